import { type Context, Hono } from 'hono';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import { cacheControl } from '../http/headers.ts';
import { createKeptAMinute } from '../http/kept-a-minute.ts';
import { pathPart } from '../http/path-part.ts';
import { sendMessagePage } from '../layout/send-page.ts';
import { SECURITY_PATH, securityText } from '../metadata/security-text.ts';
import type { RouteOptions } from '../site-options.ts';
import { indexedFolder } from './indexed-folder.ts';
import { parsePeriod } from './period.ts';
import { planSitemaps, type SitemapPlan } from './plan-sitemaps.ts';
import { readNews } from './read-news.ts';
import { readPages } from './read-pages.ts';
import { readShard } from './read-shard.ts';
import { frontXml, newsXml, shardXml, sitemapIndexXml } from './sitemap-xml.ts';

const INDEX_PATH = '/sitemap.xml';

/** What search engines are told: all there is, by months, and the news of two days. And what those who look for weaknesses are. */
export function sitemapRoutes(options: RouteOptions): Hono {
  const { store, site, baseUrl, now } = options;
  const routes = new Hono();
  // For whoever names months at random it is made once a minute.
  const plan = createKeptAMinute<SitemapPlan>(1);

  routes.get('/robots.txt', (context) => {
    context.header('Cache-Control', cacheControl.document);
    return context.text(`User-agent: *\nDisallow:\n\nSitemap: ${baseUrl}${INDEX_PATH}\n`);
  });

  routes.get(SECURITY_PATH, (context) => {
    const text = securityText(site, baseUrl, now());
    context.header('Cache-Control', text === undefined ? cacheControl.missing : cacheControl.document);
    // Programs look for it: they need no page in their language.
    return text === undefined
      ? context.text('site.json names no contact for it.\n', 404)
      : context.text(text);
  });

  routes.get(INDEX_PATH, async (context) => {
    const planned = await planSitemaps(options);
    const urls = [...planned].flatMap(([language, names]) =>
      ['news-sitemap', 'pages-sitemap', ...[...names].map((name) => `sitemap-${name}`)].map(
        (name) => `${baseUrl}/${language}/${name}.xml`,
      ),
    );
    return xml(context, cacheControl.sitemap, sitemapIndexXml(urls));
  });

  routes.get('/:language/news-sitemap.xml', async (context) => {
    const language = pathPart(context, 'language');
    if (!site.languages.includes(language)) return sendMessagePage(context, options, 'notFound');
    const cards = await readNews(store, indexedFolder(language, site), now());
    return xml(
      context,
      cacheControl.news,
      newsXml({ siteName: siteNameIn(site, language), baseUrl, language, cards }),
    );
  });

  routes.get('/:language/pages-sitemap.xml', async (context) => {
    const language = pathPart(context, 'language');
    if (!site.languages.includes(language)) return sendMessagePage(context, options, 'notFound');
    return xml(context, cacheControl.sitemap, shardXml(await readPages(language, options)));
  });

  routes.get('/:language/:file{sitemap-[0-9of-]+\\.xml}', async (context) => {
    const language = pathPart(context, 'language');
    const period = parsePeriod(pathPart(context, 'file').slice('sitemap-'.length, -'.xml'.length));
    if (!site.languages.includes(language) || period === undefined) {
      return sendMessagePage(context, options, 'notFound');
    }
    const entries = await readShard(store, { site, baseUrl, language, period, now: now() });
    if (entries.length > 0) return xml(context, cacheControl.sitemap, shardXml(entries));
    const isPlanned =
      (await plan.read('', now(), () => planSitemaps(options))).get(language)?.has(period.name) === true;
    return isPlanned
      ? xml(context, cacheControl.sitemap, frontXml(baseUrl, language))
      : sendMessagePage(context, options, 'notFound');
  });

  return routes;
}

function xml(context: Context, kept: string, body: string): Response {
  context.header('Cache-Control', kept);
  context.header('Content-Type', 'application/xml; charset=utf-8');
  return context.body(body);
}
