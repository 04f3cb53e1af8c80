import type { Context } from 'hono';
import { cacheControl } from '../http/headers.ts';
import { readCards } from '../lists/read-articles.ts';
import type { RouteOptions } from '../site-options.ts';
import { articleSummary } from './article-summary.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readQuery } from './read-query.ts';
import { listQuery } from './request-schemas.ts';
import type { ArticleList } from './response-schemas.ts';

/**
 * A page of the articles in a language, newest first.
 * @throws a refusal if a parameter cannot be read.
 */
export async function sendList(context: Context, { store, site, baseUrl, now }: RouteOptions) {
  const query = readQuery(context, listQuery(site.languages));
  const { language = site.defaultLanguage, limit } = query;
  const after = query.after && readCursor(query.after);
  const within = { now: now(), limit, after };
  const page = await readCards(store, language, within);
  const next = page.after === undefined ? null : writeCursor(page.after);
  const items = page.cards.map((card) => articleSummary(card, baseUrl));
  const answer: ArticleList = { language, items, next };
  if (next !== null) {
    const address = new URLSearchParams({ language, limit: String(limit), after: next });
    context.header('Link', `<${baseUrl}/api/v1/articles?${address}>; rel="next"`);
  }
  context.header('Content-Language', language);
  context.header('Cache-Control', cacheControl.list);
  return context.json(answer);
}
