import type { WordSpan } from '../../shared/language/text/words.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { textsOf } from './support/segment-texts.ts';
import { shorten } from './support/shown-words.ts';

/** So many words in a row that both sides share. */
const WORDS = 5;
/** Names and titles stay as they are: of a run, so many words are written small. */
const SMALL_WORDS = 3;

/** Part of the translation is still in the words of the original. */
export const copiedText: Check = {
  name: 'copied-text',
  severity: 'warning',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    const run = findCopied(source.words, target.words);
    if (run === undefined) return [];
    const copied = shorten(target.plain.slice(run.start, run.end));
    const message = writeMessage((words) => words.copiedWords(copied));
    return [{ message, marks: [{ side: 'target', ...run }] }];
  },
};

/** The first run of words that stands in both texts, as long as it goes. */
function findCopied(
  source: readonly WordSpan[],
  target: readonly WordSpan[],
): { start: number; end: number } | undefined {
  if (!hasSharedWords(source, target)) return undefined;
  const runs = new Set(source.slice(WORDS - 1).map((_, place) => runAt(source, place)));
  let from: number | undefined;
  for (let place = 0; place + WORDS <= target.length + 1; place += 1) {
    if (place + WORDS <= target.length && runs.has(runAt(target, place))) {
      from ??= place;
      continue;
    }
    const run = from === undefined ? [] : target.slice(from, place + WORDS - 1);
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.filter(isSmall).length >= SMALL_WORDS) {
      return { start: first.start, end: last.end };
    }
    from = undefined;
  }
  return undefined;
}

/** So many words in a row that all stand somewhere in the source: quicker to see than whether they do in a row. */
function hasSharedWords(source: readonly WordSpan[], target: readonly WordSpan[]): boolean {
  const known = new Set(source.map(({ text }) => text));
  let shared = 0;
  for (const { text } of target) {
    shared = known.has(text) ? shared + 1 : 0;
    if (shared === WORDS) return true;
  }
  return false;
}

function runAt(words: readonly WordSpan[], from: number): string {
  let run = '';
  for (let place = from; place < from + WORDS; place += 1) run += ` ${words[place]?.text}`;
  return run;
}

/** Scripts without capitals have no small words, but also nothing to copy as a name. */
function isSmall({ text }: WordSpan): boolean {
  return /^(?![\p{Lu}\p{N}])/u.test(text);
}
