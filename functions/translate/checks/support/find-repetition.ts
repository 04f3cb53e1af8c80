import type { WordSpan } from '../../../shared/language/text/words.ts';

/** Words said again at once. */
export interface Repetition {
  /** How many words are said again. */
  size: number;
  /** How often they stand there. */
  times: number;
  /** All of it, in UTF-16 units. */
  start: number;
  end: number;
}

/** Words said again at once are at most so many. */
const LARGEST = 8;
/** `very, very` is style. */
const TIMES_OF_ONE = 3;
/** Said thrice, it is a loop whatever stands between. */
const TIMES_OF_LOOP = 3;

/** Where these stand, the second is no repetition but an explanation, a quotation, a compound (`face-to-face`) or
 * one of a list. */
const BREAK = /[()[\]{}"“”„«»‹›:;,؛،–—-]/u;
const SENTENCE_END = /[.!?؟…]/u;

/** The longest stretch of a text in which the same one to eight words follow each other. */
export function findRepetition(text: string, words: readonly WordSpan[]): Repetition | undefined {
  if (words.length < TIMES_OF_ONE) return undefined;
  const folded = numberWords(words);
  if (folded === undefined) return undefined;
  let longest: Repetition | undefined;
  for (let size = 1; size <= LARGEST && size < words.length; size += 1) {
    for (const run of runsOf(folded, size)) {
      const found = asRepetition(text, words, run, size);
      if (found && found.end - found.start > (longest ? longest.end - longest.start : 0)) longest = found;
    }
  }
  return longest;
}

/** Each different word as a number; `undefined` if no two are the same. */
function numberWords(words: readonly WordSpan[]): number[] | undefined {
  const numbers = new Map<string, number>();
  const folded = words.map(({ text }) => {
    const word = text.toLowerCase();
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    return number;
  });
  return numbers.size < words.length ? folded : undefined;
}

interface Run {
  /** Words from the first to the one after the last. */
  from: number;
  to: number;
}

/** Stretches in which every word is the one `size` words before it, that first time included. */
function* runsOf(folded: readonly number[], size: number): Generator<Run> {
  let same = 0;
  for (let place = size; place <= folded.length; place += 1) {
    if (place < folded.length && folded[place] === folded[place - size]) {
      same += 1;
      continue;
    }
    if (same >= size) yield { from: place - same - size, to: place };
    same = 0;
  }
}

function asRepetition(
  text: string,
  words: readonly WordSpan[],
  { from, to }: Run,
  size: number,
): Repetition | undefined {
  const times = Math.floor((to - from) / size);
  if (size === 1 && times < TIMES_OF_ONE) return undefined;
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  if (times < (size === 1 ? TIMES_OF_ONE + 1 : TIMES_OF_LOOP) && isStyle(text, start, end)) return undefined;
  return { size, times, start, end };
}

/** A sentence may well begin with the words that the one before ended with. */
function isStyle(text: string, start: number, end: number): boolean {
  const said = text.slice(start, end);
  return BREAK.test(said) || (SENTENCE_END.test(said) && !beginsSentence(text, start));
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trim();
  return before === '' || SENTENCE_END.test(before.at(-1) ?? '');
}
