import { type Context, Hono } from 'hono';
import { cacheControl } from '../http/headers.ts';
import { pathPart } from '../http/path-part.ts';
import { sendMessagePage } from '../layout/send-page.tsx';
import type { RouteOptions } from '../site-options.ts';
import { indexedFolder } from './indexed-folder.ts';
import { parsePeriod } from './period.ts';
import { readEnded } from './read-ended.ts';
import { readNews } from './read-news.ts';
import { readPeriods } from './read-periods.ts';
import { readShard } from './read-shard.ts';
import { newsXml, shardXml, sitemapIndexXml } from './sitemap-xml.ts';

const INDEX_PATH = '/sitemap.xml';

/** What search engines are told: all there is, by months, and the news of two days. */
export function sitemapRoutes(options: RouteOptions): Hono {
  const { store, site, baseUrl, now } = options;
  const routes = new Hono();

  routes.get('/robots.txt', (context) => {
    context.header('Cache-Control', cacheControl.document);
    return context.text(`User-agent: *\nDisallow:\n\nSitemap: ${baseUrl}${INDEX_PATH}\n`);
  });

  routes.get(INDEX_PATH, async (context) => {
    const ended = await readEnded(store, now());
    const urls = await Promise.all(site.languages.map((language) => sitemapsIn(language, ended, options)));
    return xml(context, cacheControl.sitemap, sitemapIndexXml(urls.flat()));
  });

  routes.get('/:language/news-sitemap.xml', async (context) => {
    const language = pathPart(context, 'language');
    if (!site.languages.includes(language)) return sendMessagePage(context, options, 'notFound');
    const cards = await readNews(store, indexedFolder(language, site), now());
    return xml(context, cacheControl.news, newsXml({ siteName: site.name, baseUrl, language, cards }));
  });

  routes.get('/:language/:file{sitemap-[0-9-]+\\.xml}', async (context) => {
    const language = pathPart(context, 'language');
    const period = parsePeriod(pathPart(context, 'file').slice('sitemap-'.length, -'.xml'.length));
    const isKnown = site.languages.includes(language) && period !== undefined;
    const entries = isKnown ? await readShard(store, { site, baseUrl, language, period, now: now() }) : [];
    if (entries.length === 0) return sendMessagePage(context, options, 'notFound');
    return xml(context, cacheControl.sitemap, shardXml(entries));
  });

  return routes;
}

async function sitemapsIn(
  language: string,
  ended: ReadonlySet<string>,
  { store, site, baseUrl, now }: RouteOptions,
): Promise<string[]> {
  const periods = await readPeriods(store, { folder: indexedFolder(language, site), ended }, now());
  return ['news-sitemap', ...periods.map((period) => `sitemap-${period}`)].map(
    (name) => `${baseUrl}/${language}/${name}.xml`,
  );
}

function xml(context: Context, kept: string, body: string): Response {
  context.header('Cache-Control', kept);
  context.header('Content-Type', 'application/xml; charset=utf-8');
  return context.body(body);
}
