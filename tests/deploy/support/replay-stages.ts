import { expect } from 'vitest';
import { createDeskApp } from '../../../functions/desk/app.tsx';
import { isTokenOf } from '../../../functions/desk/sign-in/is-token.ts';
import { ingestArticle } from '../../../functions/ingest/ingest-article.ts';
import { keepPictures } from '../../../functions/pictures/keep-pictures.ts';
import type { StageName } from '../../../functions/pipeline.ts';
import type { Fetcher } from '../../../functions/poll/fetch/fetcher.ts';
import { pollFeeds } from '../../../functions/poll/poll-feeds.ts';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import { parseFeedsConfig } from '../../../functions/shared/article/feeds-config.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { rejectedItemKey } from '../../../functions/shared/store/rejected-keys.ts';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { sweepStore } from '../../../functions/sweep/sweep-store.ts';
import { translateArticle } from '../../../functions/translate/translate-article.ts';
import { fakePicture, fakePictures } from '../../support/fake-pictures.ts';
import { createEchoTranslator } from '../../support/pipeline.ts';

const site = parseSiteConfig({ checks: { language: 'off', script: 'off' } });
const { feeds } = parseFeedsConfig([{ id: 'port', url: 'https://example.org/feed.xml' }]);
const feed = (text: string) => `<rss version="2.0"><channel><title>Port</title><language>en</language><item>
  <guid>ferry</guid><title>A ferry sails</title><description>${text}</description></item></channel></rss>`;
const fetchFeed =
  (text: string): Fetcher =>
  async ({ url }) => ({
    status: 200,
    url,
    headers: { 'content-type': 'application/rss+xml' },
    body: new TextEncoder().encode(feed(text)),
  });
const TOKEN = 'desk-token';

const ENDED_QUAY = { unpublishAt: '2100-01-01T00:00:00.000Z' };

/** An article with pictures, as ingest leaves it. */
export const QUAY: Record<string, string> = {
  'inbox/quay/boat.jpg': fakePicture('of a boat'),
  'inbox/quay/broken.jpg': 'none',
  'articles/quay.json': JSON.stringify({
    ...{ id: 'quay', revision: '1', sourceLanguage: 'en', files: {}, tags: [] },
    ...{ publishedAt: '2026-01-01T00:00:00.000Z', receivedAt: '2026-01-01T00:00:00.000Z', withdrawn: false },
    ...ENDED_QUAY,
  }),
  'sources/quay/1.json': JSON.stringify({
    ...{ id: 'quay', revision: '1', title: 'The quay', translations: {}, rejectedLanguages: [] },
    bodyHtml: '<p><img src="boat.jpg"><img src="broken.jpg"></p>',
  }),
};

/** What each stage does when it is woken, over the bucket as it sees it. `inbox/council/en.md` is there. */
export const replays: Record<StageName, (store: ObjectStore) => Promise<void>> = {
  /** An item comes in, loses its text and is rejected, and has it back, which takes the rejection away. */
  async poll(store) {
    const poll = async (text: string) => {
      const ports = { store, site, fetch: fetchFeed(text), now: () => new Date(), force: true };
      return (await pollFeeds(feeds, ports)).feeds[0];
    };
    expect((await poll('At noon.'))?.taken).toHaveLength(1);
    const [rejected] = (await poll(''))?.rejected ?? [];
    const key = rejectedItemKey(rejected?.articleId ?? '');
    expect(await store.get(key)).toBeDefined();
    await poll('At noon.');
    expect(await store.get(key)).toBeUndefined();
  },
  async ingest(store) {
    const { rejections } = await ingestArticle('council', { store, site });
    expect(rejections).toEqual([]);
    expect((await ingestArticle('broken', { store, site })).rejections).toHaveLength(1);
  },
  async translate(store) {
    const { objects } = await store.list('sources/council/');
    for (const { key } of objects) {
      await translateArticle(key, { store, site, translator: createEchoTranslator() });
    }
  },
  /** A picture is made, and one that is none is told; at the article's end both are gone, and what was made is deleted. */
  async pictures(store) {
    const { made, refused } = await keepPictures('quay', { store, ...fakePictures });
    expect({ made, refused: refused.map(({ file }) => file) }).toEqual({
      made: ['boat.jpg'],
      refused: ['broken.jpg'],
    });
    const later = { store, ...fakePictures, now: () => new Date(ENDED_QUAY.unpublishAt) };
    expect(await keepPictures('quay', later)).toMatchObject({ refused: [], deleted: 1 });
  },
  async publish(store) {
    const { published } = await publishArticle('council', { store, site });
    expect([...published].sort()).toEqual(['ar', 'en', 'fr']);
  },
  /** Everything is looked at, and nothing is behind. */
  async sweep(store) {
    const wake = async () => undefined;
    const options = { store, site, wake, isDeep: true, graceMs: 0, now: () => new Date() };
    expect(await sweepStore(options)).toMatchObject({ articles: expect.any(Number) });
  },
  async site(store) {
    const app = createSiteApp({ store, site, baseUrl: 'https://example.org' });
    const paths = ['/en/', '/fr/articles/council', '/en/tags/port', '/en/articles/none'];
    const answers = await Promise.all(paths.map(async (path) => (await app.request(path)).status));
    expect(answers).toEqual([200, 200, 200, 404]);
  },
  async desk(store) {
    const app = createDeskApp({ store, site, isToken: isTokenOf(TOKEN), basePath: '/desk' });
    const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'text/markdown' };
    const submission = {
      headers: { ...headers, 'Idempotency-Key': 'one' },
      method: 'POST',
      body: '# A strike\n\nIt is over.',
    };
    const asked = await Promise.all([
      app.request('/desk/', { headers }),
      app.request('/desk/api/v1/articles/council', { headers }),
      app.request('/desk/api/v1/articles?language=en', submission),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([200, 200, 202]);
  },
};
