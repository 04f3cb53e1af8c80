import { Hono } from 'hono';
import { message } from './answers.tsx';
import { programRoutes } from './api/program-routes.tsx';
import { articleRoutes } from './article-routes.tsx';
import { assetRoutes } from './asset-routes.ts';
import { canonicalPaths } from './canonical-path.ts';
import { cacheControl, entityTags, siteHeaders } from './headers.ts';
import { listRoutes } from './list-routes.tsx';
import { readsOnly } from './reads-only.ts';
import type { RouteOptions, SiteOptions } from './site-options.ts';
import { sitemapRoutes } from './sitemaps/sitemap-routes.tsx';

/** Everything readers and programs fetch. It only ever reads what the publish stage wrote. */
export function createSiteApp(given: SiteOptions): Hono {
  const options: RouteOptions = { now: () => new Date(), ...given };
  const app = new Hono();

  app.use(siteHeaders(options.baseUrl));
  app.use(canonicalPaths());
  app.use(entityTags());
  // Programs are told of other methods in their own way.
  app.route('/', programRoutes(options));
  app.use(readsOnly());
  app.get('/healthz', (context) => context.text('ok\n', 200, { 'Cache-Control': cacheControl.none }));
  app.route('/', assetRoutes());
  app.route('/', sitemapRoutes(options));
  app.route('/', articleRoutes(options));
  app.route('/', listRoutes(options));

  app.notFound((context) => message(context, options, 'notFound'));
  app.onError(async (error, context) => {
    await options.onError?.(error, context.req.path);
    return message(context, options, 'error');
  });
  return app;
}
