import { FetchFailure } from './fetch-failure.ts';

/** Where a declaration must stand to count (WHATWG HTML, "prescan a byte stream": 1,024 bytes). */
const HEAD_BYTES = 1024;

/**
 * The text of an answer. What is valid UTF-8 is taken as that, whatever a label says: text in a one-byte
 * charset is not by chance, and mislabelled feeds are many. Else the label of the byte order mark counts, then
 * that of the HTTP header, then that of the XML declaration or of `<meta charset>`.
 * @throws {FetchFailure} if no label fits the bytes.
 */
export function decodeBody(body: Uint8Array, contentType: string | undefined): string {
  const header = headerLabel(contentType);
  const wide = markOf(body) ?? (/^utf-?16/i.test(header ?? '') ? header : undefined);
  const labels = [wide, 'utf-8', header, declaredLabel(body)].filter((label) => label !== undefined);
  for (const label of labels) {
    const text = decodeAs(label, body);
    if (text?.includes('\0')) throw new FetchFailure('the answer holds a NUL character, so it is not text');
    if (text !== undefined) return text;
  }
  const tried = [...new Set(labels.map((label) => label.toLowerCase()))].join(', ');
  throw new FetchFailure(
    `the answer cannot be decoded as ${tried}, the only charset it may be in by its labels`,
  );
}

function decodeAs(label: string, body: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
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
