import { expect, test } from 'vitest';
import { keepPictures } from '../../../functions/pictures/keep-pictures.ts';
import { SlowPicture } from '../../../functions/pictures/make/slow-picture.ts';
import type { ArticlePictures } from '../../../functions/shared/pictures/own-picture.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { fakePicture, fakePictures } from '../../support/fake-pictures.ts';
import { readAll } from '../../support/pipeline.ts';
import { putArticle, type WrittenArticle } from './put-article.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const run = (store: ObjectStore, more = {}) =>
  keepPictures('harbour', { store, ...fakePictures, worker: 'test', now: () => NOW, ...more });
const recordOf = async (store: ObjectStore) =>
  (await getJson<ArticlePictures>(store, 'pictures/harbour.json'))?.value;
const mediaIn = async (store: ObjectStore) => [
  ...new Set(Object.keys(await readAll(store, 'media/')).map((key) => key.split('/')[1])),
];

/** What the record says is under `media/`, and nothing else. */
async function expectWhole(store: ObjectStore): Promise<ArticlePictures> {
  const record = (await recordOf(store)) as ArticlePictures;
  const folders = [...new Set(Object.values(record.files).map(({ media }) => media))].sort();
  expect(record.folders).toEqual(folders);
  expect(await mediaIn(store)).toEqual(folders);
  expect(record.making).toBeUndefined();
  return record;
}

test('what a text names and lies beside it is made, in one folder each, and kept', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, {
    image: 'boat.jpg',
    body: '<img src="./quay%201.png">',
    fr: '<img src="tour.webp">',
  });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await store.put('inbox/harbour/quay 1.png', fakePicture('of the quay'));
  await store.put('inbox/harbour/tour.webp', fakePicture('de la tour'));
  await store.put('inbox/harbour/unnamed.jpg', fakePicture('of nothing'));
  const { made, refused } = await run(store);
  expect([made, refused]).toEqual([['boat.jpg', 'quay 1.png', 'tour.webp'], []]);
  const record = await expectWhole(store);
  expect(Object.keys(record.files)).toEqual(['boat.jpg', 'quay 1.png', 'tour.webp']);
  expect(record.files['boat.jpg']).toMatchObject({
    recipe: 'fake',
    media: expect.stringMatching(/^[\da-f]{32}$/),
  });
  expect((await run(store)).made).toEqual([]);
});

test('an article without pictures has nothing written, and one with pictures that it does not name a record of none', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { body: '<img src="missing.jpg">' });
  const before = await readAll(store, '');
  await run(store);
  expect(await readAll(store, '')).toEqual(before);
  await store.put('inbox/harbour/unnamed.jpg', fakePicture('of nothing'));
  await run(store);
  expect(await recordOf(store)).toMatchObject({ files: {}, folders: [] });
});

test('a replaced picture is made anew, and the files of the one before are gone', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  const first = await mediaIn(store);
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a ship'));
  await run(store);
  const second = await mediaIn(store);
  expect(second).not.toEqual(first);
  await expectWhole(store);
});

test.each<[string, WrittenArticle['state']]>([
  ['withdrawn', { withdrawn: true }],
  ['a draft', { draft: true }],
  ['over', { unpublishAt: NOW.toISOString() }],
])('of an article that is %s all files are deleted, and come back with it', async (_, state) => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  const there = await mediaIn(store);
  await putArticle(store, { image: 'boat.jpg', ...(state && { state }) });
  expect((await run(store)).deleted).toBe(1);
  expect(await recordOf(store)).toMatchObject({ files: {}, folders: [] });
  expect(await mediaIn(store)).toEqual([]);
  await putArticle(store, { image: 'boat.jpg' });
  await run(store);
  expect(await mediaIn(store)).toEqual(there);
});

test('a picture that only a hidden translation names is not made', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { fr: '<img src="boat.jpg">', state: { draftLanguages: ['fr'] } });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  expect(await mediaIn(store)).toEqual([]);
});

test('while a draft of a translation is there, what no text names any more goes', async () => {
  const store = createMemoryObjectStore();
  const state = { draftLanguages: ['fr'] };
  await putArticle(store, { image: 'boat.jpg', state, rejectedLanguages: ['fr'] });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  expect(await mediaIn(store)).toHaveLength(1);
  await putArticle(store, { state, rejectedLanguages: ['fr'] });
  await run(store);
  expect(await mediaIn(store)).toEqual([]);
});

test('while a translation is rejected, pictures that only it named stay', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { fr: '<img src="boat.jpg">' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  await putArticle(store, { rejectedLanguages: ['fr'] });
  await run(store);
  expect(Object.keys((await expectWhole(store)).files)).toEqual(['boat.jpg']);
  await putArticle(store, {});
  await run(store);
  expect(await mediaIn(store)).toEqual([]);
});

test('the same bytes under two names are one folder, made once, for as long as one of them is named', async () => {
  const store = createMemoryObjectStore();
  const names = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'];
  await putArticle(store, { body: names.map((name) => `<img src="${name}">`).join('') });
  for (const name of names) await store.put(`inbox/harbour/${name}`, fakePicture('of a boat'));
  let makes = 0;
  const make: typeof fakePictures.make = (bytes) => {
    makes += 1;
    return fakePictures.make(bytes);
  };
  await run(store, { make });
  expect([makes, (await mediaIn(store)).length]).toEqual([1, 1]);
  await putArticle(store, { body: '<img src="b.jpg">' });
  await run(store, { make });
  expect(makes).toBe(1);
  expect(Object.keys((await expectWhole(store)).files)).toEqual(['b.jpg']);
});

test('what is no picture is told with its reason until it is put right, replaced or named no more, and the rest goes ahead', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg', body: '<img src="bad 1.jpg"><img src="drawing.svg">' });
  await store.put('rejected/harbour/fr.md.json', '{}');
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await store.put('inbox/harbour/bad 1.jpg', 'none');
  await store.put('inbox/harbour/drawing.svg', '<svg/>');
  const { refused } = await run(store);
  expect(refused.map(({ file, reason }) => [file, reason])).toEqual([
    ['bad 1.jpg', 'it is no picture'],
    ['drawing.svg', 'it is no picture'],
  ]);
  const rejected = await readAll(store, 'rejected/harbour/');
  expect(Object.keys(rejected)).toEqual(
    ['bad%201.jpg', 'drawing.svg', 'fr.md'].map((name) => `rejected/harbour/${name}.json`),
  );
  expect(JSON.parse(rejected['rejected/harbour/bad%201.jpg.json'] ?? '')).toMatchObject({
    articleId: 'harbour',
    file: 'bad 1.jpg',
    reason: 'it is no picture',
  });
  expect(Object.keys((await expectWhole(store)).files)).toEqual(['boat.jpg']);

  let makes = 0;
  const make = (bytes: Uint8Array) => {
    makes += 1;
    return fakePictures.make(bytes);
  };
  await run(store, { make });
  expect(makes).toBe(0);
  await store.put('inbox/harbour/bad 1.jpg', fakePicture('put right'));
  await putArticle(store, { image: 'boat.jpg', body: '<img src="bad 1.jpg">' });
  await run(store, { make });
  expect(Object.keys(await readAll(store, 'rejected/harbour/'))).toEqual(['rejected/harbour/fr.md.json']);
  expect(Object.keys((await expectWhole(store)).files)).toEqual(['bad 1.jpg', 'boat.jpg']);
});

test('a picture that took too long is told, and tried again whenever the stage looks', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  const make = () => Promise.reject(new SlowPicture('it takes too long'));
  expect((await run(store, { make })).refused).toMatchObject([{ reason: 'it takes too long' }]);
  expect((await run(store)).made).toEqual(['boat.jpg']);
  expect(await readAll(store, 'rejected/')).toEqual({});
});

test('a good picture that is replaced by what is none is shown no more', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  await store.put('inbox/harbour/boat.jpg', 'none');
  await run(store);
  expect(await expectWhole(store)).toMatchObject({ files: {}, refused: { 'boat.jpg': {} } });
});

test('of more than 20 MB nothing is read, and beyond fifty pictures each is told', async () => {
  const store = createMemoryObjectStore();
  const names = Array.from({ length: 52 }, (_, place) => `${String(place).padStart(2, '0')}.jpg`).reverse();
  await putArticle(store, { body: names.map((name) => `<img src="${name}">`).join('') });
  for (const name of names) await store.put(`inbox/harbour/${name}`, fakePicture(name));
  await store.put('inbox/harbour/51.jpg', new Uint8Array(20_000_001));
  const { made, refused } = await run(store);
  expect(made).toHaveLength(49);
  expect(refused.map(({ file, reason }) => [file, reason.slice(0, 40)])).toEqual([
    ['00.jpg', 'the article names more than 50 pictures,'],
    ['01.jpg', 'the article names more than 50 pictures,'],
    ['51.jpg', 'the file has 20.0 MB, and 20.0 MB is the'],
  ]);
});

test('a file of a picture that is gone is made again, and another recipe makes all anew', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  await run(store);
  const whole = await readAll(store, 'media/');
  await store.delete(Object.keys(whole)[0] as string);
  await run(store);
  expect(await readAll(store, 'media/')).toEqual(whole);
  await run(store, { recipe: 'other' });
  expect(Object.keys(await readAll(store, 'media/'))).not.toEqual(Object.keys(whole));
  await expectWhole(store);
});

test('whose time is over ends between pictures, says so, and whoever goes on makes the rest', async () => {
  const store = createMemoryObjectStore();
  const names = Array.from({ length: 10 }, (_, place) => `${place}.jpg`);
  await putArticle(store, { body: names.map((name) => `<img src="${name}">`).join('') });
  for (const name of names) await store.put(`inbox/harbour/${name}`, fakePicture(name));
  const first = await run(store, { isOver: () => true });
  expect([first.made.length, first.goesOn]).toEqual([4, true]);
  expect((await recordOf(store))?.revision).toBe('');
  const second = await run(store);
  expect([second.made.length, second.goesOn]).toEqual([6, false]);
  expect((await expectWhole(store)).revision).not.toBe('');
});

test('while somebody else is at work nothing is done, and who is killed is waited for no longer than a function runs', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  const making = { by: 'other', since: new Date(NOW.getTime() - 60_000).toISOString() };
  const record = { articleId: 'harbour', revision: '', files: {}, folders: ['0'.repeat(32)], making };
  await store.put('pictures/harbour.json', JSON.stringify(record));
  await store.put(`media/${'0'.repeat(32)}/320.webp`, 'of who was killed');
  await expect(run(store, { patienceMs: 0 })).rejects.toThrow(/somebody else works/);
  await run(store, { patienceMs: 0, now: () => new Date(NOW.getTime() + 3 * 60_000) });
  await expectWhole(store);
});

test('an article that is withdrawn while its first picture is made keeps none', async () => {
  const store = createMemoryObjectStore();
  await putArticle(store, { image: 'boat.jpg' });
  await store.put('inbox/harbour/boat.jpg', fakePicture('of a boat'));
  const make = async (bytes: Uint8Array) => {
    await putArticle(store, { image: 'boat.jpg', state: { withdrawn: true } });
    return fakePictures.make(bytes);
  };
  await run(store, { make });
  expect(await recordOf(store)).toMatchObject({ files: {}, folders: [] });
  expect(await mediaIn(store)).toEqual([]);
});
