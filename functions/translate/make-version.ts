import type { SourceArticle } from '../shared/article/article.ts';
import { plainText } from '../shared/article/coded-text.ts';
import type { Finding } from '../shared/article/finding.ts';
import type { Language } from '../shared/article/language.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { Version } from '../shared/article/version.ts';
import { findTerms, termsFingerprint } from '../shared/language/terminology/find-terms.ts';
import { sourceKey } from '../shared/store/keys.ts';
import { findEarlier } from './by-sentence/find-earlier.ts';
import { checkSegment } from './checks/all-checks.ts';
import { translatedVersion, type VersionRules, writtenVersion } from './compose-version.ts';
import { createMemoryTranslator } from './engines/memory/memory-translator.ts';
import { findPins } from './find-pins.ts';
import { type ArticleReads, createArticleReads } from './reads/article-reads.ts';
import { previousVersion } from './reads/previous-version.ts';
import { extractSegments } from './segments/map-segments.ts';
import { type SegmentCounts, translateSegments } from './translate-segments.ts';
import type { TranslatePorts, TranslationJob } from './translation-job.ts';
import { sourceLanguageFindings } from './version-findings.ts';

export type ArticlePorts = TranslatePorts & {
  site: SiteConfig;
  /** Absent where one language is looked at by itself. */
  reads?: ArticleReads;
};

export interface VersionResult {
  version: Version;
  segments: SegmentCounts;
  /** ISO 8601: when a machine may be asked again for what was refused. */
  askAgainAt?: string | undefined;
  /** Ids of other articles that waited for what has passed. */
  released?: string[];
  failure?: unknown;
}

export const NO_SEGMENTS: SegmentCounts = { fromMemory: 0, translated: 0 };

/** The original as it is, a person's own file as it is, everything else segment by segment. */
export async function makeVersion(
  source: SourceArticle,
  language: Language,
  ports: ArticlePorts,
): Promise<VersionResult> {
  if (language === source.sourceLanguage) {
    return { version: writtenVersion(source, language, 'original', source), segments: NO_SEGMENTS };
  }
  const translation = source.translations[language];
  if (translation !== undefined) {
    const findings = sourceLanguageFindings(language, translation.looksLike, ports.site.checks);
    const version = writtenVersion(source, language, 'human', translation, findings.map(asWarning));
    return { version, segments: NO_SEGMENTS };
  }
  return translateSource(source, language, ports);
}

/** A person's file is published as it is. */
function asWarning(finding: Finding): Finding {
  return { ...finding, severity: 'warning' };
}

async function translateSource(
  source: SourceArticle,
  language: Language,
  ports: ArticlePorts,
): Promise<VersionResult> {
  const { job, rules, isHeld } = await prepareTranslation(source, language, ports);
  const done = await translateSegments(
    job,
    isHeld ? { ...ports, translator: createMemoryTranslator() } : ports,
  );
  const version = translatedVersion(source, language, done, rules);
  const { counts, failure, released, askAgainAt } = done;
  return { version, segments: counts, failure, released, askAgainAt };
}

/** What of an article is to be translated into a language, and by what rules. */
export interface PreparedTranslation {
  job: TranslationJob;
  rules: VersionRules;
  /** A text in another language than it says: it is not worth a machine's translation. */
  isHeld: boolean;
}

export async function prepareTranslation(
  source: SourceArticle,
  language: Language,
  { store, site, reads = createArticleReads(source, store) }: Pick<ArticlePorts, 'store' | 'site' | 'reads'>,
): Promise<PreparedTranslation> {
  const { id, revision, sourceLanguage, looksLike } = source;
  const segments = extractSegments(source);
  const terms = await reads.terms();
  const findings = sourceLanguageFindings(sourceLanguage, looksLike, site.checks);
  const needsWitness = site.secondOpinion?.required;
  const texts = segments.map(({ text }) => text);
  let reading: Promise<Version | undefined> | undefined;
  const readPrevious = () => {
    reading ??= reads.versionKeys().then((keys) => previousVersion(store, keys, source, language));
    return reading;
  };
  const job: TranslationJob = {
    segments,
    sourceLanguage,
    targetLanguage: language,
    title: source.title,
    from: sourceKey(id, revision),
    terms: terms.terms,
    typography: site.typography,
    fingerprint: (coded) =>
      termsFingerprint(
        findTerms(plainText(coded), terms).map(({ term }) => term),
        language,
      ),
    isRefused: (segment, answer) =>
      checkSegment(
        {
          ...{ source: segment.text, codes: segment.codes, ...answer, origin: 'machine' },
          ...{ sourceLanguage, targetLanguage: language, terms, needsWitness },
        },
        site.checks,
      ).some(({ severity }) => severity === 'error'),
    nearKeys: reads.nearKeys,
    async findPins() {
      return findPins((await readPrevious())?.segments ?? [], texts);
    },
    async findEarlier() {
      const previous = site.secondOpinion === undefined ? await readPrevious() : undefined;
      return previous === undefined ? new Map() : findEarlier(previous, texts);
    },
  };
  const isHeld = findings.some(({ severity }) => severity === 'error');
  return {
    job,
    rules: { settings: site.checks, terms, findings, needsWitness, people: site.people ?? {} },
    isHeld,
  };
}
