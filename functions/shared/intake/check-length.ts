import { Rejection } from './rejection.ts';

/**
 * Of an article's text as HTML, in UTF-8. A function of Lambda answers 6 MB, and a text grows on its way there: to twice its
 * bytes where it is translated into Arabic, by the direction of each foreign word on a page, by escapes in a feed. A test
 * reads answers of the worst that is accepted.
 */
export const TEXT_LIMIT_BYTES = 500_000;

/** @throws {Rejection} if no page could hold it. */
export function checkLength(html: string): void {
  const bytes = Buffer.byteLength(html);
  if (bytes <= TEXT_LIMIT_BYTES) return;
  const [has, most] = [bytes, TEXT_LIMIT_BYTES].map((number) => number.toLocaleString('en'));
  throw new Rejection(
    `the text has ${has} bytes as HTML, and a page holds ${most}: cut it into several articles`,
  );
}
