import { Rejection } from '../../shared/intake/rejection.ts';

/** An article of a megabyte would be a book of 150,000 words. */
export const FILE_LIMIT_BYTES = 1_000_000;

/** @throws {Rejection} where the bytes are too many, not UTF-8 (RFC 3629), or hold NUL. */
export function decodeText(file: { size: number; body: Uint8Array }, limit = FILE_LIMIT_BYTES): string {
  checkSize(file.size, limit);
  const text = decodeUtf8(file.body);
  if (text === undefined) {
    throw new Rejection(`the file is not valid UTF-8 at byte ${firstInvalidByte(file.body)}`);
  }
  if (text.includes('\0')) throw new Rejection('the file holds a NUL character, so it is not text');
  return text;
}

/** @throws {Rejection} */
export function checkSize(size: number, limit: number): void {
  if (size <= limit) return;
  const [bytes, most] = [size, limit].map((number) => number.toLocaleString('en'));
  throw new Rejection(`the file has ${bytes} bytes, more than the limit of ${most}`);
}

/** `undefined` where the bytes are not UTF-8; a byte order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By halving: up to it the bytes decode as a stream, behind it they do not. Counted from 1. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.byteLength;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good + 1;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
