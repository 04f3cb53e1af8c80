import { expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import { getJson, toJson } from '../../../functions/shared/store/json-object.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const KEY = 'published/harbour.json';
const TEXT = '---\ntitle: The harbour\ndate: 2025-01-01\n---\n\nOne day, all was well.\n';

/** An article in three languages, published; `woken` publishes it by the put of its French version. */
async function newsroom(text = TEXT) {
  const { store, site, drain } = createPipeline(createEchoTranslator());
  await store.put('inbox/harbour/en.md', text);
  await drain();
  const published = async () => (await getJson<PublishedArticle>(store, KEY))?.value;
  const key = Object.keys(await readAll(store, 'versions/harbour/fr/'))[0] ?? '';
  const calls: string[] = [];
  const noted = <T>(call: string, result: T): T => {
    calls.push(call);
    return result;
  };
  const counting: ObjectStore = {
    get: (name) => noted(`get ${name}`, store.get(name)),
    getIfChanged: (name, etag) => noted(`get ${name}`, store.getIfChanged(name, etag)),
    list: (prefix, options) => noted(`list ${prefix}`, store.list(prefix, options)),
    put: (name, body, condition) => noted(`put ${name}`, store.put(name, body, condition)),
    delete: (name) => noted(`delete ${name}`, store.delete(name)),
  };
  return {
    store,
    site,
    key,
    published,
    async woken(put: string | undefined) {
      calls.length = 0;
      const outcome = await publishArticle('harbour', { store: counting, site, put });
      return { outcome, calls };
    },
    async change(fields: Partial<Version>) {
      const version = (await getJson<Version>(store, key))?.value as Version;
      await store.put(key, toJson({ ...version, ...fields }));
    },
  };
}

test('an event of a version that is published already costs two reads', async () => {
  const { woken, key } = await newsroom();
  const { outcome, calls } = await woken(key);
  expect(calls).toEqual([`get ${KEY}`, `get ${key}`, 'delete review/fr/harbour.json']);
  expect(outcome).toMatchObject({ published: ['ar', 'en', 'fr'], changed: false, withdrawn: false });
});

test.each<Partial<Version>>([{ title: 'Le port' }, { reviewed: true }, { engine: 'b' }, { outdated: true }])(
  'a version that was put since is published: %o',
  async (fields) => {
    const { woken, key, change, published } = await newsroom();
    await change(fields);
    await woken(key);
    const { outdated, ...told } = fields;
    expect((await published())?.versions.fr).toMatchObject(told);
    expect((await published())?.versions.fr?.outdatedSince !== undefined).toBe(outdated === true);
  },
);

test('a version that was held for a while leaves no review', async () => {
  const { woken, key, change, store } = await newsroom();
  await change({ held: true });
  await woken(key);
  expect(Object.keys(await readAll(store, 'review/'))).toEqual(['review/fr/harbour.json']);
  await change({ held: false });
  await woken(key);
  expect(Object.keys(await readAll(store, 'review/'))).toEqual([]);
});

test('who wakes the stage by a key alone has all looked at', async () => {
  const { woken, key, store, published } = await newsroom();
  // Its own event was lost: the sweep finds it, and sends a key.
  await store.put('holds/harbour/ar.json', '{"held":true,"by":"S","at":"2026-01-01T00:00:00.000Z"}');
  expect((await woken(key)).calls).toHaveLength(3);
  await woken(undefined);
  expect(Object.keys((await published())?.versions ?? {})).toEqual(['en', 'fr']);
});

test('while somebody is at work on an article, or was killed at it, no event of it is done', async () => {
  const { woken, key, store, published } = await newsroom();
  const before = await published();
  await store.put(KEY, toJson({ ...before, publishing: { other: '2025-01-01T00:00:00.000Z' } }));
  await woken(key);
  expect(await published()).toEqual(before);
});

test('of an article with pictures of its own every event looks at all', async () => {
  const { woken, key } = await newsroom(`${TEXT}\n![A boat](boat.jpg)\n`);
  expect((await woken(key)).calls.length).toBeGreaterThan(3);
});
