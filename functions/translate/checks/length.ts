import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { type LengthBand, lengthBand, lengthRatio, PREDICTABLE } from './support/length-bands.ts';
import { type SegmentTexts, textsOf } from './support/segment-texts.ts';

/** The length of a translation whose original has a sentence or more. */
export const length: Check = {
  name: 'length',
  severity: 'error',
  guess: true,
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    if (source.plain.length < PREDICTABLE) return [];
    const band = lengthBand(segment.sourceLanguage, segment.targetLanguage);
    return problemsOf({ source, target }, band);
  },
};

/** Headings and captions vary more: what is far outside is worth a look. */
const WIDER = 1.6;
/** Of the longer side: anything goes for a word or two. */
const SHORTEST = 12;

export const shortLength: Check = {
  name: 'short-length',
  severity: 'warning',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    const longer = Math.max(source.plain.length, target.plain.length);
    if (source.plain.length >= PREDICTABLE || longer < SHORTEST) return [];
    const { least, most } = lengthBand(segment.sourceLanguage, segment.targetLanguage);
    return problemsOf({ source, target }, { least: least / WIDER, most: most * WIDER });
  },
};

function problemsOf({ source, target }: SegmentTexts, { least, most }: LengthBand) {
  const ratio = lengthRatio(source.plain.trim(), target.plain.trim());
  if (ratio >= least && ratio <= most) return [];
  return [{ message: writeMessage((words) => (ratio < least ? words.tooShort : words.tooLong)) }];
}
