import { Hono } from 'hono';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { cacheControl } from '../http/headers.ts';
import { FONTS, fontPath } from './fonts/fonts.ts';
import { readFont } from './fonts/read-font.ts';
import { icon } from './icons/icon.ts';
import { DRAWN_ICONS, readIcon } from './icons/read-icon.ts';
import { manifestPath, manifestText } from './manifest.ts';
import { stylesheet } from './stylesheet.ts';

/** What pages load, at addresses that change with what is in them; and what browsers look for by itself. */
export function assetRoutes(site: SiteConfig): Hono {
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
  for (const { path, name, type } of DRAWN_ICONS) {
    const kept = path.startsWith('/assets/') ? cacheControl.asset : cacheControl.document;
    routes.get(path, async (context) =>
      context.body(await readIcon(name), 200, { 'Content-Type': type, 'Cache-Control': kept }),
    );
  }
  for (const language of site.languages) {
    routes.get(manifestPath(language), (context) =>
      context.body(manifestText(site, language), 200, {
        'Content-Type': 'application/manifest+json',
        'Cache-Control': cacheControl.document,
      }),
    );
  }
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
