import {
  type CheckName,
  type CheckSetting,
  type Finding,
  writeFinding,
} from '../../shared/article/finding.ts';
import { addresses } from './addresses.ts';
import { agreement } from './agreement/agreement.ts';
import { runTogether, tashkeel } from './arabic-writing.ts';
import { artefacts } from './artefacts.ts';
import type { Check, CheckedSegment } from './check.ts';
import { copiedText } from './copied-text.ts';
import { dates } from './dates.ts';
import { empty } from './empty.ts';
import { finalPunctuation } from './final-punctuation.ts';
import { forbiddenTerms } from './forbidden-terms.ts';
import { inlineCodes } from './inline-codes.ts';
import { language } from './language.ts';
import { length, shortLength } from './length.ts';
import { countries, currencies, directions } from './names.ts';
import { numbers, numbersWithUnits } from './numbers.ts';
import { addedSentence, missingPart } from './parts.ts';
import { placement } from './placement.ts';
import { quotes } from './quotation-marks.ts';
import { repetition } from './repetition.ts';
import { script } from './script.ts';
import { keepFindings } from './support/keep-findings.ts';
import { terms } from './terms.ts';
import { untranslated } from './untranslated.ts';

/** In the order in which their findings are told. */
export const allChecks: readonly Check[] = [
  empty,
  untranslated,
  language,
  script,
  inlineCodes,
  placement,
  addresses,
  numbers,
  numbersWithUnits,
  dates,
  countries,
  directions,
  currencies,
  length,
  shortLength,
  missingPart,
  addedSentence,
  repetition,
  runTogether,
  artefacts,
  forbiddenTerms,
  terms,
  agreement,
  copiedText,
  quotes,
  finalPunctuation,
  tashkeel,
];

/** What site.json says of checks; one it does not name has its own severity. */
export type CheckSettings = Partial<Record<CheckName, CheckSetting>>;

/** What every check has to say about a version's segments, in their order. */
export function checkSegments(segments: readonly CheckedSegment[], settings: CheckSettings = {}): Finding[] {
  return segments.flatMap((segment, index) => checkSegment(segment, settings, index));
}

/** @param index Of the segment, noted in its findings. */
export function checkSegment(
  segment: CheckedSegment,
  settings: CheckSettings = {},
  index?: number,
): Finding[] {
  if (segment.origin === 'copied') return [];
  const checks = segment.origin === 'none' ? [untranslated] : allChecks;
  const findings = keepFindings(segment, settings, () =>
    checks.flatMap((check) => findingsOf(check, segment, settings)),
  );
  return findings.map((finding) => ({ ...finding, segment: index }));
}

function findingsOf(check: Check, segment: CheckedSegment, settings: CheckSettings): Finding[] {
  const setting = settings[check.name];
  if (setting === 'off') return [];
  return check
    .findProblems(segment)
    .map(({ message, marks, severity = check.severity }) =>
      writeFinding(check.name, setting ?? severity, message, { ...(marks && { marks }) }),
    );
}
