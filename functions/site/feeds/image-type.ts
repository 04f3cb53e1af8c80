const TYPES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type that the end of a picture's address stands for; `undefined` if it does not say. */
export function imageType(url: string): string | undefined {
  const [, extension = ''] = /\.([a-z]{3,4})$/.exec(new URL(url).pathname.toLowerCase()) ?? [];
  return Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined;
}
