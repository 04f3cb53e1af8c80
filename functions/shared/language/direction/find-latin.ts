import type { Span } from '../text/span.ts';
import { LTR_LETTER, NOT_LEFT_TO_RIGHT } from './characters.ts';

const QUOTES = `"“”„‟«»‹›`;
/** What a word may be made of: no white space, and no bracket but inside it, as in f(x) or Rabat_(city). */
const SIGN = String.raw`[^\s${NOT_LEFT_TO_RIGHT}${QUOTES}()\[\]{}<>\ufffc]`;
const BRACKET = String.raw`(?<=${SIGN})(?:\(${SIGN}{1,60}\)|\[${SIGN}{1,60}\])`;
/** An address may hold letters of any script. */
const ADDRESS = String.raw`(?<![${LTR_LETTER}\p{N}])(?:[a-z][a-z\d+.\-]{1,20}:\/\/|www\.)[^\s${QUOTES}<>،؛؟\ufffc]{1,2000}`;
const WORDS = new RegExp(`(${ADDRESS})|(?:${SIGN}|${BRACKET})+`, 'giu');

const HAS_LETTER = new RegExp(`[${LTR_LETTER}]`, 'u');
const HAS_DIGIT = /\p{N}/u;

/** Where a word begins, the dot of .NET and the @ of a name included. */
const BEGINNING = new RegExp(
  [
    String.raw`[\p{L}\p{N}]`,
    String.raw`[.@#~/\p{Sc}°](?=[${LTR_LETTER}])`,
    String.raw`[+\-\u2212±]?[\p{Sc}@#/.]?(?=\p{N})`,
  ].join('|'),
  'u',
);
/** How one ends: with the signs of C++, C#, 50 % and €, and with the stop of U.S.A. All else is the sentence's. */
const ENDING = new RegExp(
  [
    String.raw`[\p{L}\p{M}\p{N}\p{Sc}°®™©]$`,
    String.raw`[\p{L}\p{N}](?:\+{1,3}|#|\*)$`,
    String.raw`\p{N}[%‰]$`,
    String.raw`\p{L}\.\p{L}\.$`,
    String.raw`^\p{Lu}{1,3}[-\u2212]$`,
  ].join('|'),
  'u',
);
/** UTF-16 units of the longest. */
const LONGEST_ENDING = 8;

interface Word extends Span {
  isNumber: boolean;
}

/**
 * Stretches of words in letters that run from the left, with the numbers, brackets and quotation marks between them:
 * UAX 9 turns their parts around where an Arabic word precedes them.
 */
export function findLatin(text: string): Span[] {
  if (!HAS_LETTER.test(text)) return [];
  const runs: Run[] = [];
  for (const word of wordsOf(text)) {
    const run = runs.at(-1);
    if (run?.take(word)) continue;
    if (!word.isNumber) runs.push(new Run(text, word));
  }
  return runs.map((run) => run.finish());
}

function* wordsOf(text: string): Generator<Word> {
  for (const { 0: found, 1: address, index } of text.matchAll(WORDS)) {
    const isAddress = address !== undefined;
    if (!isAddress && !HAS_DIGIT.test(found) && !HAS_LETTER.test(found)) continue;
    const from = isAddress ? 0 : found.search(BEGINNING);
    if (from < 0) continue;
    const word = isAddress ? withoutStops(found) : withoutSigns(found.slice(from));
    const isNumber = !isAddress && !HAS_LETTER.test(word);
    if (word !== '') yield { start: index + from, end: index + from + word.length, isNumber };
  }
}

function withoutSigns(word: string): string {
  let end = word.length;
  while (end > 0 && !isEnding(word, end)) end -= 1;
  return word.slice(0, end);
}

function isEnding(word: string, end: number): boolean {
  const last = word[end - 1];
  if (last === ')' || last === ']') return word.lastIndexOf(last === ')' ? '(' : '[', end - 1) >= 0;
  // That of a host, with nothing glued to it.
  if (last === '/') return word.includes('.') && end === word.length;
  // A half of a letter is never an ending.
  return ENDING.test(word.slice(end > LONGEST_ENDING ? end - LONGEST_ENDING : 0, end));
}

/** Punctuation behind an address belongs to the sentence, a bracket too if it opens before it. */
function withoutStops(address: string): string {
  let end = address.length;
  while (end > 0 && /[.,;:!?…'’)\]}*_]/u.test(address[end - 1] ?? '')) {
    if (address[end - 1] === ')' && address.includes('(')) break;
    end -= 1;
  }
  return address.slice(0, end);
}

const CLOSING: Record<string, string> = {
  ...{ '(': ')', '[': ']', '{': '}', '"': '"', '“': '”', '„': '“', '«': '»', '‹': '›' },
};
const CLOSINGS = new Set(Object.values(CLOSING));

/** What may stand between two words of a stretch. */
const GAP = new RegExp(String.raw`^[^\p{L}\p{N}${NOT_LEFT_TO_RIGHT}\ufffc]{1,8}$`, 'u');
/** A sentence that ended says nothing of the number behind it. */
const SENTENCE_END = /[.!?…;]/u;
/** Behind the last word, before what closes a bracket. */
const STOPS = /^[.,;:!?…\s]{0,3}/u;

/** Brackets and quotation marks inside each other; no text has more. */
const DEEPEST = 8;

interface Opened {
  closing: string;
  /** Where the stretch ends if the bracket is none of its own. */
  before: number;
  hasLetters: boolean;
}

/** A stretch that grows word by word. */
class Run {
  readonly #text: string;
  readonly #start: number;
  #end: number;
  #isDone = false;
  #opened: Opened[] = [];

  constructor(text: string, { start, end }: Word) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  /** @returns whether the word belongs to it. */
  take({ start, end, isNumber }: Word): boolean {
    const gap = this.#text.slice(this.#end, start);
    if (this.#isDone || !GAP.test(gap) || (isNumber && SENTENCE_END.test(gap)) || !this.#readGap(gap)) {
      this.#isDone = true;
      return false;
    }
    this.#end = end;
    if (!isNumber) for (const opened of this.#opened) opened.hasLetters = true;
    return true;
  }

  /** What opens and closes in it; `false` where something closes that did not open here, or held no words. */
  #readGap(gap: string): boolean {
    const opened = [...this.#opened];
    for (const sign of gap) {
      const last = opened.at(-1);
      if (last !== undefined && sign === last.closing) {
        if (!last.hasLetters) return false;
        opened.pop();
      } else if (CLOSING[sign] !== undefined) {
        opened.push({ closing: CLOSING[sign], before: this.#end, hasLetters: false });
      } else if (CLOSINGS.has(sign)) return false;
    }
    if (opened.length > DEEPEST) return false;
    this.#opened = opened;
    return true;
  }

  finish(): Span {
    let end = this.#end;
    for (const { closing, hasLetters } of this.#opened.toReversed()) {
      const [stops = ''] = STOPS.exec(this.#text.slice(end, end + 4)) ?? [];
      if (!hasLetters || this.#text[end + stops.length] !== closing) {
        return { start: this.#start, end: this.#opened[0]?.before ?? this.#end };
      }
      end += stops.length + 1;
    }
    return { start: this.#start, end };
  }
}
