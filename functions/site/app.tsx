import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { parseLanguage } from '../article/language.ts';
import type { SiteConfig } from '../article/site-config.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { articlePath, frontPath } from './addresses.ts';
import { answerArticle } from './answer-article.tsx';
import { message, page } from './answers.tsx';
import { cacheControl, siteHeaders } from './headers.ts';
import { negotiate } from './negotiate.ts';
import { ListPage } from './pages/list-page.tsx';
import { isCardName, readArticle, readCards } from './read-articles.ts';
import { stylesheet } from './stylesheet.ts';

export interface SiteOptions {
  store: ObjectStore;
  site: SiteConfig;
  /** Where readers reach this app, without a trailing slash. */
  baseUrl: string;
  now?: () => Date;
  onError?: (error: Error, path: string) => void;
}

/** Everything readers and programs fetch. It only ever reads what the publish stage wrote. */
export function createSiteApp(options: SiteOptions): Hono {
  const { store, site, baseUrl, now = () => new Date(), onError } = options;
  const app = new Hono();

  app.use(siteHeaders(baseUrl));
  app.use(async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    return context.text('Only GET and HEAD are answered here.\n', 405);
  });
  app.use(etag());

  app.get('/healthz', (context) => context.text('ok\n', 200, { 'Cache-Control': cacheControl.none }));
  app.get(stylesheet.path, (context) =>
    context.body(stylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': cacheControl.asset,
    }),
  );

  app.get('/', (context) => {
    const language = negotiate(context, site.languages, site.defaultLanguage);
    return redirectByLanguage(context, frontPath(language));
  });

  app.get('/articles/:id', async (context) => {
    const id = param(context, 'id');
    const article = await readArticle(store, id, now());
    if (article === undefined) return message(context, options, 'notFound');
    const published = Object.keys(article.versions);
    if (article.withdrawn || published.length === 0) return message(context, options, 'gone');
    const fallback = published.includes(site.defaultLanguage) ? site.defaultLanguage : article.sourceLanguage;
    return redirectByLanguage(context, articlePath(negotiate(context, published, fallback), id));
  });

  app.get('/:language/articles/:file', (context) => {
    const file = param(context, 'file');
    const isJson = file.endsWith('.json');
    const id = isJson ? file.slice(0, -'.json'.length) : file;
    return answerArticle(context, { ...options, id, language: param(context, 'language'), isJson });
  });

  const list = async (context: Context, tag?: string) => {
    const language = param(context, 'language');
    if (!site.languages.includes(language)) return message(context, options, 'notFound');
    const after = context.req.query('after');
    if (after !== undefined && !isCardName(after)) return message(context, options, 'badRequest');
    const within = { now: now(), ...(tag !== undefined && { tag }), ...(after !== undefined && { after }) };
    const found = await readCards(store, language, within);
    if (tag !== undefined && found.cards.length === 0) return message(context, options, 'notFound');
    return page(
      context,
      language,
      <ListPage {...{ site, baseUrl, language, ...found }} {...(tag !== undefined && { tag })} />,
    );
  };
  app.get('/:language/', (context) => list(context));
  app.get('/:language/tags/:tag', (context) => list(context, param(context, 'tag')));
  app.get('/:language', (context) => {
    const language = parseLanguage(param(context, 'language'));
    if (language === undefined || !site.languages.includes(language))
      return message(context, options, 'notFound');
    return context.redirect(frontPath(language), 308);
  });

  app.notFound((context) => message(context, options, 'notFound'));
  app.onError((error, context) => {
    onError?.(error, context.req.path);
    return message(context, options, 'error');
  });
  return app;
}

/** A part of the path as the stored names are written (Unicode normal form C). */
function param(context: Context, name: string): string {
  return (context.req.param(name) ?? '').normalize('NFC');
}

function redirectByLanguage(context: Context, path: string) {
  context.header('Vary', 'Accept-Language');
  context.header('Cache-Control', cacheControl.redirect);
  return context.redirect(path, 302);
}
