import { type Finding, type Message, writeFinding } from '../shared/article/finding.ts';
import { type Language, languageName } from '../shared/article/language.ts';
import type { MemoryUnit } from '../shared/language/memory/memory-unit.ts';
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
 * Of what a person wrote a guess is a warning. Where the person stands by it, so is everything but what cannot be
 * published at all.
 */
function asOfPerson(finding: Finding, unit: MemoryUnit | undefined): Finding {
  const check = allChecks.find(({ name }) => name === finding.check);
  const isWarning = check?.guess || (unit?.accepted && !check?.structural);
  return isWarning ? { ...finding, severity: 'warning' } : finding;
}

const OUTDATED: Message = {
  en: 'the original of this text has changed since a person translated it',
  fr: 'l’original de ce texte a changé depuis qu’une personne l’a traduit',
  ar: 'تغيّر أصل هذا النص بعد أن ترجمه شخص',
};

/** The text reads as another language than its author says. */
export function sourceLanguageFindings(
  said: Language,
  looksLike: Language | undefined,
  settings: CheckSettings,
): Finding[] {
  if (looksLike === undefined) return [];
  const name = (language: Language, inLanguage: Language) => languageName(language, inLanguage);
  const message: Message = {
    en: `the article says it is in ${name(said, 'en')}, but reads as ${name(looksLike, 'en')}`,
    fr: `l’article se dit en ${name(said, 'fr')}, mais le texte semble être en ${name(looksLike, 'fr')}`,
    ar: `يقول المقال إنه بلغة: ${name(said, 'ar')}، لكن النص يبدو بلغة: ${name(looksLike, 'ar')}`,
  };
  return findingAs('source-language', message, settings);
}

export function failureFindings(failure: unknown): Finding[] {
  if (failure === undefined) return [];
  const reason = failure instanceof Error ? failure.message : String(failure);
  return [
    writeFinding('translator', 'error', {
      en: `the machine translator failed: ${reason}`,
      fr: `la traduction automatique a échoué\u00a0: ${reason}`,
      ar: `فشلت الترجمة الآلية: ${reason}`,
    }),
  ];
}

/** An error, where site.json says nothing else. */
function findingAs(
  check: 'outdated' | 'source-language',
  message: Message,
  settings: CheckSettings,
  about: { segment?: number } = {},
): Finding[] {
  const severity = settings[check] ?? 'error';
  return severity === 'off' ? [] : [writeFinding(check, severity, message, about)];
}
