import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { MEDIA_PATH, readMediaFile } from '../functions/shared/pictures/media-file.ts';
import { MEDIA_CACHE_CONTROL, MEDIA_HEADERS } from '../functions/shared/pictures/media-headers.ts';
import type { ObjectReader } from '../functions/shared/store/object-store.ts';

/** The newspaper's own pictures, out of the store, as the edge has them from the bucket: past the site, and byte for byte. */
export function pictureRoutes(store: Pick<ObjectReader, 'get'>): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(MEDIA_HEADERS)) context.header(name, value);
  });
  routes.use(etag());
  routes.get(MEDIA_PATH, async (context) => {
    const found = await readMediaFile(store, context.req.param());
    if (found === undefined) return context.notFound();
    return context.body(found.body, 200, {
      'Content-Type': found.type,
      'Cache-Control': MEDIA_CACHE_CONTROL,
    });
  });
  routes.on(['GET', 'HEAD'], '*', (context) => context.notFound());
  routes.all('*', (context) =>
    context.text('Only GET and HEAD are answered here.\n', 405, { Allow: 'GET, HEAD' }),
  );
  routes.notFound((context) =>
    context.text('There is no such picture.\n', 404, { 'Cache-Control': 'no-store' }),
  );
  return routes;
}
