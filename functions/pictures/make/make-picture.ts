import pLimit from 'p-limit';
import { Rejection } from '../../shared/intake/rejection.ts';
import type { OwnPicture } from '../../shared/pictures/own-picture.ts';
import { PICTURE_BYTES } from '../../shared/pictures/picture-limits.ts';
import { refuseKind } from '../../shared/pictures/refuse-kind.ts';
import { checkParts } from './check-parts.ts';
import { decodePicture, readHeader } from './decode-picture.ts';
import { encodeFiles, type MediaFile } from './encode-files.ts';
import { loadSharp } from './load-sharp.ts';
import { readRights } from './rights/read-rights.ts';
import { writeXmp } from './rights/write-xmp.ts';

/** Of how files are made of bytes. It changes when they come out otherwise, and every picture is made anew then. */
export const RECIPE = '1';

export interface Made {
  files: MediaFile[];
  picture: Omit<OwnPicture, 'media'>;
}

/** The worst that is taken, an interlaced PNG of 64 million pixels in 16 bits, needs 770 MB while it is decoded. */
const oneAtATime = pLimit(1);

/**
 * The files that readers get of a picture. The same bytes give the same files, in the native engine as in WebAssembly.
 * @throws {Rejection} with a sentence for whoever sent it, if it cannot be taken. Every other error is no fault of the file.
 */
export function makePicture(bytes: Uint8Array): Promise<Made> {
  return oneAtATime(() => make(bytes));
}

async function make(bytes: Uint8Array): Promise<Made> {
  refuseKind(bytes);
  if (bytes.length > PICTURE_BYTES) {
    const [has, most] = [bytes.length, PICTURE_BYTES].map((one) => one.toLocaleString('en'));
    throw new Rejection(`the file has ${has} bytes, and ${most} are the most; save it smaller`);
  }
  checkParts(bytes);
  const sharp = await loadSharp();
  const header = await readHeader(sharp, bytes);
  const rights = readRights(header);
  const pixels = await decodePicture(sharp, bytes);
  const { files, widths, jpeg, share } = await encodeFiles(sharp, pixels, writeXmp(rights));
  const { credit, creator, copyright } = rights;
  return {
    files,
    picture: {
      width: pixels.width,
      height: pixels.height,
      widths,
      jpeg,
      share,
      ...(credit !== undefined && { credit }),
      ...(creator !== undefined && { creator }),
      ...(copyright !== undefined && { copyright }),
    },
  };
}
