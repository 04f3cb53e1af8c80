import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { MEDIA_CACHE_CONTROL, MEDIA_HEADERS } from '../functions/shared/pictures/media-headers.ts';
import { mediaKey } from '../functions/shared/store/keys.ts';
import type { ObjectReader } from '../functions/shared/store/object-store.ts';

const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', webp: 'image/webp' };

/** As the stage `pictures` names what it makes. */
const PATH = '/media/:media{[0-9a-f]{32}}/:file{(?:[1-9][0-9]{0,4}\\.(?:webp|jpg)|share\\.jpg)}';

/** The newspaper's own pictures, out of the store, as the edge has them from the bucket: past the site, and byte for byte. */
export function pictureRoutes(store: Pick<ObjectReader, 'get'>): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(MEDIA_HEADERS)) context.header(name, value);
  });
  routes.use(etag());
  routes.get(PATH, async (context) => {
    const { media, file } = context.req.param();
    const object = await store.get(mediaKey(media, file));
    if (object === undefined) return context.notFound();
    return context.body(Uint8Array.from(object.body), 200, {
      'Content-Type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? '',
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
