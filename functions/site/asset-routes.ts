import { Hono } from 'hono';
import { cacheControl } from './headers.ts';
import { stylesheet } from './stylesheet.ts';

/** What pages load, at addresses that change with what is in them. */
export function assetRoutes(): Hono {
  const routes = new Hono();
  routes.get(stylesheet.path, (context) =>
    context.body(stylesheet.css, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': cacheControl.asset,
    }),
  );
  return routes;
}
