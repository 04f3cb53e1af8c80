import { type Context, type Handler, Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { isRefusal } from '../../shared/lambda/http/problem.ts';
import { createNewestReader } from '../feeds/read-newest.ts';
import { sendFeed } from '../feeds/send-feed.ts';
import { cacheControl, EXPOSED_HEADERS, READABLE } from '../http/headers.ts';
import { pathPart } from '../http/path-part.ts';
import { llmsText } from '../lists/llms.ts';
import { readCards } from '../lists/read-articles.ts';
import type { RouteOptions } from '../site-options.ts';
import { sendProblem } from './problem.ts';
import { sendVersion } from './send-version.ts';

const askedBefore = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: EXPOSED_HEADERS,
  maxAge: 86_400,
});

/** Hono's middleware answers who asks before; for the answers themselves it would make each of them twice. */
const readable: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'OPTIONS') return askedBefore(context, next);
  await next();
  const { headers } = context.res;
  // What is kept has them.
  if (headers.has('Access-Control-Allow-Origin')) return;
  for (const [name, value] of Object.entries(READABLE)) headers.set(name, value);
};

/** What programs fetch. Every refusal is a problem of RFC 9457. */
export function programRoutes(options: RouteOptions): Hono {
  const routes = new Hono();
  for (const [path, answer] of Object.entries(answersOf(options))) {
    routes.use(path, readable);
    routes.get(path, answer);
    routes.all(path, (context) => {
      context.header('Allow', 'GET, HEAD, OPTIONS');
      return sendProblem(context, 405, 'only GET and HEAD are answered here');
    });
  }
  routes.get('/api', (context) => context.redirect('/api/', 308));
  routes.use('/api/*', readable);
  routes.all('/api/*', (context) => sendProblem(context, 404, 'there is nothing at this address; see /api/'));
  routes.onError(async (error, context) => {
    if (isRefusal(error)) return sendProblem(context, error.status, error.message);
    await options.onError?.(error, context.req.path);
    return sendProblem(context, 500, 'the answer could not be made; try again in a moment');
  });
  return routes;
}

let loaded: Promise<typeof import('./lazy-routes.tsx')> | undefined;

/** Asked for once: under `npm start` each import() goes through another thread. */
function api() {
  loaded ??= import('./lazy-routes.tsx');
  return loaded;
}

function answersOf(options: RouteOptions): Record<string, Handler> {
  const { store, site, baseUrl, now, kept } = options;
  const feeds = { ...options, readNewest: createNewestReader(options) };
  const version = (format: 'json' | 'md') => (context: Context) => {
    const id = pathPart(context, 'file').slice(0, -(format.length + 1));
    return sendVersion(context, { id, language: pathPart(context, 'language'), format }, options);
  };
  return {
    '/api/v1/articles': async (context) => (await api()).sendList(context, options),
    '/api/v1/articles/:id': async (context) => (await api()).sendArticleJson(context, options),
    '/api/v1/changes': async (context) => (await api()).sendChanges(context, options),
    '/api/openapi.json': async (context) => (await api()).sendDescription(context, options),
    '/api/': async (context) => (await api()).sendReference(context, options),
    '/:language/articles/:file{[^/]+\\.json}': version('json'),
    '/:language/articles/:file{[^/]+\\.md}': version('md'),
    '/:language/feed.xml': (context) => sendFeed(context, 'xml', feeds),
    '/:language/feed.json': (context) => sendFeed(context, 'json', feeds),
    '/:language/changes.xml': async (context) => (await api()).sendChangeFeed(context, 'xml', options),
    '/:language/changes.json': async (context) => (await api()).sendChangeFeed(context, 'json', options),
    '/llms.txt': async (context) => {
      const newest = await Promise.all(
        site.languages.map(async (language) => ({
          language,
          ...(await readCards(store, language, { now: now() })),
        })),
      );
      const made = newest.map((page) => page.made).join('\n\n');
      return kept.send(context, {
        name: 'llms',
        made,
        render: () => ({
          body: llmsText({ site, baseUrl, newest }),
          headers: {
            ...READABLE,
            'Content-Type': 'text/plain; charset=UTF-8',
            'Cache-Control': cacheControl.list,
          },
        }),
      });
    },
  };
}
