import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { findRepetition } from './support/find-repetition.ts';
import { textsOf } from './support/segment-texts.ts';
import { shorten } from './support/shown-words.ts';

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
    const repeated = shorten(target.plain.slice(start, end));
    const message = writeMessage((words) => words.repeatsItself(repeated));
    return [{ message, marks: [{ side: 'target', start, end }] }];
  },
};
