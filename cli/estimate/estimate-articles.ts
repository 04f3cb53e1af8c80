import type { ArticleState, SourceArticle } from '../../functions/shared/article/article.ts';
import { plainText } from '../../functions/shared/article/coded-text.ts';
import { isTranslatable, type Language } from '../../functions/shared/article/language.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { isJudged } from '../../functions/translate/checks/agreement/agreement.ts';
import { chooseTranslator } from '../../functions/translate/choose-translator.ts';
import type { TextEngine } from '../../functions/translate/engines/text-engine.ts';
import { charactersIn } from '../../functions/translate/engines/with-budget.ts';
import { pairName } from '../../functions/translate/language-pair.ts';
import { prepareTranslation } from '../../functions/translate/make-version.ts';
import { planRequests } from '../../functions/translate/markup/engine-translator.ts';
import { isToAsk } from '../../functions/translate/refused-answer.ts';
import { languagesOf } from '../../functions/translate/translate-article.ts';
import { findOpen } from '../../functions/translate/translate-segments.ts';
import type { OpenSegment, TranslationJob } from '../../functions/translate/translation-job.ts';
import type { PairEngines } from './pair-engines.ts';

/** What one engine would be asked for a language pair. */
export interface PairEstimate {
  /** `en-fr` */
  pair: string;
  /** As versions name it. */
  engine: string;
  use: 'translation' | 'secondOpinion';
  paid: boolean;
  /** Each different one once. */
  segments: number;
  /** Code points of their words, as they are counted and paid for. */
  characters: number;
  /** Texts of articles that it is asked to translate: one for each article and language. */
  calls: number;
  /** What goes out for them, packed as the engine takes it. */
  requests: number;
}

export interface EstimatePorts {
  store: ObjectStore;
  site: SiteConfig;
  engines: PairEngines;
  now: Date;
  /** Only these, asked for or not; every language that the article is to be in where absent. */
  languages?: readonly Language[];
}

export interface EstimatedArticle {
  source: SourceArticle;
  state: ArticleState;
}

/** Counts what a machine would be asked for, article after article: of two with the same segment the second finds it in memory. */
export async function estimateArticles(
  articles: AsyncIterable<EstimatedArticle>,
  ports: EstimatePorts,
): Promise<PairEstimate[]> {
  const seen = new Set<string>();
  const rows = new Map<string, PairEstimate>();
  const add = (row: PairEstimate) => {
    const id = [row.pair, row.engine, row.use].join(' ');
    const sum = rows.get(id);
    rows.set(id, sum === undefined ? row : addUp(sum, row));
  };
  for await (const { source, state } of articles) {
    for (const language of languagesOf(source, asFor(state, ports.languages), ports)) {
      if (ports.languages?.includes(language) === false) continue;
      for (const row of await estimateVersion(source, language, seen, ports)) add(row);
    }
  }
  return [...rows.values()].sort((a, b) => (a.pair === b.pair ? 0 : a.pair < b.pair ? -1 : 1));
}

function asFor(state: ArticleState, asked: readonly Language[] = []): ArticleState {
  return state.languages === undefined ? state : { ...state, languages: [...state.languages, ...asked] };
}

async function estimateVersion(
  source: SourceArticle,
  language: Language,
  seen: Set<string>,
  { store, site, engines, now }: EstimatePorts,
): Promise<PairEstimate[]> {
  const isWritten = source.translations[language] !== undefined;
  if (isWritten || !isTranslatable(source.sourceLanguage) || !isTranslatable(language)) return [];
  const { job, isHeld } = await prepareTranslation(source, language, { store, site });
  if (isHeld) return [];
  const translator = chooseTranslator(engines.choices, { load: () => Promise.reject() });
  const ports = { store, translator, now: () => now };
  const { open } = await findOpen(job, ports);
  const different = new Map([...open.values()].map((one) => [one.key, one]));
  const asked = [...different.values()].filter((one) => !seen.has(one.key) && isToAsk(one, job, ports));
  if (asked.length === 0) return [];
  for (const { key } of asked) seen.add(key);
  const engine = await engines.engineFor(job);
  if (engine === undefined) return [];
  const witness = await engines.witnessFor(job);
  const judged = asked.filter(({ segment }) => isJudged(plainText(segment.text)));
  const isAsked = witness !== undefined && witness.name !== engine.name && judged.length > 0;
  return [
    planFor(engine, 'translation', asked, job),
    ...(isAsked ? [planFor(witness, 'secondOpinion', judged, job)] : []),
  ];
}

function planFor(
  engine: TextEngine,
  use: PairEstimate['use'],
  asked: readonly OpenSegment[],
  { sourceLanguage, targetLanguage, terms }: TranslationJob,
): PairEstimate {
  const segments = asked.map(({ segment }) => segment);
  const requests = planRequests({ sourceLanguage, targetLanguage, terms, segments }, engine);
  return {
    pair: pairName({ sourceLanguage, targetLanguage }),
    engine: engine.name,
    use,
    paid: engine.paid,
    segments: segments.length,
    characters: requests.reduce((sum, { texts }) => sum + charactersIn(texts), 0),
    calls: 1,
    requests: requests.length,
  };
}

function addUp(a: PairEstimate, b: PairEstimate): PairEstimate {
  return {
    ...a,
    segments: a.segments + b.segments,
    characters: a.characters + b.characters,
    calls: a.calls + b.calls,
    requests: a.requests + b.requests,
  };
}
