import { type Coded, type Token, tokenize } from '../../shared/article/coded-text.ts';
import { CLOSE, type FrozenText, OPEN, STANDALONE } from './frozen-text.ts';

/** Languages that part words with spaces and glue none together: German and Dutch do, and Turkish adds endings. */
const PARTING = new Set(['ar', 'ca', 'en', 'es', 'fr', 'it', 'pt']);

/** What may be glued to a word in a code: before it, and behind it. */
const BEFORE: Record<string, RegExp> = {
  ar: /^(?:[وفأ]?[بكلس]?(?:ال|لل)?|.{0,20}\u0640)$/u,
  en: /^(?:anti|co|non|pre|re|un)$/iu,
  fr: /^(?:anti|co|pré|re|ré)$/iu,
};
const BEHIND: Record<string, RegExp> = {
  ar: /^(?:ه|ها|هما|هم|هن|ك|كم|كن|نا|ي|ية|ات|ون|ين|ان|ا|ة)$/u,
  en: /^(?:s|es|d|ed|ing|ly|er|ers|ness)$/iu,
  fr: /^(?:s|x|e|es|é|ée|és|ées|ment)$/iu,
  es: /^(?:s|es)$/iu,
  pt: /^(?:s|es)$/iu,
  ca: /^(?:s|es)$/iu,
};
/** UTF-16 units looked at for one of them. */
const LONGEST = 24;

const WORD = /[\p{L}\p{M}\p{N}]/u;
const WORD_END = /[\p{L}\p{M}]*$/u;
const WORD_BEGIN = /^[\p{L}\p{M}]*/u;
/** What a word may follow, and what it may be followed by, with a space between. */
const ENDING = /[\p{L}\p{M}\p{N}.,;:!?،؛؟…)\]»”%٪\uFDD2\uFDD3]/u;
const BEGINNING = /[\p{L}\p{M}\p{N}([«“\uFDD2\uFDD3]/u;

/** So many codes in a row at most; behind more of them nothing is mended. */
const RUN = new RegExp(`[${OPEN}${CLOSE}]{1,24}|(?=${STANDALONE})|(?<=${STANDALONE})`, 'gu');
const FROZEN = /[\uFDD0-\uFDD3]/gu;

/** What stands at one side of a code in the source. */
type Border = 'spaced' | 'glued' | 'other';

/**
 * Words that an engine glued to a code get the space back that the source has there: `le<1>rapport</1>du` of
 * `the <1>report</1> of`. An elision, a clitic, an ending and what the source itself writes in one stay.
 */
export function spaceCodes(frozenText: FrozenText, source: Coded, language: string): FrozenText {
  const [base = ''] = language.split('-');
  if (!PARTING.has(base) || !FROZEN_CODE.test(frozenText.text)) return frozenText;
  const { text, frozen } = frozenText;
  const borders = bordersOf(source);
  const places = placesOf(text);
  const spaced = text.replace(RUN, (run, start: number) => {
    const end = start + run.length;
    const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
    // The space between two codes of their own is set once.
    if (run === '' && (before === OPEN || before === CLOSE || after === OPEN || after === CLOSE)) return run;
    const tokens = [...text.slice(start, end)].map((_, index) => frozen[places.get(start + index) ?? -1]);
    const known = [
      ...tokens.flatMap((token) => borders.get(nameOf(token)) ?? []),
      ...(before === STANDALONE ? sideOf(frozen[places.get(start - 1) ?? -1], 'behind', borders) : []),
      ...(after === STANDALONE ? sideOf(frozen[places.get(end) ?? -1], 'before', borders) : []),
    ];
    if (!isLost(known, text.slice(Math.max(0, start - LONGEST), start), text.slice(end, end + LONGEST), base))
      return run;
    return run.replace(LEADING_CLOSES, (closes) => `${closes} `);
  });
  return { text: spaced, frozen };
}

const FROZEN_CODE = new RegExp(`[${OPEN}${CLOSE}${STANDALONE}]`, 'u');
const LEADING_CLOSES = new RegExp(`^${CLOSE}*`, 'u');

/** By the place of a frozen character, which of them it is. */
function placesOf(text: string): Map<number, number> {
  return new Map([...text.matchAll(FROZEN)].map(({ index }, place) => [index, place]));
}

function isLost(known: readonly Border[], before: string, after: string, language: string): boolean {
  if (known.length === 0 || known.includes('glued')) return false;
  const [last, first] = [[...before].at(-1) ?? '', [...after][0] ?? ''];
  if (!ENDING.test(last) || !BEGINNING.test(first)) return false;
  // Between two words a space is missing whatever the source has there; beside a sign only where it has one.
  if (!(WORD.test(last) && WORD.test(first)) && !known.includes('spaced')) return false;
  const [word] = WORD_END.exec(before) ?? [''];
  const [next] = WORD_BEGIN.exec(after) ?? [''];
  return !(word !== '' && BEFORE[language]?.test(word)) && !(next !== '' && BEHIND[language]?.test(next));
}

const nameOf = (token: Token | undefined) =>
  token === undefined || token.type === 'text' ? '' : `${token.type} ${token.id}`;

function sideOf(token: Token | undefined, side: string, borders: Map<string, Border>): Border[] {
  return [borders.get(`${side} ${nameOf(token)}`) ?? []].flat();
}

/** Each code of the source with what stands at it: at its opening, at its end, or at both sides of a standalone one. */
function bordersOf(source: Coded): Map<string, Border> {
  const tokens = tokenize(source);
  const befores = seenBefore(tokens);
  const afters = seenBefore(tokens.toReversed()).toReversed();
  const borders = new Map<string, Border>();
  for (const [place, token] of tokens.entries()) {
    if (token.type === 'text') continue;
    const before = (befores[place] ?? '').slice(-SIGNS);
    const after = (afters[place] ?? '').slice(0, SIGNS);
    const isSpaced = [SPACE_BEFORE.test(before), SPACE_AFTER.test(after)];
    if (token.type === 'standalone') {
      for (const [index, side] of ['before', 'behind'].entries()) {
        borders.set(`${side} ${nameOf(token)}`, isSpaced[index] ? 'spaced' : 'other');
      }
    } else if (isSpaced.includes(true)) borders.set(nameOf(token), 'spaced');
    else borders.set(nameOf(token), GLUED.test(`${before}${OPEN}${after}`) ? 'glued' : 'other');
  }
  return borders;
}

/** UTF-16 units looked at beside a code. */
const SIGNS = 4;
/** A quotation mark or a bracket at the word is its own: `the “<1>report</1>” of`. */
const SPACE_BEFORE = /\s["'“«‘([]{0,2}$/u;
const SPACE_AFTER = /^["'”»’)\].,;:!?،؛؟]{0,2}\s/u;
const JOINT = String.raw`[-\u2010\u2011/_.@+]?`;
const GLUED = new RegExp(String.raw`[\p{L}\p{M}\p{N}]${JOINT}${OPEN}${JOINT}[\p{L}\p{M}\p{N}]`, 'u');

/** For each token, the text that a reader sees before it; none at the beginning, nor behind a standalone code. */
function seenBefore(tokens: readonly Token[]): string[] {
  let seen = '';
  return tokens.map((token) => {
    const before = seen;
    if (token.type === 'text') seen = token.value;
    else if (token.type === 'standalone') seen = '';
    return before;
  });
}
