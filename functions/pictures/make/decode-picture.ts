import type { Metadata } from 'sharp';
import { cleanLine } from '../../shared/intake/clean-line.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import type { SharpFactory } from './load-sharp.ts';
import { SlowPicture } from './slow-picture.ts';

/** A telephone's has 48 million, the largest of cameras 61. */
const PIXELS_LIMIT = 64_000_000;
/** WebP ends at 16,383. */
const SIDE_LIMIT = 16_000;
/** Of reading; a function has 60 seconds for all of it, and the largest picture takes some five. */
const READ_LIMIT_SECONDS = 30;
const REASON_CHARACTERS = 150;

/** The largest that readers get: twice the column's width, for fine screens. */
const BOX = { width: 1280, height: 2560 };

/** Upright, in sRGB, one byte a channel, with no word of its file left. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 3 | 4;
}

/** @throws {Rejection} if it has no end that can be read, or more pixels than are decoded here. */
export async function readHeader(sharp: SharpFactory, bytes: Uint8Array): Promise<Metadata> {
  const header = await reading(() => sharp(bytes, { limitInputPixels: false }).metadata());
  const { width, height } = header;
  if (width * height > PIXELS_LIMIT || Math.max(width, height) > SIDE_LIMIT) {
    const [x, y, most, side] = [width, height, PIXELS_LIMIT / 1_000_000, SIDE_LIMIT].map((one) =>
      one.toLocaleString('en'),
    );
    throw new Rejection(
      `the picture has ${x} by ${y} pixels, and the most are ${most} million in all and ${side} a side; save it smaller`,
    );
  }
  return header;
}

/** The first frame where it has several. */
export async function decodePicture(sharp: SharpFactory, bytes: Uint8Array): Promise<Pixels> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS_LIMIT })
    .timeout({ seconds: READ_LIMIT_SECONDS })
    .autoOrient()
    .resize({ ...BOX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' });
  const { data, info } = await reading(() => picture.toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = info;
  if (channels !== 3 && channels !== 4) throw new Error(`a picture in sRGB has ${channels} channels`);
  return { data, width, height, channels };
}

/** What libvips and WebAssembly say when memory is at its end, or they themselves have failed. */
const OF_THE_MACHINE = /out of memory|cannot allocate|allocation failed|out of bounds|abort/i;

/** libvips says what it met. A fault of the machine is none of the file: nobody is told to save it again. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const reason = cleanLine((cause as Error).message).slice(0, REASON_CHARACTERS);
    // The second is WebAssembly's.
    const isOfMachine = ['RangeError', 'RuntimeError'].includes((cause as Error).name);
    if (isOfMachine || OF_THE_MACHINE.test(reason)) throw cause;
    if (/timeout/i.test(reason)) {
      throw new SlowPicture(
        `reading the picture takes more than ${READ_LIMIT_SECONDS} seconds; save it again as a plain JPEG`,
        { cause },
      );
    }
    throw new Rejection(`the picture is broken or cut off (${reason}); save it again, or upload it anew`, {
      cause,
    });
  }
}
