import type { Message } from '../../shared/article/finding.ts';
import type { Check } from './check.ts';
import { findRepetition } from './support/find-repetition.ts';
import { quoted } from './support/quote-words.ts';
import { textsOf } from './support/segment-texts.ts';

/** The translation says the same words again and again, as a machine does that has lost the thread. */
export const repetition: Check = {
  name: 'repetition',
  severity: 'error',
  guess: true,
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    const found = findRepetition(target.plain, target.words);
    if (found === undefined) return [];
    const original = findRepetition(source.plain, source.words);
    if (original !== undefined && original.times >= found.times) return [];
    const { start, end } = found;
    const message = writeMessage(quoted(target.plain.slice(start, end)));
    return [{ message, marks: [{ side: 'target', start, end }] }];
  },
};

function writeMessage({ en, fr, ar }: Message): Message {
  return {
    en: `the translation repeats itself: ${en}`,
    fr: `la traduction se répète\u00a0: ${fr}`,
    ar: `الترجمة تكرّر نفسها: ${ar}`,
  };
}
