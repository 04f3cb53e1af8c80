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

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As an editor program shows it; the byte for what shows none. */
function invalidPlace(bytes: Uint8Array): string {
  const byte = firstInvalidByte(bytes);
  const line = bytes.subarray(0, byte - 1).filter((one) => one === 0x0a).length + 1;
  return `at byte ${byte} (line ${line})`;
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
