import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { Change, PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';
import { runsOf } from '../../support/runs-of.ts';

const START = Date.parse('2026-03-01T08:00:00Z');

/** A pipeline whose clock a test moves. */
function newsroom(bucket?: ObjectStore) {
  let time = START;
  const now = () => new Date(time);
  const pipeline = createPipeline(createEchoTranslator(), now, { now, ...(bucket && { bucket }) });
  const { store, drain } = pipeline;
  return {
    ...pipeline,
    now,
    wait(seconds: number) {
      time += seconds * 1000;
      return now().toISOString();
    },
    async put(fields: string, text = 'One day, all was well.', file = 'en') {
      await store.put(`inbox/harbour/${file}.md`, `---\ntitle: The harbour\n${fields}\n---\n\n${text}\n`);
      await drain();
    },
    again: (fields: { store?: ObjectStore; publisher?: string } = {}) =>
      publishArticle('harbour', { store, site: pipeline.site, now, ...fields }),
    changes: async () =>
      Object.values(await readAll(store, 'changed/')).map((text) => JSON.parse(text) as Change),
    former: async () => (await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value.former,
  };
}

const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

test('a language that was taken away is a former one until it is there again', async () => {
  const { put, former, store, drain, wait } = newsroom();
  const hold = async (held: boolean) => {
    wait(1);
    await store.put('holds/harbour/fr.json', JSON.stringify({ held, by: 'Salma', at: at(1) }));
    await drain();
    return former();
  };
  await put('date: 2026-01-01');
  expect(await former()).toBeUndefined();
  expect([await hold(true), await hold(false)]).toEqual([['fr'], undefined]);
  await put('date: 2026-01-01\nwithdrawn: true');
  expect(await former()).toEqual(['ar', 'en', 'fr']);
});

test('what nobody could read yet is no former language', async () => {
  const { put, former } = newsroom();
  await put(`publishAt: ${at(100)}`);
  await put(`publishAt: ${at(100)}\nwithdrawn: true`);
  expect(await former()).toBeUndefined();
});

test('killed at any write and begun again much later, a change is under a time at which it was there', async () => {
  for (let writes = 0; writes < 12; writes += 1) {
    const { put, wait, again, store, changes } = newsroom();
    await put('date: 2026-01-01');
    wait(60);
    await store.put('inbox/harbour/fr.md', '---\ntitle: Le port\n---\n\nUn jour, tout alla bien.\n');
    let left = Number.POSITIVE_INFINITY;
    const write = <T>(run: () => Promise<T>): Promise<T> =>
      --left < 0 ? Promise.reject(new Error('killed')) : run();
    const mortal: ObjectStore = {
      ...store,
      put: (...args) => write(() => store.put(...args)),
      delete: (key) => write(() => store.delete(key)),
    };
    await put('date: 2026-01-01\ncorrection: On Monday.');
    const before = wait(1);
    left = writes;
    await store.put('holds/harbour/ar.json', '{"held":true,"by":"S","at":"2026-03-01T08:00:01.000Z"}');
    await again({ store: mortal, publisher: 'one' }).catch(() => undefined);
    const written = (await changes()).some(({ languages }) => !languages.includes('ar'));
    const restarted = wait(360);
    await again({ publisher: 'one' });
    const all = await changes();
    expect(all).toMatchObject([{ languages: ['en', 'fr'] }]);
    expect(all[0]?.at.slice(0, 19)).toBe((written ? before : restarted).slice(0, 19));
  }
});

test('a change that is written late states a later time', async () => {
  const inner = createMemoryObjectStore();
  const room = newsroom();
  await room.put('date: 2026-01-01');
  room.wait(1);
  const slow: ObjectStore = {
    ...room.store,
    async put(key, ...rest) {
      const isFirst = key.startsWith('changed/') && (await inner.get('seen')) === undefined;
      if (isFirst) {
        await inner.put('seen', '');
        room.wait(30);
      }
      return room.store.put(key, ...rest);
    },
  };
  await room.store.put('holds/harbour/ar.json', '{"held":true,"by":"S","at":"2026-03-01T08:00:01.000Z"}');
  await room.again({ store: slow });
  expect(await room.changes()).toMatchObject([{ at: at(31), languages: ['en', 'fr'] }]);
});

test('of several that publish at once, one change is left, with what readers get', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { put, store, again, changes } = newsroom();
      await put('date: 2026-01-01');
      await store.put('holds/harbour/ar.json', '{"held":true,"by":"S","at":"2026-03-01T08:00:01.000Z"}');
      const slow: ObjectStore = {
        ...store,
        put: scheduler.scheduleFunction(store.put) as ObjectStore['put'],
        get: scheduler.scheduleFunction(store.get),
        delete: scheduler.scheduleFunction(store.delete),
      };
      await scheduler.waitFor(
        Promise.all([again({ store: slow }), again({ store: slow }), again({ store: slow })]),
      );
      expect(await changes()).toMatchObject([{ languages: ['en', 'fr'] }]);
    }),
    { numRuns: runsOf(30) },
  );
});

test('an object from before Markdown was made for who asks is brought up to date, and nobody is told of a change', async () => {
  const { put, wait, again, store, changes } = newsroom();
  await put('date: 2026-01-01');
  const [before, cards] = [await changes(), await readAll(store, 'newest/')];
  const published = await getJson<PublishedArticle>(store, 'published/harbour.json');
  const versions = Object.entries(published?.value.versions ?? {}).map(([language, version]) => [
    language,
    { ...version, bodyMarkdown: 'One day, all was well.\n' },
  ]);
  const old = { ...published?.value, versions: Object.fromEntries(versions) };
  await store.put('published/harbour.json', JSON.stringify(old));
  wait(60);
  expect((await again()).changed).toBe(false);
  expect((await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value).toEqual(published?.value);
  expect([await changes(), await readAll(store, 'newest/')]).toEqual([before, cards]);
});
