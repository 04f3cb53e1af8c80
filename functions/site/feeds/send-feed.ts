import type { Context } from 'hono';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { alternatesLink, cacheControl, READABLE } from '../http/headers.ts';
import { pathPart } from '../http/path-part.ts';
import type { RouteOptions } from '../site-options.ts';
import { FEED_TYPES, type FeedFormat, feedPath } from './feed-path.ts';
import { jsonFeed } from './json-feed.ts';
import type { NewestReader } from './read-newest.ts';
import { rssFeed } from './rss-feed.ts';

/**
 * The newest articles of a language.
 * @throws a refusal if the site is not published in it.
 */
export async function sendFeed(
  context: Context,
  format: FeedFormat,
  { site, baseUrl, kept, readNewest }: RouteOptions & { readNewest: NewestReader },
) {
  const language = pathPart(context, 'language');
  if (!site.languages.includes(language)) throw refusal(404, `there is no feed in the language ${language}`);
  const { made, ...newest } = await readNewest(language);
  const contents = { site, baseUrl, language, ...newest };
  const feeds = site.languages.map((other) => ({ language: other, url: baseUrl + feedPath(other, format) }));
  const links = [alternatesLink(feeds)];
  // WebSub, 4: who subscribes looks for both in the headers first.
  if (site.hub !== undefined) {
    links.push(`<${site.hub}>; rel="hub"`, `<${baseUrl}${feedPath(language, format)}>; rel="self"`);
  }
  const { changedAt } = contents;
  const headers = {
    ...READABLE,
    'Content-Language': language,
    'Cache-Control': cacheControl.feed,
    Link: links.join(', '),
    ...(changedAt !== undefined && { 'Last-Modified': new Date(changedAt).toUTCString() }),
  };
  if (changedAt !== undefined && isKnown(context, changedAt)) return context.body(null, 304, headers);
  return kept.send(context, {
    name: `feed ${format} ${language}`,
    made,
    render: () => ({
      body: format === 'xml' ? rssFeed(contents) : jsonFeed(contents),
      headers: { ...headers, 'Content-Type': `${FEED_TYPES[format]}; charset=utf-8` },
    }),
  });
}

/** By its time, if the asker has no ETag (RFC 9110, 13.1.3), which counts whole seconds. */
function isKnown(context: Context, changedAt: string): boolean {
  const known = Date.parse(context.req.header('if-modified-since') ?? '');
  if (context.req.header('if-none-match') !== undefined || Number.isNaN(known)) return false;
  return known >= Math.floor(Date.parse(changedAt) / 1000) * 1000;
}
