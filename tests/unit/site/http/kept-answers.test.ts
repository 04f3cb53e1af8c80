import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsOf } from '../../../../functions/publish/cards.ts';
import type { PublishedArticle } from '../../../../functions/shared/article/published.ts';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { putJson } from '../../../../functions/shared/store/json-object.ts';
import { publishedKey } from '../../../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { publishedArticle } from '../../../support/published-article.ts';
import { runsOf } from '../../../support/runs-of.ts';

const IDS = ['harbour', 'market'];
const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 61 * 1000;
const START = Date.parse('2026-03-01T08:00:00.000Z');
const PATHS = [
  '/fr/',
  '/fr/tags/sea',
  '/fr/feed.xml',
  '/fr/feed.json',
  '/llms.txt',
  '/api/v1/articles?language=fr',
  '/api/v1/articles?language=fr&order=oldest',
  '/api/v1/articles?language=fr&fields=bodyHtml',
  ...IDS.flatMap((id) => [
    `/fr/articles/${id}`,
    `/fr/articles/${id}.json`,
    `/fr/articles/${id}.md`,
    `/ar/articles/${id}.json`,
    `/api/v1/articles/${id}`,
    `/api/v1/articles/${id}?language=fr`,
    `/api/v1/articles/${id}?language=all`,
  ]),
];

/** What happens to an article, or an hour that goes by. */
const change = fc.oneof(
  fc.constant({ kind: 'hour' as const }),
  fc.record({
    kind: fc.constant('publish' as const),
    id: fc.constantFrom(...IDS),
    /** Without a language the API answers in one that depends on which there are. */
    languages: fc.constantFrom(['fr'], ['en', 'fr'], ['ar', 'fr'], ['ar']),
    title: fc.constantFrom('La mer', 'Le port'),
    tags: fc.constantFrom([], ['sea'], ['Sea']),
    withdrawn: fc.boolean(),
    /** Hours after the start: some are embargoed, and some are over soon. */
    from: fc.integer({ min: 0, max: 3 }),
    until: fc.option(fc.integer({ min: 1, max: 4 })),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const at = (hours: number) => new Date(START + hours * HOUR_MS).toISOString();

function articleOf(told: Extract<Change, { kind: 'publish' }>, now: Date): PublishedArticle {
  const version = { title: told.title, updatedAt: now.toISOString() };
  return publishedArticle(
    told.id,
    Object.fromEntries(told.languages.map((language) => [language, language === 'fr' ? version : {}])),
    {
      publishedAt: at(told.from),
      tags: [...told.tags],
      withdrawn: told.withdrawn,
      ...(told.until !== null && { unpublishAt: at(told.until) }),
    },
  );
}

/** As the publish stage does: the article, then its cards, then those it has no more. */
async function publish(store: ObjectStore, article: PublishedArticle): Promise<void> {
  await putJson(store, publishedKey(article.id), article);
  const cards = article.withdrawn ? new Map() : cardsOf(article);
  for (const [key, card] of cards) await putJson(store, key, card);
  for (const folder of ['newest/', 'tagged/', 'reviewed/']) {
    for (const { key } of (await store.list(folder)).objects) {
      if (key.endsWith(`-${article.id}.json`) && !cards.has(key)) await store.delete(key);
    }
  }
}

async function answersOf(app: ReturnType<typeof createSiteApp>) {
  return Promise.all(
    PATHS.map(async (path) => {
      const answer = await app.request(path);
      return [path, answer.status, Object.fromEntries(answer.headers), await answer.text()];
    }),
  );
}

test('whatever happens, who keeps answers answers as who never did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const store = createMemoryObjectStore();
      let now = new Date(START);
      const options = {
        store,
        site: parseSiteConfig({}),
        baseUrl: 'https://news.example',
        now: () => now,
      };
      const keeping = createSiteApp(options);
      for (const one of changes) {
        if (one.kind === 'hour') now = new Date(now.getTime() + HOUR_MS);
        else await publish(store, articleOf(one, now));
        // What else a topic has is kept for a minute, whatever happens.
        now = new Date(now.getTime() + MINUTE_MS);
        const forgetful: ObjectStore = { ...store, getIfChanged: store.get };
        const expected = await answersOf(createSiteApp({ ...options, store: forgetful, keptBytes: 1 }));
        expect(await answersOf(keeping)).toEqual(expected);
        // What is asked for in the same words takes a shorter way.
        expect(await answersOf(keeping)).toEqual(expected);
      }
    }),
    { numRuns: runsOf(30) },
  );
});

test('a changed site.json is seen at once: what was kept belongs to the app that rendered it', async () => {
  const store = createMemoryObjectStore();
  await publish(store, publishedArticle('harbour', { en: {}, fr: { title: 'Le port' } }));
  const titleOf = async (name: string) => {
    const app = createSiteApp({ store, site: parseSiteConfig({ name }), baseUrl: 'https://news.example' });
    return /<title>([^<]*)/.exec(await (await app.request('/fr/articles/harbour')).text())?.[1];
  };
  expect(await titleOf('One')).toContain('One');
  expect(await titleOf('Other')).toContain('Other');
});

test('a request in the same words is answered from what is kept, and what has changed meanwhile is seen by all', async () => {
  const store = createMemoryObjectStore();
  await publish(store, publishedArticle('harbour', { en: {}, fr: { title: 'Le port' } }));
  const app = createSiteApp({ store, site: parseSiteConfig({}), baseUrl: 'https://news.example' });
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await app.request(path, init);
    return { status: answer.status, tag: answer.headers.get('etag'), text: await answer.text() };
  };
  const path = '/fr/articles/harbour';
  const first = await ask(path);
  expect(await ask(path)).toEqual(first);
  expect((await ask(path, { headers: { Accept: 'application/json' } })).status).toBe(302);
  expect((await ask(path, { method: 'POST' })).status).toBe(405);
  await publish(store, publishedArticle('harbour', { en: {}, fr: { title: 'Les quais' } }));
  // Rendered for somebody whose words are others.
  const changed = await ask(`${path}?utm_source=a`);
  expect(await ask(path)).toEqual(changed);
  expect(changed.text).toContain('Les quais');
  expect(changed.tag).not.toBe(first.tag);
  await publish(store, publishedArticle('harbour', { en: {}, fr: {} }, { withdrawn: true }));
  expect((await ask(path)).status).toBe(410);
  await publish(store, publishedArticle('harbour', { en: {} }));
  expect((await ask(path)).status).toBe(404);
});

test('more than fits is rendered again, and right', async () => {
  const store = createMemoryObjectStore();
  await publish(store, publishedArticle('harbour', { en: {}, fr: { title: 'Le port' } }));
  await publish(store, publishedArticle('market', { en: {}, fr: { title: 'Le marché' } }));
  const app = createSiteApp({
    store,
    site: parseSiteConfig({}),
    baseUrl: 'https://news.example',
    keptBytes: 8000,
  });
  for (let round = 0; round < 3; round += 1) {
    expect(await (await app.request('/fr/articles/harbour')).text()).toContain('Le port');
    expect(await (await app.request('/fr/articles/market')).text()).toContain('Le marché');
  }
});

test('a 304 has of the answer what caches need, whether it is kept or made anew', async () => {
  const store = createMemoryObjectStore();
  await publish(store, publishedArticle('harbour', { ar: {}, en: {}, fr: {} }, { tags: ['sea'] }));
  const site = parseSiteConfig({ hub: 'https://hub.example/' });
  const app = createSiteApp({ store, site, baseUrl: 'https://news.example' });
  for (const path of PATHS.filter((one) => !one.includes('market'))) {
    const whole = await app.request(path);
    const { 'content-type': _, 'last-modified': _changed, ...told } = Object.fromEntries(whole.headers);
    for (const known of [told.etag, `W/${told.etag}, "other"`, '*']) {
      const again = await app.request(path, { headers: { 'If-None-Match': known ?? '' } });
      expect([path, again.status, Object.fromEntries(again.headers)]).toEqual([path, 304, told]);
    }
    const other = await app.request(path, { headers: { 'If-None-Match': '"0"' } });
    expect([path, other.status]).toEqual([path, 200]);
  }
});

test('an answer that is known is a 304, kept or not', async () => {
  const store = createMemoryObjectStore();
  await publish(store, publishedArticle('harbour', { en: {}, fr: {} }));
  const app = createSiteApp({ store, site: parseSiteConfig({}), baseUrl: 'https://news.example' });
  const etag = (await app.request('/fr/articles/harbour')).headers.get('etag') ?? '';
  for (let round = 0; round < 2; round += 1) {
    const again = await app.request('/fr/articles/harbour', { headers: { 'If-None-Match': etag } });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  }
  await publish(store, publishedArticle('harbour', { en: {}, fr: { title: 'Corrigé' } }));
  const changed = await app.request('/fr/articles/harbour', { headers: { 'If-None-Match': etag } });
  expect(changed.status).toBe(200);
});
