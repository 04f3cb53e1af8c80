import { CLOSE, KEPT, OPEN, STANDALONE } from './frozen-text.ts';
import { CODES, GAP, withSpace } from './gap.ts';

const NO_BREAK_SPACE = '\u00A0';
const NARROW_NO_BREAK_SPACE = '\u202F';

/** Imprimerie nationale, "Lexique des règles typographiques", and Unicode's narrow space for its "espace fine". */
export function fixFrench(text: string): string {
  return spaceQuotes(pairQuotes(curlApostrophes(text)))
    .replace(HIGH_SIGN, (_, gap, signs) => withSpace(gap, NARROW_NO_BREAK_SPACE) + signs)
    .replace(COLON, (_, gap) => `${withSpace(gap, NO_BREAK_SPACE)}:`)
    .replace(UNIT, NARROW_NO_BREAK_SPACE)
    .replace(TIME, (time) => time.replace(/\s/gu, NARROW_NO_BREAK_SPACE));
}

/** Between a number and per cent or money, also if nothing stands there. */
const UNIT =
  /(?<=\d)(?:\s?(?=[%‰](?![\p{L}\p{N}]))|\s?(?=[€£$](?![\p{L}\p{N}]))|\s(?=(?:k|M|Mds?|Mrds?)[€£$]|°[CF](?!\p{L})))/gu;
/** `3 h 30` in one line; `3h30` stays. */
const TIME = /(?<![\p{L}\p{N}][:.,]?)\d{1,2}\sh(?:\s[0-5]\d)?(?![\p{L}\p{N}])/gu;

/** What a sign may follow; an opening bracket is not among it: `(?)`. */
const WORD_END = String.raw`(?<=[\p{L}\p{M}\p{N}${STANDALONE}${KEPT}%‰€$£°)\]}»"”’'.…*])`;
/** The end of a word; inside one, it is no punctuation: `index.php?id=1`. */
const SIGN_END = String.raw`(?=$|[\s${OPEN}${CLOSE}${STANDALONE})\]}»«"”’',.…])`;

const HIGH_SIGN = new RegExp(`${WORD_END}(${GAP})([;!?]+)${SIGN_END}`, 'gu');
/** Not that of a ratio: `16 : 9`. */
const COLON = new RegExp(String.raw`${WORD_END}(?<!\d(?=${GAP}:${GAP}\d))(${GAP}):${SIGN_END}`, 'gu');

const AFTER_OPENING = new RegExp(`«(${GAP})(?=[^»\\s${OPEN}${CLOSE}])`, 'gu');
const BEFORE_CLOSING = new RegExp(`(?<=[^«\\s${OPEN}${CLOSE}])(${GAP})»`, 'gu');

function spaceQuotes(text: string): string {
  return text
    .replace(AFTER_OPENING, (_, gap) => `«${withSpace(gap, NO_BREAK_SPACE)}`)
    .replace(BEFORE_CLOSING, (_, gap) => `${withSpace(gap, NO_BREAK_SPACE)}»`);
}

const OPENING_QUOTE = new RegExp(String.raw`(?<=^|[\s(\[—–’'/-])${CODES}"(?=${CODES}[^\s"])`, 'gu');
const CLOSING_QUOTE = new RegExp(
  String.raw`(?<=[^\s"${OPEN}${CLOSE}]${CODES})"(?=${CODES}(?:$|[\s)\],.;:!?…—–/-]))`,
  'gu',
);

/**
 * Straight quotes are « » if each one can be told to open or to close, in turn: `5" de plus` has none to
 * pair. Inside « » they are quotes in a quotation and stay.
 */
function pairQuotes(text: string): string {
  if (!text.includes('"') || /[«»]/u.test(text)) return text;
  const openings = [...text.matchAll(OPENING_QUOTE)].map(({ 0: match, index }) => index + match.length - 1);
  const closings = [...text.matchAll(CLOSING_QUOTE)].map(({ index }) => index);
  const quotes = [...text.matchAll(/"/gu)].map(({ index }) => index);
  const isPaired = quotes.every((place, turn) => (turn % 2 === 0 ? openings : closings).includes(place));
  if (!isPaired || quotes.length % 2 !== 0) return text;
  let turn = 0;
  return text.replace(/"/gu, () => (turn++ % 2 === 0 ? '«' : '»'));
}

const APOSTROPHE = new RegExp(String.raw`(?<=\p{L}${CODES})'(?=${CODES}[\p{L}${STANDALONE}])`, 'gu');

function curlApostrophes(text: string): string {
  return text.replace(APOSTROPHE, '’');
}
