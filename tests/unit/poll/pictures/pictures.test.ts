import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fetcher } from '../../../../functions/poll/fetch/fetcher.ts';
import { createFetcher } from '../../../../functions/poll/fetch/safe-fetch.ts';
import { parseFeedsConfig } from '../../../../functions/shared/article/feeds-config.ts';
import { type FeedServer, startFeedServer } from '../../../support/feed-server.ts';
import { createPoller, feedsOf, type Poller } from '../poll-setup.ts';

const file = (name: string) => readFileSync(`tests/fixtures/pictures/${name}`);
const PLAIN = file('plain.jpg');
const options = { userAgent: 'Dragoman (+test@example.org)' };
const local = createFetcher({ ...options, allowPrivate: true, timeLimitMs: 60_000 });

let server: FeedServer;
let poller: Poller;
beforeEach(async () => {
  server = await startFeedServer({
    '/plain.jpg': { headers: { 'Content-Type': 'image/jpeg' }, body: PLAIN },
    '/alpha.png': { headers: { 'Content-Type': 'image/png' }, body: file('alpha.png') },
  });
  poller = createPoller();
});
afterEach(() => server.close());

const copying = (more: object = {}) =>
  feedsOf({
    id: 'news',
    url: `${server.url}/news`,
    language: 'en',
    pictures: 'copy',
    credit: 'Agency',
    ...more,
  });
const linking = () => feedsOf({ id: 'news', url: `${server.url}/news`, language: 'en' });

/** A feed of one item with this text, and what else is in it. */
function serve(html: string, more = ''): void {
  const body = `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>N</title>
    <item><guid>1</guid><title>The harbour</title><pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate>${more}
    <description><![CDATA[${html}]]></description></item></channel></rss>`;
  server.serve('/news', { body });
}

/** What is in the inbox: the article, and the names beside it with their sizes. */
async function taken() {
  const { objects } = await poller.store.list('inbox/');
  const text = objects.find(({ key }) => key.endsWith('.json'));
  const stored = text && (await poller.store.get(text.key));
  return {
    article: JSON.parse(new TextDecoder().decode(stored?.body) || '{}'),
    pictures: objects
      .filter(({ key }) => !key.endsWith('.json'))
      .map(({ key, size }) => [key.slice(key.lastIndexOf('/') + 1), size]),
  };
}

const asked = (path: string) => server.requests.filter((request) => request.path === path);
const text = (...images: string[]) =>
  `<p>It opens.</p>${images.map((src) => `<p><img src="${src}" alt="A"></p>`).join('')}`;

test('pictures are put beside the text before it, once, and the text names them', async () => {
  const [plain, other] = [`${server.url}/plain.jpg`, `${server.url}/alpha.png`];
  serve(text(plain, other, plain), `<enclosure url="${plain}" type="image/jpeg" length="1"/>`);
  await poller.poll(copying());
  const { article, pictures } = await taken();
  const [second, first] = pictures.map(([name]) => String(name));
  expect([first, second]).toEqual([
    expect.stringMatching(/^plain-[0-9a-f]{12}\.jpg$/),
    expect.stringMatching(/^alpha-[0-9a-f]{12}\.png$/),
  ]);
  expect(article.image).toEqual({ url: first, alt: 'A', credit: 'Agency' });
  expect(article.bodyHtml).toContain(`<img src="${second}" alt="A">`);
  expect(article.notRead).toBeUndefined();
  const order = poller.store.writes.filter((key) => key.startsWith('inbox/'));
  expect(order.at(-1)).toMatch(/en\.json$/);

  serve(
    text(plain, other).replace('opens', 'closes'),
    `<enclosure url="${plain}" type="image/jpeg" length="1"/>`,
  );
  await poller.poll(copying());
  expect((await taken()).article.bodyHtml).toContain('closes');
  expect([asked('/plain.jpg').length, asked('/alpha.png').length]).toEqual([1, 1]);
});

test.each<[string, string, Parameters<FeedServer['serve']>[1]]>([
  ['is not there', '404', undefined],
  ['is a page', 'which is no picture', { headers: { 'Content-Type': 'text/html' }, body: '<p>No</p>' }],
  [
    'is a page that says otherwise',
    'web page',
    { headers: { 'Content-Type': 'image/jpeg' }, body: '<html>No</html>' },
  ],
  ['is a drawing', 'which is no picture', { headers: { 'Content-Type': 'image/svg+xml' }, body: '<svg/>' }],
  [
    'is a drawing that says otherwise',
    'SVG',
    { headers: { 'Content-Type': 'image/png' }, body: file('svg-named.jpg') },
  ],
  ['is empty', 'empty', { headers: { 'Content-Type': 'image/png' }, body: '' }],
  [
    'is too large',
    'more than 20,000,000 bytes',
    { headers: { 'Content-Type': 'image/jpeg' }, body: Buffer.concat([PLAIN, Buffer.alloc(20_000_001)]) },
  ],
  [
    'is a bomb',
    'more than 20,000,000 bytes',
    (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'image/jpeg' });
      const part = Buffer.alloc(1_000_000, 0xff);
      const more = () => response.write(part, (cause) => cause || setImmediate(more));
      more();
    },
  ],
  ['leads to a private host', 'private', { status: 302, headers: { Location: 'http://10.0.0.7/x.jpg' } }],
])('a picture that %s is left out and told, and the text goes ahead', async (_, reason, answer) => {
  server.serve('/bad.jpg', answer);
  serve(text(`${server.url}/plain.jpg`, `${server.url}/bad.jpg`));
  const strict = createFetcher({ ...options, timeLimitMs: 60_000 });
  const fetch: Fetcher = (request) =>
    reason === 'private' && request.url.endsWith('/bad.jpg') ? redirected(strict)(request) : local(request);
  await poller.poll(copying(), { fetch });
  const { article, pictures } = await taken();
  expect(article.bodyHtml).toMatch(/^<p>It opens\.<\/p><p><img src="plain-[^"]*" alt="A"><\/p>$/);
  expect(article.notRead).toEqual([expect.stringContaining(`${server.url}/bad.jpg is left out`)]);
  expect(article.notRead[0]).toMatch(reason === 'private' ? /not public|private|10\.0\.0\.7/ : reason);
  expect(pictures).toHaveLength(1);
});

/** As if a public server had sent it on. */
const redirected =
  (fetch: Fetcher): Fetcher =>
  (request) =>
    fetch({ ...request, url: 'http://10.0.0.7/x.jpg' });

test('a server that never answers costs one item its pictures, and no more than two waits', async () => {
  server.serve('/slow', () => {});
  const slow = [1, 2, 3, 4].map((number) => `${server.url}/slow?${number}`);
  for (const address of slow) server.serve(new URL(address).pathname + new URL(address).search, () => {});
  serve(text(...slow));
  const hasty = createFetcher({ ...options, allowPrivate: true, timeLimitMs: 300 });
  const fetch: Fetcher = (request) => (request.kind === 'picture' ? hasty : local)(request);
  await poller.poll(copying(), { fetch });
  const { article } = await taken();
  expect(article.bodyHtml).toBe('<p>It opens.</p>');
  expect(article.notRead).toHaveLength(4);
  expect(article.notRead.at(-1)).toContain('its server failed before');
});

test('when the time is up the item waits, and goes on with the pictures it has', async () => {
  serve(text(`${server.url}/plain.jpg`, `${server.url}/alpha.png`));
  const fetch: Fetcher = async (request) => {
    const answer = await local(request);
    if (request.kind === 'picture') await new Promise((resolve) => setTimeout(resolve, 600));
    return answer;
  };
  await poller.poll(copying(), { fetch, timeLimitMs: 500 });
  expect(await taken()).toMatchObject({
    article: {},
    pictures: [[expect.stringContaining('plain-'), PLAIN.length]],
  });
  await poller.poll(copying());
  expect((await taken()).pictures).toHaveLength(2);
  expect(asked('/plain.jpg')).toHaveLength(1);
});

test('of an item with many pictures ten are copied', async () => {
  const many = Array.from({ length: 13 }, (_, place) => `${server.url}/plain.jpg?${place}`);
  for (const address of many)
    server.serve(address.slice(server.url.length), {
      headers: { 'Content-Type': 'image/jpeg' },
      body: PLAIN,
    });
  serve(text(...many));
  await poller.poll(copying());
  const { article, pictures } = await taken();
  expect([pictures.length, article.notRead.length]).toEqual([10, 3]);
});

test('a picture that is linked to gets its size from the feed, else from its beginning, asked for once', async () => {
  const [plain, other] = [`${server.url}/plain.jpg`, `${server.url}/alpha.png`];
  serve(text(), `<media:content url="${plain}" medium="image" width="800" height="600"/>`);
  await poller.poll(linking());
  expect((await taken()).article.image).toEqual({ url: plain, width: 800, height: 600 });
  expect(server.requests.map(({ path }) => path)).toEqual(['/news']);

  serve(text(), `<media:content url="${other}" medium="image"/>`);
  await poller.poll(linking());
  const { image } = (await taken()).article;
  expect([image.url, image.width, image.height]).toEqual([other, 300, 200]);
  expect(asked('/alpha.png')[0]?.headers.range).toBe('bytes=0-262143');
  serve(text().replace('opens', 'closes'), `<media:content url="${other}" medium="image"/>`);
  await poller.poll(linking());
  expect((await taken()).article.image).toEqual(image);
  expect(asked('/alpha.png')).toHaveLength(1);
});

test('a picture on its side has the size it is shown in, and one that does not tell has none', async () => {
  server.serve('/side.jpg', { headers: { 'Content-Type': 'image/jpeg' }, body: file('orient-6.jpg') });
  serve(text(`${server.url}/side.jpg`));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toContain('width="300" height="200"');
  server.serve('/no.jpg', { headers: { 'Content-Type': 'image/jpeg' }, body: 'x'.repeat(300_000) });
  serve(text(`${server.url}/no.jpg`));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toContain(`<img src="${server.url}/no.jpg" alt="A">`);
});

test('however much a server sends, a picture is measured by its first 256 kB', async () => {
  let sent = 0;
  server.serve('/endless.jpg', (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' });
    response.write(PLAIN);
    const part = Buffer.alloc(65_536);
    const more = () => {
      sent += part.length;
      response.write(part, (cause) => cause || setImmediate(more));
    };
    more();
  });
  serve(text(`${server.url}/endless.jpg`));
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toMatch(/width="\d+"/);
  expect(sent).toBeLessThan(20_000_000);
});

test('what counts readers is in no text', async () => {
  serve(
    `<p>It opens.</p><img src="https://a.example/x.gif" width="1" height="1"><img src="https://pixel.wp.com/b.gif?x=1">` +
      `<img src="https://a.example/y.png" style="width:1px;height:1px"><img src="https://a.example/open/track.gif?u=7">` +
      `<img src="//feeds.feedburner.com/~r/news/~4/abc" height="1" alt="">`,
  );
  await poller.poll(linking());
  expect((await taken()).article.bodyHtml).toBe('<p>It opens.</p>');
});

test('copying needs the credit of whoever the pictures belong to', () => {
  const feed = { id: 'news', url: 'https://agency.example/feed', pictures: 'copy' };
  expect(() => parseFeedsConfig([feed])).toThrow('feeds.0.pictures: "copy" needs the "credit"');
  expect(() => parseFeedsConfig([{ ...feed, pictures: 'steal' }])).toThrow('feeds.0.pictures: is neither');
  expect(parseFeedsConfig([{ ...feed, credit: 'Agency' }]).feeds[0]?.pictures).toBe('copy');
});
