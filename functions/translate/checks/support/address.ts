/** Where in a text, in UTF-16 units, an address stands. */
export interface FoundAddress {
  text: string;
  start: number;
  end: number;
}

/** What may stand before an address without being part of it is left to the word border. */
const URL = /(?<![\p{L}\p{N}])(?:https?:\/\/|ftp:\/\/|www\.)[^\s،؛؟«»“”„"<>]+/giu;
/** The usual limits of an address's two parts (RFC 5321, 4.5.3.1), so that a long text is read once. */
const EMAIL = /(?<![\w.+%-])[\w.+%-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/giu;
/** A host without `www.` is known by an ending that no abbreviation has. */
const HOST =
  /(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|gov|edu|info|int|ma|fr|uk|eu|dz|tn|eg)(?:\/[^\s،؛؟«»“”„"<>]*)?(?![\w-])/giu;

/** With a slash after it or without, a host is the same address. */
const HOST_ALONE = /^((?:[a-z]+:\/\/)?[^/]+)\/$/iu;

/** Punctuation after an address belongs to the sentence. */
const AFTER = /[.,;:!?…'’)\]}*_]+$/u;

const MAY_BE_THERE = /@|:\/\/|\.[a-z]/iu;

/** The web and mail addresses of a text, in their order. */
export function findAddresses(text: string): FoundAddress[] {
  if (!MAY_BE_THERE.test(text)) return [];
  const found: FoundAddress[] = [];
  for (const pattern of [URL, EMAIL, HOST]) {
    const taken = [...found];
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const address = withoutPunctuation(match);
      const end = index + address.length;
      if (!taken.some((other) => index < other.end && end > other.start)) {
        found.push({ text: address, start: index, end });
      }
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** A bracket that closes one inside the address stays: `…/Rabat_(city)`. */
function withoutPunctuation(match: string): string {
  const bare = match.replace(AFTER, '').replace(HOST_ALONE, '$1');
  return bare.includes('(') && !bare.includes(')') && match[bare.length] === ')' ? `${bare})` : bare;
}

/** The text with a space in place of every character of an address. */
export function blankAddresses(text: string): string {
  let blanked = '';
  let end = 0;
  for (const address of findAddresses(text)) {
    blanked += text.slice(end, address.start) + ' '.repeat(address.text.length);
    end = address.end;
  }
  return end === 0 ? text : blanked + text.slice(end);
}
