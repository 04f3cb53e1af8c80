/** What its first bytes say of a file (W3C, "XML 1.0", F.1): a byte order mark, or `<` as it is encoded. */
const FIRST_BYTES: [string, number[]][] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
];

/** The declaration is at the very start, and plain ASCII if the first bytes say nothing. */
const DECLARATION_BYTES = 200;

const READ = ['utf-8', 'utf-16le', 'utf-16be'];

/**
 * The text of an XML file in UTF-8 or UTF-16, with or without a byte order mark.
 * @throws if it is in another encoding, or is not in the one it says.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = firstBytes(bytes) ?? declared(bytes) ?? 'utf-8';
  if (!READ.includes(encoding)) throw new Error(`is in the encoding ${encoding}; save it as UTF-8`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`is not valid ${encoding.toUpperCase()}`, { cause });
  }
}

function firstBytes(bytes: Uint8Array): string | undefined {
  return FIRST_BYTES.find(([, start]) => start.every((byte, place) => bytes[place] === byte))?.[0];
}

function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const name = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase();
  // Converted files often keep their old declaration; bytes that read as ASCII so far are no UTF-16.
  return name === 'us-ascii' || name === 'utf8' || name?.startsWith('utf-16') ? 'utf-8' : name;
}
