import type { Language } from '../functions/shared/article/language.ts';
import { readVersions } from '../functions/shared/standing/read-versions.ts';
import { readArticleState } from '../local/content/taken-articles.ts';
import type { StoreContext } from './context.ts';

/** Where an article stands after a command. */
export interface ArticleOutcome {
  id: string;
  published: Language[];
  held: Language[];
}

/** What else a command did, by its name in the JSON. */
export type Figures = Partial<Record<keyof typeof WORDS, number>>;

const WORDS = {
  asked: 'segments to translate anew',
  renewed: 'of them translated by that engine',
  kept: 'kept as they were',
  charactersSent: 'characters sent',
  units: 'translations new in memory',
  read: 'translations read, each direction counted',
  canMatch: 'of them in languages of this site, so that they can ever match',
  matching: 'of them match a segment of a stored article',
};

/** Prints where articles stand now, and a command's figures. */
export async function reportArticles(
  ids: readonly string[],
  context: StoreContext,
  figures: Figures,
  json: boolean,
): Promise<void> {
  const articles = await readOutcomes(ids, context);
  if (json) process.stdout.write(`${JSON.stringify({ ...figures, articles })}\n`);
  else process.stdout.write(describe(articles, figures));
}

/** Of those that came in. */
export async function readOutcomes(
  ids: readonly string[],
  { store, site }: StoreContext,
): Promise<ArticleOutcome[]> {
  const articles: ArticleOutcome[] = [];
  for (const id of ids) {
    const state = await readArticleState(store, id);
    if (state === undefined) continue;
    const versions = await readVersions(store, site, state);
    const languages = (isHeld: boolean) =>
      versions.filter(({ held }) => held === isHeld).map(({ language }) => language);
    articles.push({ id, published: languages(false), held: languages(true) });
  }
  return articles;
}

function describe(articles: readonly ArticleOutcome[], figures: Figures): string {
  const lines = articles.map(
    ({ id, published, held }) =>
      `${id}  published: ${published.join(' ')}${held.length > 0 ? `, held: ${held.join(' ')}` : ''}`,
  );
  const counted = Object.entries(figures).map(
    ([name, value]) => `${WORDS[name as keyof typeof WORDS]}: ${value}`,
  );
  return `${[...lines, counted.join(', ')].join('\n')}\n`;
}
