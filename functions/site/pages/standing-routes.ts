import { Hono } from 'hono';
import { pathPart } from '../http/path-part.ts';
import { renderPage, sendMessagePage } from '../layout/send-page.ts';
import type { RouteOptions } from '../site-options.ts';
import { StandingPageView, standingLinks } from './standing-page.ts';

/** The pages that are no articles: `content/pages/`. */
export function standingRoutes(options: RouteOptions): Hono {
  const { site, baseUrl } = options;
  const routes = new Hono();
  routes.get('/:language/pages/:page', (context) => {
    const [language, id] = [pathPart(context, 'language'), pathPart(context, 'page')];
    const page = site.pages.find((one) => one.id === id);
    if (page === undefined) return sendMessagePage(context, options, 'notFound');
    if (!Object.hasOwn(page.versions, language)) {
      return sendMessagePage(context, options, 'notFound', standingLinks(page));
    }
    const { body, headers } = renderPage(language, StandingPageView({ site, baseUrl, language, page }));
    return context.body(body, 200, headers);
  });
  return routes;
}
