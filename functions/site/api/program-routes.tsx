import { type Context, type Handler, Hono } from 'hono';
import { cors } from 'hono/cors';
import { answerFeed } from '../feeds/answer-feed.ts';
import { createNewestReader } from '../feeds/read-newest.ts';
import { cacheControl } from '../headers.ts';
import { llmsText } from '../llms.ts';
import { pathPart } from '../path-part.ts';
import { readCards } from '../read-articles.ts';
import type { RouteOptions } from '../site-options.ts';
import { answerList } from './answer-list.ts';
import { answerVersion } from './answer-version.ts';
import { openApiDocument } from './openapi-document.ts';
import { isRefusal, problem } from './problem.ts';
import { readQuery } from './read-query.ts';
import { ReferencePage } from './reference-page.tsx';
import { articleQuery } from './request-schemas.ts';

/** Pages of other sites may read all of it; nothing here knows who asks. */
const readable = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['ETag', 'Link', 'Content-Language'],
  maxAge: 86_400,
});

/** What programs fetch. Every refusal is a problem of RFC 9457. */
export function programRoutes(options: RouteOptions): Hono {
  const routes = new Hono();
  for (const [path, answer] of Object.entries(answersOf(options))) {
    routes.use(path, readable);
    routes.get(path, answer);
    routes.all(path, (context) => {
      context.header('Allow', 'GET, HEAD, OPTIONS');
      return problem(context, 405, 'only GET and HEAD are answered here');
    });
  }
  routes.get('/api', (context) => context.redirect('/api/', 308));
  routes.use('/api/*', readable);
  routes.all('/api/*', (context) => problem(context, 404, 'there is nothing at this address; see /api/'));
  routes.onError((error, context) => {
    if (isRefusal(error)) return problem(context, error.status, error.message);
    options.onError?.(error, context.req.path);
    return problem(context, 500, 'the answer could not be made; try again in a moment');
  });
  return routes;
}

function answersOf(options: RouteOptions): Record<string, Handler> {
  const { store, site, baseUrl, now } = options;
  const feeds = { ...options, readNewest: createNewestReader(store, now) };
  const version = (format: 'json' | 'md') => (context: Context) => {
    const id = pathPart(context, 'file').slice(0, -(format.length + 1));
    return answerVersion(context, { id, language: pathPart(context, 'language'), format }, options);
  };
  return {
    '/api/v1/articles': (context) => answerList(context, options),
    '/api/v1/articles/:id': (context) => {
      const { language } = readQuery(context, articleQuery);
      const request = { id: pathPart(context, 'id'), format: 'json' as const, ...(language && { language }) };
      return answerVersion(context, request, options);
    },
    '/api/openapi.json': (context) => {
      context.header('Cache-Control', cacheControl.document);
      return context.json(openApiDocument(site, baseUrl));
    },
    '/api/': (context) => {
      context.header('Cache-Control', cacheControl.document);
      context.header('Content-Language', 'en');
      const document = openApiDocument(site, baseUrl);
      return context.html(`<!doctype html>${<ReferencePage site={site} document={document} />}`);
    },
    '/:language/articles/:file{[^/]+\\.json}': version('json'),
    '/:language/articles/:file{[^/]+\\.md}': version('md'),
    '/:language/feed.xml': (context) => answerFeed(context, 'xml', feeds),
    '/:language/feed.json': (context) => answerFeed(context, 'json', feeds),
    '/llms.txt': async (context) => {
      context.header('Cache-Control', cacheControl.list);
      const newest = await Promise.all(
        site.languages.map(async (language) => ({
          language,
          ...(await readCards(store, language, { now: now() })),
        })),
      );
      return context.text(llmsText({ site, baseUrl, newest }));
    },
  };
}
