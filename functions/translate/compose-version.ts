import type { ArticleContent, OwnDetails, SourceArticle } from '../shared/article/article.ts';
import { articleContent } from '../shared/article/article-content.ts';
import type { CodedText } from '../shared/article/coded-text.ts';
import { contributors, ownDetails } from '../shared/article/details/own-details.ts';
import type { Finding } from '../shared/article/finding.ts';
import type { Language } from '../shared/article/language.ts';
import type { Version, VersionSegment } from '../shared/article/version.ts';
import { needsTranslation } from '../shared/language/memory/memory-unit.ts';
import type { TermIndex } from '../shared/language/terminology/find-terms.ts';
import type { CheckSettings } from './checks/all-checks.ts';
import { mapSegments } from './segments/map-segments.ts';
import type { SegmentTranslation, TranslatedSegments } from './translate-segments.ts';
import { failureFindings, segmentFindings } from './version-findings.ts';

/** The original, or a person's own translation: published as it is. */
export function writtenVersion(
  source: SourceArticle,
  language: Language,
  method: 'original' | 'human',
  content: ArticleContent & OwnDetails & { outdated?: boolean },
  findings: Finding[] = [],
): Version {
  return {
    ...versionOf(source, language),
    ...articleContent(content),
    ...(method === 'original' ? contributors(content) : ownDetails(content)),
    method,
    reviewed: true,
    outdated: content.outdated ?? false,
    charactersSent: 0,
    held: false,
    findings,
    segments: [],
  };
}

/** By what rules a version is checked. */
export interface VersionRules {
  settings: CheckSettings;
  terms: TermIndex;
  /** A machine's segment without a second engine's opinion is held. */
  needsWitness?: boolean | undefined;
  /** Names that readers may see, by who signs in: `people` of site.json. */
  people: Readonly<Record<string, string>>;
  /** What is to be said of the whole version. */
  findings: Finding[];
}

/** A version put together from translated segments, checked, and held where a check found an error. */
export function translatedVersion(
  source: SourceArticle,
  language: Language,
  { translations, charactersSent, failure }: TranslatedSegments,
  rules: VersionRules,
): Version {
  const segments: VersionSegment[] = [];
  const findings = [...failureFindings(failure), ...rules.findings];
  const engines = new Set<string>();
  const models = new Set<string>();
  const languages = { sourceLanguage: source.sourceLanguage, targetLanguage: language };
  const content = mapSegments(source, (coded) => {
    const translation = translations[segments.length] ?? {};
    const segment = segmentOf(coded, translation);
    const { terms, needsWitness } = rules;
    const engine = translation.unit?.engine;
    const checked = { ...segment, codes: coded.codes, ...languages, terms, engine, needsWitness };
    findings.push(...segmentFindings(checked, translation, rules.settings, segments.length));
    if (translation.unit?.engine !== undefined) engines.add(translation.unit.engine);
    if (translation.unit?.model !== undefined) models.add(translation.unit.model);
    segments.push(segment);
    return segment.target;
  });
  const byPeople = segments.every(({ origin }) => origin === 'human' || origin === 'copied');
  const reviewer = byPeople ? namesOf(segments, rules.people) : undefined;
  return {
    ...versionOf(source, language),
    ...content,
    ...(reviewer !== undefined && { reviewer }),
    method: engines.size > 0 ? 'machine' : 'memory',
    ...(engines.size > 0 && { engine: [...engines].sort().join(', ') }),
    ...(models.size > 0 && { model: [...models].sort().join(', ') }),
    reviewed: byPeople,
    outdated: false,
    charactersSent,
    held: findings.some(({ severity }) => severity === 'error'),
    findings,
    segments,
  };
}

/** More than these have hardly gone over one article. */
const NAMES = 5;

/** Those of the people who wrote or confirmed its segments whom the newsroom names; a sign-in's own name is nobody's to read. */
function namesOf(
  segments: readonly VersionSegment[],
  people: Readonly<Record<string, string>>,
): string | undefined {
  const said = segments
    .filter(({ origin }) => origin === 'human')
    .flatMap(({ changedBy }) => changedBy ?? []);
  const names = new Set(said.flatMap((by) => (Object.hasOwn(people, by) ? (people[by] ?? []) : [])));
  return [...names].slice(0, NAMES).join(', ') || undefined;
}

function segmentOf({ text, codes }: CodedText, { unit, pin }: SegmentTranslation): VersionSegment {
  const said = unit ?? pin;
  const changedBy = unit?.engine ?? said?.changedBy;
  return {
    source: text,
    target: said?.target ?? text,
    origin: !needsTranslation(text) ? 'copied' : pin ? 'human' : (unit?.origin ?? 'none'),
    ...(codes.length > 0 && { codes }),
    ...(unit?.rung !== undefined && { rung: unit.rung }),
    ...(unit?.keptSentences !== undefined && { keptSentences: unit.keptSentences }),
    ...(unit?.witness !== undefined && { witness: unit.witness }),
    ...(said?.changedAt !== undefined && { changedAt: said.changedAt }),
    changedBy,
    ...(pin && { outdatedSource: pin.source }),
  };
}

function versionOf({ id, revision, sourceLanguage }: SourceArticle, language: Language) {
  return { articleId: id, revision, language, sourceLanguage };
}
