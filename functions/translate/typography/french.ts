/** Spaces that may stand before a sign; codes (U+FDD0) are looked through. */
const SPACE = '[ \\u00a0\\u202f]*';
const CODES = '\\uFDD0*';
/** What a sign may follow: the end of a word, of a number, of a quotation or of a bracket. */
const AFTER = '(?<=[\\p{L}\\p{M}\\p{N}»”"’)\\]%€$…][ \\u00a0\\u202f\\uFDD0]*)';
/** What may follow a sign that ends something; a letter would make it part of an address or a name. */
const BEFORE = '(?=[\\s\\u00a0\\u202f\\uFDD0»”")\\]]|$)';

const HIGH_SIGNS = new RegExp(`${AFTER}${SPACE}(${CODES})${SPACE}([;!?]+)${BEFORE}`, 'gu');
const COLON = new RegExp(`${AFTER}${SPACE}(${CODES})${SPACE}:${BEFORE}`, 'gu');
const QUOTE_START = new RegExp(`«${SPACE}(${CODES})${SPACE}`, 'gu');
const QUOTE_END = new RegExp(`${SPACE}(${CODES})${SPACE}»`, 'gu');
const APOSTROPHE = /(?<=\p{L})'(?=[\p{L}\uFDD0])/gu;
const QUOTED = /(^|[\s(['’\uFDD0])"(?=[^\s"])([^"]{0,500}[^\s"])"(?![\p{L}\p{N}])/gu;

/**
 * French spacing (Imprimerie nationale, "Lexique des règles typographiques"): U+202F before ; ! ?, U+00A0 before :
 * and inside « ». Straight quotation marks become « » where they stand in pairs.
 */
export function fixFrench(text: string): string {
  return quoteFrench(text.replace(APOSTROPHE, '’'))
    .replace(QUOTE_START, '«\u00a0$1')
    .replace(QUOTE_END, '$1\u00a0»')
    .replace(HIGH_SIGNS, '$1\u202f$2')
    .replace(COLON, '$1\u00a0:');
}

function quoteFrench(text: string): string {
  const marks = text.match(/"/g)?.length ?? 0;
  return marks % 2 === 0 ? text.replace(QUOTED, '$1«\u00a0$2\u00a0»') : text;
}
