import { decodeAs } from '../../shared/intake/decode-as.ts';
import { invalidPlace } from '../../shared/intake/invalid-place.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

/** An article of a megabyte would be a book of 150,000 words. */
export const FILE_LIMIT_BYTES = 1_000_000;

/**
 * UTF-8, or UTF-16 if the file begins with its byte order mark, as Windows' editors save it.
 * @throws {Rejection} if the bytes are too many, neither of the two (RFC 3629, RFC 2781), or hold NUL.
 */
export function decodeText({ size, body }: { size: number; body: Uint8Array }): string {
  checkSize(size, FILE_LIMIT_BYTES);
  const wide = wideLabel(body);
  const text = wide === undefined ? decodeUtf8(body) : decodeAs(wide, body);
  if (text === undefined && wide !== undefined) {
    throw new Rejection(`the file begins as UTF-16 and does not go on so; ${SAVE_AGAIN}`);
  }
  if (text === undefined)
    throw new Rejection(`the file is not valid UTF-8 ${invalidPlace(body)}; ${SAVE_AGAIN}`);
  if (!text.includes('\0')) return text;
  const isWide = text.length > 20 && text.split('\0').length * 3 > text.length;
  throw new Rejection(
    isWide
      ? `the file looks like UTF-16 without a byte order mark; ${SAVE_AGAIN}`
      : 'the file holds a NUL character, so it is not text',
  );
}

const SAVE_AGAIN = 'save it again with the encoding UTF-8';

/** By its byte order mark. */
function wideLabel([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** @throws {Rejection} */
export function checkSize(size: number, limit: number): void {
  if (size <= limit) return;
  const [bytes, most] = [size, limit].map((number) => number.toLocaleString('en'));
  throw new Rejection(`the file has ${bytes} bytes, more than the limit of ${most}`);
}

/** `undefined` if the bytes are not UTF-8; a byte order mark is taken off. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  return decodeAs('utf-8', bytes);
}
