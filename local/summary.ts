import type { Language } from '../functions/shared/article/language.ts';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { ArticleFigures } from './content/article-figures.ts';
import type { SentCounts } from './runtime/counting-translator.ts';
import type { OpinionCounts } from './runtime/second-opinion.ts';

/** The object `--once --json` prints last. Programs outside this repository read it. */
export interface Summary {
  /** Articles of the content folder that were taken in. */
  articles: number;
  /** How many of them readers find, by language. */
  published: Record<Language, number>;
  /** Versions that wait for a person. */
  held: number;
  /** Files that could not be taken. */
  rejected: number;
  /** Unicode code points of source text sent to a paid machine translator in this run, markup not counted. */
  charactersSent: number;
  /** Translated segments: in people's own files, out of memory, and sent to the machine in this run. */
  segments: { human: number; memory: number; machine: number };
  /** Of the machine's segments: how many each engine was asked for. */
  engines: Record<string, number>;
  /** Segments that an engine left to the next one of site.json's `translators`, by the engine; absent where none did. */
  passedOver?: Record<string, number>;
  /** Segments that a second engine gave its opinion on, and those it should have; absent where site.json asks for none. */
  secondOpinion?: OpinionCounts;
}

export function summarize(
  standings: readonly ArticleFigures[],
  rejected: number,
  sent: SentCounts,
  site: SiteConfig,
): Summary {
  const now = new Date().toISOString();
  const isPublished = ({ withdrawn, published }: ArticleFigures, language: Language) =>
    !withdrawn && published?.languages.includes(language) === true && published.publishedAt <= now;
  const translated = sum(standings.map(({ segments }) => segments.translated));
  const byMachine = sum(Object.values(sent.engines));
  return {
    articles: standings.length,
    published: Object.fromEntries(
      site.languages.map((language) => [language, standings.filter((s) => isPublished(s, language)).length]),
    ),
    held: sum(standings.map(({ held }) => held.length)),
    rejected,
    charactersSent: sent.characters,
    segments: {
      human: sum(standings.map(({ segments }) => segments.human)),
      memory: Math.max(0, translated - byMachine),
      machine: byMachine,
    },
    engines: sent.engines,
    ...(Object.keys(sent.passedOver).length > 0 && { passedOver: sent.passedOver }),
    ...(site.secondOpinion && { secondOpinion: sent.secondOpinion }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** The same figures for a person. */
export function describeSummary(summary: Summary): string {
  const { articles, published, held, rejected, charactersSent, segments, passedOver, secondOpinion } =
    summary;
  return [
    `${articles} article${articles === 1 ? '' : 's'} · published: ${countsIn(published)}`,
    `held for review: ${held} · rejected: ${rejected}`,
    `segments by people: ${segments.human}, from memory: ${segments.memory}, by machine: ${segments.machine}`,
    `${charactersSent.toLocaleString('en')} characters sent`,
    ...(passedOver ? [`left to the next engine: ${countsIn(passedOver)}`] : []),
    ...(secondOpinion ? [`second opinions: ${secondOpinion.given}, missing: ${secondOpinion.missing}`] : []),
  ].join(' · ');
}

function countsIn(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
