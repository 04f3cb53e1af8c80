/** In pixels, as it is shown. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Enough for all but pictures with a large profile in front (tried: 6 of 7 told by the first 64 kB). */
export const START_BYTES = 262_144;

/**
 * How large a picture is, by its first {@link START_BYTES}: they are read and not decoded, since they come from strangers into the one
 * stage that speaks to the internet. `undefined` if they do not tell.
 */
export async function readSize(bytes: Uint8Array): Promise<PictureSize | undefined> {
  if (!isKnownKind(bytes)) return undefined;
  const { imageSize } = await import('image-size');
  try {
    const { width, height, orientation = 1 } = imageSize(bytes.subarray(0, START_BYTES));
    if (!isSide(width) || !isSide(height)) return undefined;
    // Exif, 4.6.4 A: from 5 on it lies on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** JPEG, PNG, GIF, WebP: the other readers of the library are not for strangers' bytes. */
function isKnownKind(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP)/.test(start);
}

const isSide = (side: number) => Number.isInteger(side) && side > 0 && side < 100_000;
