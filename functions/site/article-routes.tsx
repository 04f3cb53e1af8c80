import { Hono } from 'hono';
import { articlePath } from './addresses.ts';
import { answerArticle } from './answer-article.tsx';
import { message } from './answers.tsx';
import { negotiate } from './negotiate.ts';
import { pathPart } from './path-part.ts';
import { readArticle } from './read-articles.ts';
import { redirectByLanguage } from './redirect-by-language.ts';
import type { RouteOptions } from './site-options.ts';

/** An article: in a language, or in the one that its reader would rather have. */
export function articleRoutes(options: RouteOptions): Hono {
  const { store, site, now } = options;
  const routes = new Hono();

  routes.get('/articles/:id', async (context) => {
    const id = pathPart(context, 'id');
    const article = await readArticle(store, id, now());
    if (article === undefined) return message(context, options, 'notFound');
    const published = Object.keys(article.versions);
    if (article.withdrawn || published.length === 0) return message(context, options, 'gone');
    const fallback = published.includes(site.defaultLanguage) ? site.defaultLanguage : article.sourceLanguage;
    return redirectByLanguage(context, articlePath(negotiate(context, published, fallback), id));
  });

  routes.get('/:language/articles/:file', (context) => {
    const file = pathPart(context, 'file');
    const isJson = file.endsWith('.json');
    const id = isJson ? file.slice(0, -'.json'.length) : file;
    return answerArticle(context, { ...options, id, language: pathPart(context, 'language'), isJson });
  });

  return routes;
}
