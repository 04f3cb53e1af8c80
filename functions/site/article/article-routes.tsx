import { Hono } from 'hono';
import { isGone } from '../../shared/article/is-gone.ts';
import { parseLanguage } from '../../shared/article/language.ts';
import { cacheControl } from '../http/headers.ts';
import { negotiate } from '../http/negotiate.ts';
import { negotiateFormat } from '../http/negotiate-format.ts';
import { pathPart } from '../http/path-part.ts';
import { redirectByLanguage } from '../http/redirect-by-language.ts';
import { sendMessagePage } from '../layout/send-page.ts';
import { readArticle } from '../lists/read-articles.ts';
import { usualLanguage } from '../lists/usual-language.ts';
import { articlePath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { sendArticlePage } from './send-article.ts';

/** An article: in a language, or in the one that its reader would rather have. */
export function articleRoutes(options: RouteOptions): Hono {
  const { site } = options;
  const routes = new Hono();

  routes.get('/articles/:id', async (context) => {
    const id = pathPart(context, 'id');
    const article = await readArticle(options, id);
    if (article === undefined) return sendMessagePage(context, options, 'notFound');
    const published = Object.keys(article.versions);
    if (isGone(article, options.now())) return sendMessagePage(context, options, 'gone');
    if (published.length === 0) return sendMessagePage(context, options, 'notFound');
    const fallback = usualLanguage(article, site.defaultLanguage);
    return redirectByLanguage(context, articlePath(negotiate(context, published, fallback), id));
  });

  // With .json or .md behind it, the id is a program's (api/program-routes.tsx).
  routes.get('/:language/articles/:id', async (context) => {
    const [id, language] = [pathPart(context, 'id'), pathPart(context, 'language')];
    // What is no language may be `//elsewhere.example`, and leads nowhere.
    if (parseLanguage(language) !== language) return sendMessagePage(context, options, 'notFound');
    const format = negotiateFormat(context);
    if (format === 'html') return sendArticlePage(context, { ...options, id, language });
    context.header('Vary', 'Accept');
    context.header('Cache-Control', cacheControl.redirect);
    return context.redirect(`${articlePath(language, id)}.${format}`, 302);
  });

  return routes;
}
