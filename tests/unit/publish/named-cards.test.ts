import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { isCardKey } from '../../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';
import { runsOf } from '../../support/runs-of.ts';

const KEY = 'published/harbour.json';
const article = (day: number, tag: string) =>
  `---\ntitle: The harbour\ntags: [${tag}]\ndate: 2025-01-${String(day).padStart(2, '0')}\n---\n\nOne day, all was well.\n`;

async function cardsIn(store: ObjectStore): Promise<string[]> {
  const folders = ['newest/', 'reviewed/', 'tagged/'].map((folder) => readAll(store, folder));
  return (await Promise.all(folders)).flatMap((cards) => Object.keys(cards)).sort();
}

const publishedIn = async (store: ObjectStore) => (await getJson<PublishedArticle>(store, KEY))?.value;

/** A store that fails for ever from its n-th write on, as a killed process does. */
function killedAfter(store: ObjectStore, writes: number): ObjectStore {
  let left = writes;
  const write = <T>(run: () => Promise<T>): Promise<T> => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : run();
  };
  return {
    ...store,
    put: (...args) => write(() => store.put(...args)),
    delete: (key) => write(() => store.delete(key)),
  };
}

test('after many changes of date and tag an article names the cards it has, and deletes those it had just before', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  let deletes = 0;
  const { store } = pipeline;
  const remove = store.delete;
  store.delete = (key) => {
    deletes += 1;
    return remove(key);
  };
  for (let edit = 0; edit < 40; edit += 1) {
    deletes = 0;
    await store.put('inbox/harbour/en.md', article(1 + (edit % 28), `tag-${edit}`));
    await pipeline.drain();
  }
  const published = await publishedIn(store);
  expect(published?.cards).toEqual(await cardsIn(store));
  expect(published?.cards).toHaveLength(7);
  expect(published).not.toHaveProperty('publishing');
  expect(deletes).toBeLessThan(40);
});

test('an object that names cards of long ago is put in order by the next publish', async () => {
  const { store, ...pipeline } = createPipeline(createEchoTranslator());
  await store.put('inbox/harbour/en.md', article(1, 'sea'));
  await pipeline.drain();
  const before = await publishedIn(store);
  const old = Array.from({ length: 50 }, (_, n) => `newest/en/${String(n).padStart(13, '0')}-harbour.json`);
  await store.put(KEY, JSON.stringify({ ...before, cards: [...old, ...(before?.cards ?? [])].reverse() }));
  for (const key of old) await store.put(key, '{}');
  await publishArticle('harbour', { store, site: pipeline.site });
  expect(await publishedIn(store)).toEqual(before);
  expect(await cardsIn(store)).toEqual(before?.cards);
});

test('killed at any write and begun again, no card is left that the article does not name', async () => {
  for (let writes = 0; writes < 25; writes += 1) {
    const pipeline = createPipeline(createEchoTranslator());
    const { store } = pipeline;
    await store.put('inbox/harbour/en.md', article(1, 'sea'));
    await pipeline.drain();
    await store.put('inbox/harbour/en.md', article(2, 'boats'));
    while (pipeline.waiting.some((key) => !key.startsWith('versions/'))) {
      const place = pipeline.waiting.findIndex((key) => !key.startsWith('versions/'));
      await pipeline.handle(pipeline.waiting.splice(place, 1)[0] as string);
    }
    const ports = { site: pipeline.site, publisher: 'one' };
    await publishArticle('harbour', { ...ports, store: killedAfter(store, writes) }).catch(() => undefined);
    await publishArticle('harbour', { ...ports, store });
    expect((await publishedIn(store))?.cards).toEqual(await cardsIn(store));
    expect(await publishedIn(store)).not.toHaveProperty('publishing');
  }
});

test('of two that publish at once, one killed anywhere, no card is left unnamed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.scheduler(), async (writes, scheduler) => {
      const pipeline = createPipeline(createEchoTranslator());
      const { store, site } = pipeline;
      await store.put('inbox/harbour/en.md', article(1, 'sea'));
      await pipeline.drain();
      await store.put('inbox/harbour/en.md', article(2, 'boats'));
      await pipeline.drain((count) => count - 1);
      await store.put('inbox/harbour/en.md', article(3, 'ships'));
      const slow: ObjectStore = {
        ...store,
        put: scheduler.scheduleFunction(store.put) as ObjectStore['put'],
        get: scheduler.scheduleFunction(store.get),
        delete: scheduler.scheduleFunction(store.delete),
      };
      const killed = publishArticle('harbour', { store: killedAfter(slow, writes), site }).catch(() => {});
      await pipeline.drain();
      const other = publishArticle('harbour', { store: slow, site });
      await scheduler.waitFor(Promise.all([killed, other]));
      await publishArticle('harbour', { store, site });
      const named = new Set((await publishedIn(store))?.cards);
      expect((await cardsIn(store)).filter((key) => !named.has(key))).toEqual([]);
      // Long after, whoever was killed is known to have been.
      const later = () => new Date(Date.now() + 3_600_000);
      await publishArticle('harbour', { store, site, now: later });
      expect((await publishedIn(store))?.cards).toEqual(await cardsIn(store));
    }),
    { numRuns: runsOf(30) },
  );
});

/** The keys that are read while something is done. */
async function readsOf(store: ObjectStore, work: () => Promise<unknown>): Promise<string[]> {
  const [keys, { get }] = [[] as string[], store];
  store.get = (key) => {
    keys.push(key);
    return get(key);
  };
  await work();
  store.get = get;
  return keys;
}

test('no card of an article is read, new, edited or published again, and what is published is read once each time', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  const { store, site } = pipeline;
  await store.put('inbox/harbour/en.md', article(1, 'sea'));
  await pipeline.drain();
  const edited = await readsOf(store, async () => {
    await store.put('inbox/harbour/en.md', article(1, 'sea').replace('One day', 'Today'));
    await pipeline.drain();
  });
  const again = await readsOf(store, () => publishArticle('harbour', { store, site }));
  expect([...edited, ...again].filter((key) => isCardKey(key))).toEqual([]);
  expect(edited.filter((key) => key === KEY)).toHaveLength(3);
  expect(again.filter((key) => key === KEY)).toHaveLength(1);
});

test('by the key of one of its cards all of them are put right', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  const { store, site } = pipeline;
  await store.put('inbox/harbour/en.md', article(1, 'sea'));
  await pipeline.drain();
  const [before, keys] = [await readAll(store, 'tagged/'), await cardsIn(store)];
  for (const key of Object.keys(before)) await store.put(key, '{}');
  await publishArticle('harbour', { store, site, strayCards: [keys[0] as string] });
  expect(await readAll(store, 'tagged/')).toEqual(before);
});

test('of cards that the article does not name none is left, however many woke the stage', async () => {
  const { store, site, ...pipeline } = createPipeline(createEchoTranslator());
  await store.put('inbox/harbour/en.md', article(1, 'sea'));
  await pipeline.drain();
  const before = await cardsIn(store);
  const strayCards = [1, 2].map((n) => `newest/en/${String(n).padStart(17, '0')}-harbour.json`);
  for (const key of strayCards) await store.put(key, '{}');
  await publishArticle('harbour', { store, site, strayCards });
  expect(await cardsIn(store)).toEqual(before);
});
