import { iconPaths } from './icon-paths.ts';

/** Where each drawing stands, and its media type. */
export const DRAWN_ICONS = [
  { path: iconPaths.favicon, name: 'favicon', type: 'image/x-icon' },
  { path: iconPaths.touch, name: 'touchIcon', type: 'image/png' },
  { path: iconPaths.small, name: 'smallIcon', type: 'image/png' },
  { path: iconPaths.large, name: 'largeIcon', type: 'image/png' },
  { path: iconPaths.share, name: 'sharePicture', type: 'image/png' },
] as const;

/** Loaded when it is first asked for: readers of pages would wait for it at every start. */
export async function readIcon(name: (typeof DRAWN_ICONS)[number]['name']): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await import('./drawn-icons.ts');
  return new Uint8Array(Buffer.from(drawn[name], 'base64'));
}
