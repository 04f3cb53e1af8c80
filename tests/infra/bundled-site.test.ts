import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BundledFunction, bundleFunction } from '../support/bundled-function.ts';
import { publishedArticle } from '../support/published-article.ts';
import { putArticles } from '../support/put-articles.ts';
import { type S3StandIn, startS3StandIn } from '../support/s3-stand-in.ts';

let site: BundledFunction;
let s3: S3StandIn;
beforeAll(async () => {
  s3 = await startS3StandIn();
  await putArticles(s3.store, [publishedArticle('dam', { ar: {}, fr: {}, en: {} }, { tags: ['مياه'] })]);
  await s3.store.put('published/broken.json', '{');
  site = await bundleFunction('site', { AWS_ENDPOINT_URL_S3: s3.url, POWERTOOLS_METRICS_NAMESPACE: 'News' });
});
afterAll(async () => {
  site.remove();
  await s3.close();
});

interface Page {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: boolean;
}

/** As a Function URL asks it. */
async function get(rawPath: string, headers: Record<string, string> = {}) {
  const { answer, lines } = await site.answer({
    version: '2.0',
    rawPath,
    rawQueryString: '',
    isBase64Encoded: false,
    headers: { host: 'x.lambda-url.eu-west-3.on.aws', 'x-viewer-host': 'news.example', ...headers },
    requestContext: { domainName: 'x', http: { method: 'GET', path: rawPath } },
  });
  const page = answer as Page;
  const body = Buffer.from(page.body, page.isBase64Encoded ? 'base64' : 'utf8').toString();
  return { page: { ...page, body }, lines };
}

test.each([
  ['/ar/articles/dam', 'dir="rtl"'],
  ['/fr/', '/fr/articles/dam'],
  ['/ar/tags/%D9%85%D9%8A%D8%A7%D9%87', '/ar/articles/dam'],
  ['/en/articles/dam.md', 'canonical: "https://news.example/en/articles/dam"'],
  ['/en/feed.xml', '<rss'],
  ['/api/v1/articles', '"dam"'],
  ['/sitemap.xml', '<sitemapindex'],
])('the bundle answers %s out of the bucket, for the host that was asked for', async (path, part) => {
  const { page } = await get(path);
  expect([path, page.statusCode]).toEqual([path, 200]);
  expect(page.body).toContain(part);
  expect(page.body).not.toContain('lambda-url');
});

test('the same page has the same tag, and is not sent to who has it', async () => {
  const { page } = await get('/fr/articles/dam');
  const again = await get('/fr/articles/dam', { 'if-none-match': page.headers.etag ?? '' });
  expect([again.page.statusCode, again.page.body]).toEqual([304, '']);
});

test('an article that cannot be read is an error page, named in the log; how long each page took is counted', async () => {
  const { page, lines } = await get('/fr/articles/broken');
  expect(page.statusCode).toBe(500);
  const [failure, metric] = lines.map((line) => JSON.parse(line));
  expect(failure).toMatchObject({ level: 'ERROR', message: 'page failed', path: '/fr/articles/broken' });
  expect(JSON.stringify(failure.error)).toContain('published/broken.json is not a JSON object');
  expect(metric).toMatchObject({ service: 'site', PageLatency: expect.any(Number) });
});
