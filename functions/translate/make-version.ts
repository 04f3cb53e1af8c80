import type { ArticleContent, SourceArticle } from '../article/article.ts';
import { articleContent } from '../article/article-content.ts';
import type { CodedText } from '../article/coded-text.ts';
import { type Finding, writeFinding } from '../article/finding.ts';
import type { Language } from '../article/language.ts';
import type { Version, VersionSegment } from '../article/version.ts';
import { memoryKey, needsTranslation } from '../memory/memory-unit.ts';
import { checkSegments } from './checks/all-checks.ts';
import { mapSegments } from './segments/map-segments.ts';
import type { TranslatedSegments } from './translate-segments.ts';

/** The original, or a person's own translation: published as it is. */
export function writtenVersion(
  source: SourceArticle,
  language: Language,
  method: 'original' | 'human',
  content: ArticleContent & { outdated?: boolean },
): Version {
  return {
    ...versionOf(source, language),
    ...articleContent(content),
    ...{ method, reviewed: true, outdated: content.outdated ?? false, charactersSent: 0 },
    ...{ held: false, findings: [], segments: [] },
  };
}

/** A version put together from translated segments, checked, and held where a check found an error. */
export function translatedVersion(
  source: SourceArticle,
  language: Language,
  { units, charactersSent, failure }: TranslatedSegments,
): Version {
  const segments: VersionSegment[] = [];
  const codes: CodedText['codes'][] = [];
  const engines = new Set<string>();
  const content = mapSegments(source, (segment) => {
    const unit = units.get(memoryKey(source.sourceLanguage, language, segment.text));
    const origin = !needsTranslation(segment.text) ? 'copied' : (unit?.origin ?? 'none');
    if (unit?.engine !== undefined) engines.add(unit.engine);
    const target = unit?.target ?? segment.text;
    segments.push({ source: segment.text, target, origin });
    codes.push(segment.codes);
    return target;
  });
  const languages = { sourceLanguage: source.sourceLanguage, targetLanguage: language };
  const findings = [
    ...failureFindings(failure),
    ...checkSegments(segments.map((segment, i) => ({ ...segment, ...languages, codes: codes[i] ?? [] }))),
  ];
  const byPeople = segments.every(({ origin }) => origin === 'human' || origin === 'copied');
  return {
    ...versionOf(source, language),
    ...content,
    method: engines.size > 0 ? 'machine' : 'memory',
    ...(engines.size > 0 && { engine: [...engines].sort().join(', ') }),
    ...{ reviewed: byPeople, outdated: false, charactersSent },
    held: findings.some(({ severity }) => severity === 'error'),
    ...{ findings, segments },
  };
}

function versionOf({ id, revision, sourceLanguage }: SourceArticle, language: Language) {
  return { articleId: id, revision, language, sourceLanguage };
}

function failureFindings(failure: unknown): Finding[] {
  if (failure === undefined) return [];
  const reason = failure instanceof Error ? failure.message : String(failure);
  return [
    writeFinding('translator', 'error', {
      en: `the machine translator failed: ${reason}`,
      fr: `la traduction automatique a échoué : ${reason}`,
      ar: `فشلت الترجمة الآلية: ${reason}`,
    }),
  ];
}
