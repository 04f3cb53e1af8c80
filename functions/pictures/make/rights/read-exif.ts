import { decodeAs } from '../../../shared/intake/decode-as.ts';
import { joinWords } from './clean-words.ts';
import type { PictureRights } from './picture-rights.ts';

/** CIPA DC-008 (Exif 2.32), 4.6.5: text of the first directory. */
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;

/** It has some fifteen. */
const ENTRIES_LIMIT = 200;

/**
 * The two tags of the first directory that name people. Nothing that they, or others, point at is followed, so that no file
 * can lead it in a circle.
 * @param block What stands in a JPEG's segment APP1, with or without `Exif\0\0`.
 */
export function readExif(block: Uint8Array): PictureRights {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const tiff = bytes.toString('latin1', 0, 4) === 'Exif' ? bytes.subarray(6) : bytes;
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return {};
  const isLittle = order === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));

  const directory = long(4);
  if (directory + 2 > tiff.length) return {};
  const count = Math.min(short(directory), ENTRIES_LIMIT);
  const words = (wanted: number): string | undefined => {
    for (let entry = 0; entry < count; entry += 1) {
      const at = directory + 2 + entry * 12;
      if (at + 12 > tiff.length) return undefined;
      if (short(at) !== wanted || short(at + 2) !== ASCII) continue;
      const length = long(at + 4);
      const start = length <= 4 ? at + 8 : long(at + 8);
      if (start + length > tiff.length) return undefined;
      return parts(tiff.subarray(start, start + length));
    }
    return undefined;
  };
  return { creator: words(ARTIST), copyright: words(COPYRIGHT) };
}

/** A notice may have two parts, the photographer's and the editor's, each ended by NUL. ASCII by the book, UTF-8 in life. */
function parts(bytes: Uint8Array): string | undefined {
  const text = decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes) ?? '';
  return joinWords(text.split('\0').slice(0, 2));
}
