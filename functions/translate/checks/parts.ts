import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, CheckedSegment } from './check.ts';
import { countSentences } from './support/count-sentences.ts';
import { knownLengths, lengthRatio, PREDICTABLE } from './support/length-bands.ts';
import { textsOf } from './support/segment-texts.ts';

/** Shorter than 99 of 100 translations: a clause may have been dropped. What is far too short is an error of `length`. */
export const missingPart: Check = {
  name: 'missing-part',
  severity: 'warning',
  findProblems(segment) {
    const { known, ratio, isLong } = lengthsOf(segment);
    if (known === undefined || !isLong || ratio < known.least || ratio >= known.seldomBelow) return [];
    return [{ message: writeMessage((words) => words.partMissing) }];
  },
};

/**
 * A sentence more than the original has, and longer than most: an engine may have gone on by itself. It has if the text
 * is longer than any right one with a sentence more. What is far too long is an error of `length`.
 */
export const addedSentence: Check = {
  name: 'added-sentence',
  severity: 'warning',
  guess: true,
  findProblems(segment) {
    const { known, ratio, isLong } = lengthsOf(segment);
    if (known === undefined || (isLong && ratio > known.most) || ratio <= known.oftenBelow) return [];
    const { source, target } = textsOf(segment);
    if (countSentences(target.plain) <= countSentences(source.plain)) return [];
    const message = writeMessage((words) => words.sentenceAdded);
    return [ratio > known.neverWithMore ? { severity: 'error', message } : { message }];
  },
};

function lengthsOf(segment: CheckedSegment) {
  const { source, target } = textsOf(segment);
  return {
    known: knownLengths(segment.sourceLanguage, segment.targetLanguage),
    ratio: lengthRatio(source.plain.trim(), target.plain.trim()),
    isLong: source.plain.length >= PREDICTABLE,
  };
}
