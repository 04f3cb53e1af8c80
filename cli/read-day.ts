import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import { type WaitingArticle, waitsForCharacters } from '../functions/shared/article/waiting-article.ts';
import { getJson } from '../functions/shared/store/json-object.ts';
import { prefixes } from '../functions/shared/store/keys.ts';
import { listAll } from '../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../functions/shared/store/object-store.ts';
import { charactersLeft } from '../functions/translate/budget.ts';

/** How much of what site.json allows a machine to be sent in a day (UTC) is left. */
export interface BudgetDay {
  /** Code points. Absent if there is no limit, and nothing is counted. */
  dailyCharacters?: number;
  charactersLeft?: number;
  /** Ids of articles that wait for another day, or a higher limit. */
  waiting: string[];
}

export async function readBudgetDay(
  store: ObjectStore,
  { dailyCharacters: limit }: SiteConfig,
): Promise<BudgetDay> {
  const waiting: string[] = [];
  for await (const { key } of listAll(store, prefixes.waiting)) {
    const note = (await getJson<WaitingArticle>(store, key))?.value;
    if (note !== undefined && waitsForCharacters(note)) waiting.push(note.articleId);
  }
  if (limit === undefined) return { waiting };
  return { dailyCharacters: limit, charactersLeft: await charactersLeft({ store, limit }), waiting };
}

/** Articles that are named; the rest are counted. */
const SHOWN = 20;

export function describeDay({ dailyCharacters, charactersLeft: left, waiting }: BudgetDay): string {
  const head =
    dailyCharacters === undefined || left === undefined
      ? 'site.json sets no dailyCharacters'
      : `${(dailyCharacters - left).toLocaleString('en')} of today's ${dailyCharacters.toLocaleString('en')} characters were sent`;
  const names = waiting.slice(0, SHOWN).map((id) => `  ${id}`);
  const rest = waiting.length > SHOWN ? [`  and ${waiting.length - SHOWN} more`] : [];
  const count = waiting.length === 0 ? 'No article waits' : `Waiting: ${waiting.length}`;
  return [head, count, ...names, ...rest].join('\n');
}
