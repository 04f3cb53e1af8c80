import { decodeAs } from './decode-as.ts';
import { FetchFailure } from './fetch-failure.ts';
import { invalidPlace } from './invalid-place.ts';

/** Where a declaration must stand to count (WHATWG HTML, "prescan a byte stream": 1,024 bytes). */
const HEAD_BYTES = 1024;

/** Charsets whose bytes are valid UTF-8 as well, so that only a label tells them. */
const LIKE_UTF8 = /^(?:utf-?16|ucs-?2|iso-10646-ucs-2|unicode|iso-2022-|csiso2022jp)/i;

export interface BodyLabels {
  /** Of the HTTP answer. */
  contentType?: string | undefined;
  /** What somebody who knows its sender says. */
  charset?: string | undefined;
}

/**
 * The text of an answer or a saved page. What is valid UTF-8 is taken as that, whatever a label says: text in a one-byte
 * charset is not by chance, and mislabelled feeds are many. Else the label of the byte order mark counts, then the `charset`
 * that is known, then that of the HTTP header, then that of the XML declaration or of `<meta charset>`.
 * @throws {FetchFailure} if no label fits the bytes.
 */
export function decodeBody(body: Uint8Array, { contentType, charset }: BodyLabels): string {
  const stated = [charset, headerLabel(contentType)].filter((label) => label !== undefined);
  const wide = wideLabel(body) ?? stated.find((label) => LIKE_UTF8.test(label));
  const labels = [wide, 'utf-8', ...stated, declaredLabel(body)].filter((label) => label !== undefined);
  for (const label of labels) {
    const text = decodeAs(label, body);
    if (text?.includes('\0')) throw new FetchFailure('the answer holds a NUL character, so it is not text');
    if (text !== undefined) return text;
  }
  const [only, ...others] = new Set(labels.map((label) => label.toLowerCase()));
  const tried =
    others.length === 0 ? `${only}, the only charset` : `${[only, ...others].join(', ')}, the charsets`;
  throw new FetchFailure(
    `the answer cannot be decoded as ${tried} it may be in by its labels: it is not UTF-8 ${invalidPlace(body)}`,
  );
}

/** By its byte order mark, or by `<` as UTF-16 writes it (XML 1.0, appendix F). */
function wideLabel([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return first === 0x3c && second === 0 ? 'utf-16le' : undefined;
}

function headerLabel(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
}

/** A declaration that can be read this way is not in UTF-16, whatever it says (WHATWG HTML, "prescan"). */
function declaredLabel(body: Uint8Array): string | undefined {
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  const xml = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(head);
  const label = (xml ?? /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head))?.[1];
  return /^utf-?16/i.test(label ?? '') ? undefined : label;
}
