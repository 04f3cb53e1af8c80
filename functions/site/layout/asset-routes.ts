import { Hono } from 'hono';
import { cacheControl } from '../http/headers.ts';
import { FONTS, fontPath } from './fonts/fonts.ts';
import { readFont } from './fonts/read-font.ts';
import { icon } from './icon.ts';
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
  routes.get(icon.path, (context) =>
    context.body(icon.svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': cacheControl.asset }),
  );
  for (const font of FONTS) {
    routes.get(fontPath(font), async (context) =>
      context.body(await readFont(font), 200, {
        'Content-Type': 'font/woff2',
        'Cache-Control': cacheControl.asset,
      }),
    );
  }
  return routes;
}
