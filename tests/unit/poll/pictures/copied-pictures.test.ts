import { expect, test } from 'vitest';
import type { Fetcher } from '../../../../functions/poll/fetch/fetcher.ts';
import { createFetcher } from '../../../../functions/poll/fetch/safe-fetch.ts';
import { parseFeedsConfig } from '../../../../functions/shared/article/feeds-config.ts';
import type { FeedServer } from '../../../support/feed-server.ts';
import {
  asked,
  copying,
  file,
  local,
  options,
  PLAIN,
  poller,
  serve,
  servePictures,
  server,
  taken,
  text,
} from './pictures-setup.ts';

servePictures();

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
  expect(article.bodyHtml).toMatch(
    /^<p>It opens\.<\/p><figure><img src="plain-[^"]*" alt="A"><figcaption>Agency<\/figcaption><\/figure>$/,
  );
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

/** Each picture takes longer than a poll has. */
const slowly: Fetcher = async (request) => {
  const answer = await local(request);
  if (request.kind === 'picture') await new Promise((resolve) => setTimeout(resolve, 600));
  return answer;
};
const SHORT = { fetch: slowly, timeLimitMs: 500 };

test('when the time is up the item waits, and goes on with the pictures it has', async () => {
  serve(text(`${server.url}/plain.jpg`, `${server.url}/alpha.png`));
  await poller.poll(copying(), SHORT);
  expect(await taken()).toMatchObject({
    article: {},
    pictures: [[expect.stringContaining('plain-'), PLAIN.length]],
  });
  await poller.poll(copying());
  expect((await taken()).pictures).toHaveLength(2);
  expect(asked('/plain.jpg')).toHaveLength(1);
});

test('an item waits for its pictures once; then the text goes ahead, and what is not there is told', async () => {
  serve(text(...[1, 2, 3, 4].map((number) => `${server.url}/plain.jpg?${number}`)));
  for (const number of [1, 2, 3, 4]) server.serve(`/plain.jpg?${number}`, { body: PLAIN });
  await poller.poll(copying(), SHORT);
  expect((await poller.state('news'))?.items).toMatchObject([{ attempts: 1 }]);
  await poller.poll(copying(), SHORT);
  const { article, pictures } = await taken();
  expect(pictures).toHaveLength(2);
  expect(article.bodyHtml.match(/<img/g)).toHaveLength(2);
  expect(article.notRead).toHaveLength(2);
  expect(article.notRead[0]).toMatch(/plain\.jpg\?3 is left out: .* longer than two polls/);
  expect(await poller.state('news')).not.toMatchObject({ items: [{ pending: expect.anything() }] });
});

test.each([
  [404, 1],
  [403, 1],
  [503, 0],
  [429, 0],
])('of a server that answers %i twice, %i other pictures are taken', async (status, count) => {
  for (const number of [1, 2]) server.serve(`/bad.jpg?${number}`, { status, body: '' });
  serve(text(...[1, 2].map((number) => `${server.url}/bad.jpg?${number}`), `${server.url}/plain.jpg`));
  await poller.poll(copying());
  const { article, pictures } = await taken();
  expect([pictures.length, article.notRead.length]).toEqual([count, 3 - count]);
});

test('pages in place of pictures are no failures of their server', async () => {
  const page = { headers: { 'Content-Type': 'text/html' }, body: '<p>No</p>' };
  for (const number of [1, 2]) server.serve(`/bad.jpg?${number}`, page);
  serve(text(...[1, 2].map((number) => `${server.url}/bad.jpg?${number}`), `${server.url}/plain.jpg`));
  await poller.poll(copying());
  expect((await taken()).pictures).toHaveLength(1);
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

test('copying needs the credit of whoever the pictures belong to', () => {
  const feed = { id: 'news', url: 'https://agency.example/feed', pictures: 'copy' };
  expect(() => parseFeedsConfig([feed])).toThrow('feeds.0.pictures: "copy" needs the "credit"');
  expect(() => parseFeedsConfig([{ ...feed, pictures: 'steal' }])).toThrow('feeds.0.pictures: is neither');
  expect(parseFeedsConfig([{ ...feed, credit: 'Agency' }]).feeds[0]?.pictures).toBe('copy');
});
