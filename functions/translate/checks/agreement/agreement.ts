import { plainText } from '../../../shared/article/coded-text.ts';
import type { Severity } from '../../../shared/article/finding.ts';
import { writeMessage } from '../../../shared/words/findings/write-message.ts';
import type { Check, CheckedSegment } from '../check.ts';
import { textsOf } from '../support/segment-texts.ts';
import { shorten } from '../support/shown-words.ts';
import { chrf } from './chrf.ts';
import { thresholdsOf } from './thresholds.ts';

/** Code points of the source: two right translations of a heading may share hardly a letter. */
export const SHORTEST_JUDGED = 40;
/** Code points of each side that are compared: some milliseconds of work. */
const LONGEST_COMPARED = 5000;

/**
 * A second engine, which saw the original alone, says something else. It knows a fluent sentence that is another one;
 * a word that is left out or a name that is swapped changes too few characters.
 */
export const agreement: Check = {
  name: 'agreement',
  severity: 'error',
  findProblems(segment) {
    if (isMissing(segment)) return [{ message: writeMessage((words) => words.noOtherReading) }];
    const score = agreementScore(segment);
    if (score === undefined || segment.witness === undefined) return [];
    const severity = severityOf(score, segment);
    if (severity === undefined) return [];
    const reading = shorten(plainText(segment.witness.target));
    const message = writeMessage((words) =>
      severity === 'error' ? words.otherReading(reading) : words.partlyOtherReading(reading),
    );
    return [{ message, severity }];
  },
};

function isMissing(segment: CheckedSegment): boolean {
  const { origin, witness, needsWitness = false } = segment;
  return (
    needsWitness && origin === 'machine' && witness === undefined && isJudged(textsOf(segment).source.plain)
  );
}

/** chrF against the witness' translation; `undefined` where a segment is not to be judged by it. */
export function agreementScore(segment: CheckedSegment): number | undefined {
  const { origin, witness } = segment;
  if (origin !== 'machine' || witness === undefined) return undefined;
  const { source, target } = textsOf(segment);
  const [said, other] = [target.plain, plainText(witness.target)].map(compared);
  if (!said || !other || !isJudged(source.plain)) return undefined;
  return chrf(said, other);
}

/** Whether a source, as plain text, is long enough for two translations of it to be compared. */
export function isJudged(source: string): boolean {
  return [...source.slice(0, 4 * SHORTEST_JUDGED).trim()].length >= SHORTEST_JUDGED;
}

function severityOf(score: number, segment: CheckedSegment): Severity | undefined {
  const { sourceLanguage, targetLanguage, engine } = segment;
  const { error, warning } = thresholdsOf(sourceLanguage, targetLanguage, engine);
  if (score < error) return 'error';
  return score < warning ? 'warning' : undefined;
}

const compared = (text: string) =>
  [...text.slice(0, 2 * LONGEST_COMPARED)].slice(0, LONGEST_COMPARED).join('').trim();
