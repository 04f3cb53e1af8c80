import { handle } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { TEXT_LIMIT_BYTES } from '../../../functions/shared/intake/check-length.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { publishedArticle } from '../../support/published-article.ts';
import { putArticles } from '../../support/put-articles.ts';

/** Bytes of what a function answers, as JSON (AWS Lambda, "Lambda quotas": 6 MB). */
const LAMBDA_ANSWER = 6_291_556;

/** A text of as many bytes as intake takes, of this paragraph again and again. */
const filled = (paragraph: string) =>
  `<p>${paragraph}</p>`.repeat(Math.floor(TEXT_LIMIT_BYTES / Buffer.byteLength(`<p>${paragraph}</p>`)));

/** What grows most: on a page each foreign word gets its direction, in a feed all is escaped, in JSON each quote, twice. */
const WORST: [what: string, bodyHtml: string][] = [
  ['a Latin letter in every other place of Arabic', filled('ب a '.repeat(200))],
  ['quotes', filled(`word ${'"'.repeat(400)}`)],
  ['emphasis', filled('<b>a</b> '.repeat(200))],
];

const PATHS = [
  '/ar/articles/long',
  '/ar/articles/long.json',
  '/ar/articles/long.md',
  '/ar/feed.xml',
  '/ar/feed.json',
  '/api/v1/articles/long?language=all',
  '/api/v1/articles?language=ar&fields=bodyHtml',
];

test.each(WORST)(
  'no answer of the longest article that is accepted is over what Lambda gives out: %s',
  async (_, bodyHtml) => {
    const ask = await siteOf(['long', 'long-2'], bodyHtml);
    for (const path of PATHS) {
      const { status, bytes } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(bytes, path).toBeLessThan(LAMBDA_ANSWER);
    }
  },
);

test('what is too long for one answer in all languages is asked for in each, and the feed has its summary', async () => {
  // Arabic takes twice the bytes of what it was translated from.
  const ask = await siteOf(['long'], filled('كلمة '.repeat(200)).repeat(2));
  const { status, body } = await ask('/api/v1/articles/long?language=all');
  expect([status, body]).toEqual([
    400,
    expect.stringContaining(
      'too long for one answer in all languages; ask for each of ar, fr, en by language=',
    ),
  ]);
  expect((await ask('/api/v1/articles/long?language=ar')).status).toBe(200);
  const feed = await ask('/ar/feed.json');
  expect(JSON.parse(feed.body).items[0].content_html).toMatch(/Words<\/bdi>\.<\/p>/);
  expect(feed.bytes).toBeLessThan(10_000);
});

async function siteOf(ids: readonly string[], bodyHtml: string) {
  const store = createMemoryObjectStore();
  const versions = { ar: { bodyHtml }, fr: { bodyHtml }, en: { bodyHtml } };
  await putArticles(
    store,
    ids.map((id) => publishedArticle(id, versions)),
  );
  const app = createSiteApp({ store, site: parseSiteConfig({}), baseUrl: 'https://news.example' });
  const handler = handle(app);
  return async (address: string) => {
    const [rawPath = '', rawQueryString = ''] = address.split('?');
    const event = {
      version: '2.0',
      rawPath,
      rawQueryString,
      headers: { accept: 'text/html' },
      requestContext: { http: { method: 'GET', path: rawPath } },
    };
    const answer = (await handler(event as never)) as { statusCode: number; body: string };
    return {
      status: answer.statusCode,
      body: answer.body,
      bytes: Buffer.byteLength(JSON.stringify(answer)),
    };
  };
}
