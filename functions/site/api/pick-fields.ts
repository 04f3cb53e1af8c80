import { mapAtOnce } from '../../shared/store/map-at-once.ts';
import { readable } from '../../shared/store/readable-object.ts';
import { articleJson } from '../article/article-json.ts';
import { readArticle } from '../lists/read-articles.ts';
import type { RouteOptions } from '../site-options.ts';
import { type ArticleSummary, articleSummarySchema, type PickedArticle } from './response-schemas.ts';

/** Articles read at once; they are some ten kilobytes each. */
const AT_ONCE = 20;

/** Of all texts of an answer: a function of Lambda answers 6 MB. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Items with these fields only: one object read for each, if a list has not all of them by itself. What would make the
 * answer too long is left out of it, unless all is asked for, and `count` says how many are in it.
 */
export async function pickFields(
  items: readonly ArticleSummary[],
  fields: string,
  options: RouteOptions,
  isWhole: boolean,
): Promise<{ items: PickedArticle[]; count: number }> {
  const names = new Set(['id', ...fields.split(',')]);
  const isListed = [...names].every((name) => name in articleSummarySchema.shape);
  const whole = isListed ? items : await mapAtOnce(items, AT_ONCE, (item) => wholeOf(item, options));
  const picked: PickedArticle[] = [];
  let characters = 0;
  for (const item of whole) {
    const entries = Object.entries(item).filter(([name]) => names.has(name));
    characters += JSON.stringify(entries).length;
    // The languages of an article stay together.
    const isNext = picked.length > 0 && picked.at(-1)?.id !== item.id;
    if (!isWhole && isNext && characters > MOST_CHARACTERS) break;
    picked.push(Object.fromEntries(entries) as PickedArticle);
  }
  return { items: picked, count: picked.length };
}

async function wholeOf(item: ArticleSummary, options: RouteOptions): Promise<PickedArticle> {
  const article = await readable(() => readArticle(options, item.id));
  const version = article?.versions[item.language];
  return article === undefined || version === undefined
    ? item
    : { ...item, ...articleJson(article, item.language, version, options) };
}
