import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { message } from './answers.tsx';
import { programRoutes } from './api/program-routes.tsx';
import { articleRoutes } from './article-routes.tsx';
import { assetRoutes } from './asset-routes.ts';
import { cacheControl, siteHeaders } from './headers.ts';
import { listRoutes } from './list-routes.tsx';
import type { RouteOptions, SiteOptions } from './site-options.ts';

/** Everything readers and programs fetch. It only ever reads what the publish stage wrote. */
export function createSiteApp(given: SiteOptions): Hono {
  const options: RouteOptions = { now: () => new Date(), ...given };
  const app = new Hono();

  app.use(siteHeaders(options.baseUrl));
  app.use(etag());
  // Programs are told of other methods in their own way.
  app.route('/', programRoutes(options));
  app.use(async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    return context.text('Only GET and HEAD are answered here.\n', 405);
  });
  app.get('/healthz', (context) => context.text('ok\n', 200, { 'Cache-Control': cacheControl.none }));
  app.route('/', assetRoutes());
  app.route('/', articleRoutes(options));
  app.route('/', listRoutes(options));

  app.notFound((context) => message(context, options, 'notFound'));
  app.onError((error, context) => {
    options.onError?.(error, context.req.path);
    return message(context, options, 'error');
  });
  return app;
}
