import { type Context, Hono } from 'hono';
import { parseLanguage } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { tagSegment } from '../../shared/store/keys.ts';
import { cacheControl } from '../http/headers.ts';
import { negotiate } from '../http/negotiate.ts';
import { pathPart } from '../http/path-part.ts';
import { redirectByLanguage } from '../http/redirect-by-language.ts';
import { sendMessagePage, sendPage } from '../layout/send-page.tsx';
import { frontPath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { ArticleListPage } from './list-page.tsx';
import { isCardName, readCards } from './read-articles.ts';
import { topicLanguages } from './topic-languages.ts';

/** The newest articles of a language, and those under a tag. */
export function listRoutes(options: RouteOptions): Hono {
  const { site } = options;
  const routes = new Hono();

  routes.get('/', (context) => {
    const language = negotiate(context, site.languages, site.defaultLanguage);
    return redirectByLanguage(context, frontPath(language));
  });
  routes.get('/:language/', (context) =>
    site.languages.includes(pathPart(context, 'language'))
      ? sendListPage(context, options)
      : redirectToFront(context, options),
  );
  routes.get('/:language/tags/:tag', (context) => sendListPage(context, options, pathPart(context, 'tag')));
  routes.get('/:language', (context) => redirectToFront(context, options));

  return routes;
}

/** `/FR/` and `/fr-MA` lead to `/fr/`. */
function redirectToFront(context: Context, options: RouteOptions) {
  const language = parseLanguage(pathPart(context, 'language'));
  if (language === undefined || !options.site.languages.includes(language)) {
    return sendMessagePage(context, options, 'notFound');
  }
  context.header('Cache-Control', cacheControl.moved);
  return context.redirect(frontPath(language), 308);
}

async function sendListPage(context: Context, options: RouteOptions, tag?: string) {
  const { store, site, baseUrl, now, kept } = options;
  const language = pathPart(context, 'language');
  if (!site.languages.includes(language)) return sendMessagePage(context, options, 'notFound');
  const after = context.req.query('after');
  if (after !== undefined && !isCardName(after)) return sendMessagePage(context, options, 'badRequest');
  const within = { now: now(), tag, after };
  const { made, ...found } = await readCards(store, language, within);
  if (tag !== undefined && found.cards.length === 0) return sendMessagePage(context, options, 'notFound');
  const topic =
    tag === undefined
      ? {}
      : {
          tag: asWritten(tag, found.cards),
          otherLanguages: await topicLanguages(options, tagSegment(tag), language),
        };
  const place = { isContinued: after !== undefined, ...topic };
  const list = { site, baseUrl, language, ...found, ...place };
  const name = JSON.stringify(['list', language, tag, after]);
  return kept.send(context, name, JSON.stringify([made, place]), () =>
    sendPage(context, language, <ArticleListPage {...list} />, cacheControl.list),
  );
}

/** `/fr/tags/ÉTÉ` and `/fr/tags/été` are one topic: it has the name, and the canonical address, of its newest article. */
function asWritten(tag: string, cards: readonly Card[]): string {
  const topic = tagSegment(tag);
  return cards.flatMap(({ tags }) => tags).find((other) => tagSegment(other) === topic) ?? tag;
}
