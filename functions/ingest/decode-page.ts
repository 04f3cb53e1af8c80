import { checkSize, decodeText } from './decode-text.ts';
import { Rejection } from './rejection.ts';

/** A page carries its scripts and styles with it. */
export const PAGE_LIMIT_BYTES = 5_000_000;

/** Where a page's encoding must stand (HTML, "Determining the character encoding"). */
const PRESCAN_BYTES = 1024;

/**
 * A page in the encoding of its byte order mark, else of `charset` (from the HTTP header), else of its own
 * `<meta charset>`, else UTF-8.
 * @throws {Rejection} where it is too large, or nobody knows the encoding.
 */
export function decodePage(page: { size: number; body: Uint8Array }, charset?: string): string {
  checkSize(page.size, PAGE_LIMIT_BYTES);
  const label = markedEncoding(page.body) ?? charset ?? statedEncoding(page.body) ?? 'utf-8';
  const decoder = decoderFor(label);
  if (decoder === undefined)
    throw new Rejection(`the page is in an unknown encoding, ${JSON.stringify(label)}`);
  // What is said to be UTF-8 and is not would lose letters without anybody noticing.
  return decoder.encoding === 'utf-8' ? decodeText(page, PAGE_LIMIT_BYTES) : decoder.decode(page.body);
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return undefined;
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function statedEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const [, label] = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(start) ?? [];
  // A page that could be read this far is not in UTF-16, whatever it says (HTML, "prescan").
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
