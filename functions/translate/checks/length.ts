import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, CheckedSegment, Problem } from './check.ts';
import { type LengthBand, lengthBand, lengthRatio, PREDICTABLE, shortBand } from './support/length-bands.ts';
import { textsOf } from './support/segment-texts.ts';

/** A translation that cannot be all of the original, or is much more than it. */
export const length: Check = {
  name: 'length',
  severity: 'error',
  guess: true,
  findProblems: (segment) => problemsOf(segment, surelyWithin(segment)),
};

function surelyWithin(segment: CheckedSegment): LengthBand {
  const { sourceLanguage, targetLanguage } = segment;
  const band = isShort(segment) ? shortBand : lengthBand;
  return band(sourceLanguage, targetLanguage);
}

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
    if (!isShort(segment) || longer < SHORTEST || length.findProblems(segment).length > 0) return [];
    const { least, most } = lengthBand(segment.sourceLanguage, segment.targetLanguage);
    return problemsOf(segment, { least: least / WIDER, most: most * WIDER });
  },
};

function isShort(segment: CheckedSegment): boolean {
  return textsOf(segment).source.plain.length < PREDICTABLE;
}

function problemsOf(segment: CheckedSegment, { least, most }: LengthBand): Problem[] {
  const { source, target } = textsOf(segment);
  const ratio = lengthRatio(source.plain.trim(), target.plain.trim());
  if (ratio >= least && ratio <= most) return [];
  return [{ message: writeMessage((words) => (ratio < least ? words.tooShort : words.tooLong)) }];
}
