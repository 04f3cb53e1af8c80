import { type Finding, type Message, writeFinding } from '../shared/article/finding.ts';
import { type Language, languageName } from '../shared/article/language.ts';
import type { MemoryUnit } from '../shared/language/memory/memory-unit.ts';
import { writeMessage } from '../shared/words/findings/write-message.ts';
import { allChecks, type CheckSettings, checkSegment } from './checks/all-checks.ts';
import type { CheckedSegment } from './checks/check.ts';
import type { SegmentTranslation } from './translate-segments.ts';

/** What is to be said of one segment of a version. @param index Its place. */
export function segmentFindings(
  segment: CheckedSegment,
  { unit, pin }: SegmentTranslation,
  settings: CheckSettings,
  index: number,
): Finding[] {
  const findings = checkSegment(segment, settings, index);
  if (pin) return [...findingAs('outdated', OUTDATED, settings, { segment: index }), ...findings];
  return segment.origin === 'human' ? findings.map((finding) => asOfPerson(finding, unit)) : findings;
}

/**
 * Of what a person wrote a guess is a warning. If the person stands by it, so is everything but what cannot be
 * published at all.
 */
function asOfPerson(finding: Finding, unit: MemoryUnit | undefined): Finding {
  const check = allChecks.find(({ name }) => name === finding.check);
  const isWarning = check?.guess || (unit?.accepted && !check?.structural);
  return isWarning ? { ...finding, severity: 'warning' } : finding;
}

const OUTDATED = writeMessage((words) => words.outdated);

/** The text reads as another language than its author says. */
export function sourceLanguageFindings(
  said: Language,
  looksLike: Language | undefined,
  settings: CheckSettings,
): Finding[] {
  if (looksLike === undefined) return [];
  const message = writeMessage((words, inLanguage) =>
    words.sourceLanguage(languageName(said, inLanguage), languageName(looksLike, inLanguage)),
  );
  return findingAs('source-language', message, settings);
}

export function failureFindings(failure: unknown): Finding[] {
  if (failure === undefined) return [];
  const reason = failure instanceof Error ? failure.message : String(failure);
  const message = writeMessage((words) => words.machineFailed(reason));
  return [writeFinding('translator', 'error', message)];
}

/** An error, if site.json says nothing else. */
function findingAs(
  check: 'outdated' | 'source-language',
  message: Message,
  settings: CheckSettings,
  about: { segment?: number } = {},
): Finding[] {
  const severity = settings[check] ?? 'error';
  return severity === 'off' ? [] : [writeFinding(check, severity, message, about)];
}
