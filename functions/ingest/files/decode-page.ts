import { decodeBody } from '../../shared/intake/decode-body.ts';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { checkSize } from './decode-text.ts';

/** A page carries its scripts and styles with it. */
export const PAGE_LIMIT_BYTES = 5_000_000;

/**
 * A page in UTF-8, or in the encoding it names in its first 1,024 bytes, as it was saved.
 * @throws {Rejection} if it is too large, or is in neither.
 */
export function decodePage({ size, body }: { size: number; body: Uint8Array }): string {
  checkSize(size, PAGE_LIMIT_BYTES);
  try {
    return decodeBody(body, {});
  } catch (cause) {
    if (!(cause instanceof FetchFailure)) throw cause;
    throw new Rejection(
      `the page is not text in UTF-8, nor in the encoding it names (${cause.message}); save it again with the encoding UTF-8`,
      { cause },
    );
  }
}
