import { expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { createNewestReader } from '../../../../functions/site/feeds/read-newest.ts';
import { jsonFeedSchema } from '../../../support/json-feed-schema.ts';
import { publishedArticle } from '../../../support/published-article.ts';
import { putArticles } from '../../../support/put-articles.ts';
import { openSite, SITE_URL } from '../../../support/test-site.ts';
import { createSite, HARBOUR, numbered } from '../api/setup.ts';
import { openNewsroom } from '../changes/newsroom.ts';

const LATER = { ...HARBOUR, publishAt: '2026-06-01T00:00:01Z' };

async function feedOf({ get }: Awaited<ReturnType<typeof createSite>>, language = 'en') {
  return jsonFeedSchema.parse(await (await get(`/${language}/feed.json`)).json());
}

test('feeds have their own media types and name each other', async () => {
  const { get } = await createSite({ 'harbour/en.json': HARBOUR });
  for (const [format, type] of [
    ['xml', 'application/rss+xml; charset=utf-8'],
    ['json', 'application/feed+json; charset=utf-8'],
  ]) {
    const { headers } = await get(`/ar/feed.${format}`);
    expect([headers.get('content-type'), headers.get('content-language')]).toEqual([type, 'ar']);
    expect(headers.get('link')).toContain(
      `<https://news.example/fr/feed.${format}>; rel="alternate"; hreflang="fr"`,
    );
  }
});

test('a feed has the 20 newest articles, and none before its time or withdrawn', async () => {
  const site = await createSite({ ...numbered(25), 'later/en.json': LATER });
  await site.take({ 'n23/en.json': { ...HARBOUR, date: '2026-05-01T23:00:00Z', withdrawn: true } });
  const titles = (await feedOf(site)).items.map(({ title }) => title);
  expect(titles).toHaveLength(20);
  expect(titles.slice(0, 3)).toEqual(['Number 24', 'Number 22', 'Number 21']);
});

test('a feed is one LIST, and one more and the articles that changed if any did since it was last asked for', async () => {
  const site = await createSite(numbered(25));
  site.calls();
  await feedOf(site);
  expect(site.calls()).toEqual({ gets: 20, lists: 2, writes: 0 });
  await feedOf(site);
  expect(site.calls()).toEqual({ gets: 0, lists: 1, writes: 0 });
  await site.take({
    'n24/en.json': { title: 'Another', date: '2026-05-02T00:00:00Z', bodyMarkdown: 'Words.' },
  });
  const [first] = (await feedOf(site)).items;
  expect([first?.title, site.calls()]).toEqual(['Another', { gets: 1, lists: 2, writes: 0 }]);
});

test('a language that comes later is named in the feeds of the others', async () => {
  const site = await createSite({ 'sea/en.md': '# The sea\n\nBlue.', 'sea/fr.md': '---\ntitle: [\n---\n' });
  const languages = async () =>
    (await feedOf(site)).items[0]?._dragoman?.alternates.map(({ language }) => language);
  expect(await languages()).toEqual(['ar', 'en']);
  await site.take({ 'sea/fr.md': '# La mer\n\nBleue.' });
  expect(await languages()).toEqual(['ar', 'fr', 'en']);
});

test('of articles that are too long together the newest have their text, the others their summary', async () => {
  const store = createMemoryObjectStore();
  const version = { bodyHtml: `<p>${'Words. '.repeat(70_000)}</p>` };
  const articles = [1, 2, 3].map((day) =>
    publishedArticle(`long${day}`, { en: version }, { publishedAt: `2026-05-0${day}T00:00:00.000Z` }),
  );
  await putArticles(store, articles);
  const newest = await createNewestReader({
    store,
    site: { languages: ['en'] },
    now: () => new Date('2026-06-01'),
  })('en');
  expect(newest.entries.map(({ article, version: { bodyHtml } }) => [article.id, bodyHtml.length])).toEqual([
    ['long3', version.bodyHtml.length],
    ['long2', '<p>Words.</p>'.length],
    ['long1', '<p>Words.</p>'.length],
  ]);
});

test('the feed says when it last changed, also if that is an article that left it', async () => {
  const { get, put, wait } = openNewsroom();
  await put('sea', 'date: 2026-01-05');
  await put('harbour', 'date: 2026-01-05');
  const feed = async (headers = {}) => {
    const answer = await get('/en/feed.xml', headers);
    const [, built] = /<lastBuildDate>([^<]+)/.exec(await answer.text()) ?? [];
    return [answer.status, answer.headers.get('last-modified'), built];
  };
  const first = new Date(wait(0)).toUTCString();
  expect(await feed()).toEqual([200, first, first]);
  const left = new Date(wait(60)).toUTCString();
  await put('harbour', 'date: 2026-01-05\nwithdrawn: true');
  expect(await feed({ 'If-Modified-Since': first })).toEqual([200, left, left]);
  expect(await feed({ 'If-Modified-Since': left })).toEqual([304, left, undefined]);
  wait(60);
  await put('old', 'date: 2020-01-05\npublishAt: 2036-01-01');
  expect(await feed()).toEqual([200, left, left]);
});

test('a hub of site.json is told in the feeds and in their headers (WebSub)', async () => {
  const hub = 'https://hub.example/?a=1&b=2';
  const site = openSite({ config: { hub } });
  for (const format of ['xml', 'json']) {
    const answer = await site.get(`/fr/feed.${format}`);
    expect(answer.headers.get('link')).toContain(
      `<${hub}>; rel="hub", <${SITE_URL}/fr/feed.${format}>; rel="self"`,
    );
    const text = await answer.text();
    expect(text).toContain(
      format === 'xml'
        ? '<atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>'
        : `"hubs":[{"type":"WebSub","url":"${hub}"}]`,
    );
  }
  expect((await openSite({}).get('/fr/feed.xml')).headers.get('link')).not.toContain('hub');
});
