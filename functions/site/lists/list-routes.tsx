import { type Context, Hono } from 'hono';
import { parseLanguage } from '../../shared/article/language.ts';
import { cacheControl } from '../http/headers.ts';
import { negotiate } from '../http/negotiate.ts';
import { pathPart } from '../http/path-part.ts';
import { redirectByLanguage } from '../http/redirect-by-language.ts';
import { sendMessagePage } from '../layout/send-page.ts';
import { frontPath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { readListPlace } from './list-place.ts';
import { type ListRequest, sendListPage } from './send-list-page.ts';

/** Its calendar is loaded with the first page of the archive: readers of others would wait for it at every start. */
const archive = () => import('./archive/send-archive.ts');

/** The newest articles of a language, those of a topic, a section, a month and a day. */
export function listRoutes(options: RouteOptions): Hono {
  const { site } = options;
  const routes = new Hono();

  routes.get('/', (context) => {
    const language = negotiate(context, site.languages, site.defaultLanguage);
    return redirectByLanguage(context, frontPath(language));
  });
  routes.get('/:language/', (context) =>
    site.languages.includes(pathPart(context, 'language'))
      ? list(context, (request) => sendListPage(context, options, request))
      : redirectToFront(context, options),
  );
  // A tag may have a slash, and there are programs that write %2F as one.
  routes.get('/:language/tags/:tag{.+}', (context) =>
    list(context, (request) => sendListPage(context, options, { ...request, tag: pathPart(context, 'tag') })),
  );
  routes.get('/:language/sections/:section', (context) => {
    const section = site.nav.find(({ id }) => id === pathPart(context, 'section'));
    if (section === undefined) return sendMessagePage(context, options, 'notFound');
    return list(context, (request) => sendListPage(context, options, { ...request, section }));
  });
  routes.get('/:language/archive', (context) =>
    list(context, async ({ language }) => (await archive()).sendToNewestMonth(context, options, language)),
  );
  for (const path of [
    '/:language/:year{\\d{4}}/:month{\\d{2}}/',
    '/:language/:year{\\d{4}}/:month{\\d{2}}/:day{\\d{2}}/',
  ]) {
    routes.get(path, (context) =>
      list(context, async (request) => (await archive()).sendArchive(context, options, request)),
    );
  }
  routes.get('/:language', (context) => redirectToFront(context, options));

  function list(context: Context, send: (request: ListRequest) => Promise<Response>) {
    const language = pathPart(context, 'language');
    if (!site.languages.includes(language)) return sendMessagePage(context, options, 'notFound');
    const place = readListPlace(context);
    if (place === undefined) return sendMessagePage(context, options, 'badRequest');
    return send({ language, place });
  }

  return routes;
}

/** `/FR/` and `/fr-MA` lead to `/fr/`. */
function redirectToFront(context: Context, options: RouteOptions) {
  const language = parseLanguage(pathPart(context, 'language'));
  if (language === undefined || !options.site.languages.includes(language)) {
    return sendMessagePage(context, options, 'notFound');
  }
  context.header('Cache-Control', cacheControl.moved);
  return context.redirect(frontPath(language) + new URL(context.req.url).search, 308);
}
