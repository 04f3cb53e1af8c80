import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { programRoutes } from './api/program-routes.tsx';
import { articleRoutes } from './article/article-routes.tsx';
import { canonicalLanguages } from './http/canonical-language.ts';
import { canonicalPaths } from './http/canonical-path.ts';
import { cacheControl, entityTags, siteHeaders, withSiteHeaders } from './http/headers.ts';
import { createKeptAnswers } from './http/kept-answers.ts';
import { assetRoutes } from './layout/asset-routes.ts';
import { sendMessagePage } from './layout/send-page.ts';
import { listRoutes } from './lists/list-routes.tsx';
import { standingRoutes } from './pages/standing-routes.ts';
import type { RouteOptions, SiteOptions } from './site-options.ts';
import { sitemapRoutes } from './sitemaps/sitemap-routes.tsx';

/** Some hundred pages, of the 512 MB that the function has. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** Everything readers and programs fetch. It only ever reads what the publish stage wrote. */
export function createSiteApp(given: SiteOptions): Hono {
  const headers = siteHeaders(given.baseUrl);
  const options: RouteOptions = {
    now: () => new Date(),
    kept: createKeptAnswers(given.keptBytes ?? KEPT_BYTES, headers),
    ...given,
    site: { ...given.site, pages: given.pages ?? [] },
  };
  const app = new Hono();

  app.use(withSiteHeaders(headers));
  app.use(canonicalPaths());
  app.use(canonicalLanguages(options.site.languages));
  app.use(entityTags());
  // Programs are told of other methods in their own way.
  app.route('/', programRoutes(options));
  app.use(readsOnly());
  app.get('/healthz', (context) => context.text('ok\n', 200, { 'Cache-Control': cacheControl.none }));
  app.route('/', assetRoutes(options.site));
  app.route('/', sitemapRoutes(options));
  app.route('/', articleRoutes(options));
  app.route('/', standingRoutes(options));
  app.route('/', listRoutes(options));

  app.notFound((context) => sendMessagePage(context, options, 'notFound'));
  app.onError(async (error, context) => {
    await options.onError?.(error, context.req.path);
    return sendMessagePage(context, options, 'error');
  });
  return askingKeptFirst(app, options.kept);
}

/** Another app around it would make a context for each request. */
function askingKeptFirst(app: Hono, kept: RouteOptions['kept']): Hono {
  const { fetch } = app;
  app.fetch = async (request, ...others) => (await kept.repeat(request)) ?? fetch(request, ...others);
  return app;
}

/** Pages are read and nothing else; no origin needs to ask first whether it may. */
function readsOnly(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    context.header('Cache-Control', cacheControl.none);
    return context.text('Only GET and HEAD are answered here.\n', 405);
  };
}
