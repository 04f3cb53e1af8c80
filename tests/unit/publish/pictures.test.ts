import { beforeEach, expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import { placeAnew } from '../../../functions/publish/published-version.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { fakePicture } from '../../support/fake-pictures.ts';
import { createEchoTranslator, createPipeline, readAll, type TestPipeline } from '../../support/pipeline.ts';

let newsroom: TestPipeline;
let today: Date;
beforeEach(() => {
  today = new Date('2026-02-01T10:00:00Z');
  newsroom = createPipeline(createEchoTranslator(), undefined, { now: () => today });
});

const TEXT =
  '---\ntitle: The quay\ndate: 2026-01-10\nimage:\n  url: boat.jpg\n  alt: A boat\n---\n\nBoats lie there.\n\n![The quay](./the%20quay.png)\n\nThe end.\n';

async function put(files: Record<string, string>): Promise<void> {
  for (const [key, body] of Object.entries(files)) await newsroom.store.put(`inbox/quay/${key}`, body);
  await newsroom.drain();
}

async function published(): Promise<PublishedArticle> {
  const read = await getJson<PublishedArticle>(newsroom.store, 'published/quay.json');
  return read?.value as PublishedArticle;
}

const changes = async () => Object.keys(await readAll(newsroom.store, 'changed/')).length;
const cardOf = async (language: string) =>
  JSON.parse(Object.values(await readAll(newsroom.store, `newest/${language}/`))[0] ?? '{}');

test('every language gets the address and the size of a picture in place of its name', async () => {
  await put({
    'boat.jpg': fakePicture('of a boat'),
    'the quay.png': fakePicture('of the quay'),
    'en.md': TEXT,
  });
  const { pictures = {}, versions } = await published();
  const [boat, quay] = [pictures['boat.jpg'], pictures['the quay.png']];
  expect(Object.keys(boat ?? {}).sort()).toEqual(['height', 'jpeg', 'media', 'share', 'width', 'widths']);
  for (const language of ['en', 'fr', 'ar']) {
    const { image, bodyHtml } = versions[language] ?? {};
    const address = `/media/${boat?.media}/${boat?.jpeg.width}.jpg`;
    expect(image).toMatchObject({ url: address, width: boat?.width, height: boat?.height });
    const inText = `/media/${quay?.media}/${quay?.jpeg.width}.jpg`;
    expect(bodyHtml).toContain(`<img src="${inText}" width="${quay?.width}" height="80" alt="The quay`);
    expect(await cardOf(language)).toMatchObject({ image: { url: address, widths: boat?.widths } });
  }
});

test('a text does not wait for its pictures: it is out without them, and with them as soon as they are made', async () => {
  await put({ 'en.md': TEXT });
  const first = await published();
  expect(first.pictures).toBeUndefined();
  expect(first.versions.en?.image?.url).toBe('boat.jpg');
  expect(await cardOf('en')).not.toHaveProperty('image');
  today = new Date('2026-02-01T11:00:00Z');
  await put({ 'boat.jpg': fakePicture('of a boat') });
  const second = await published();
  expect(Object.keys(second.pictures ?? {})).toEqual(['boat.jpg']);
  expect(second.versions.en?.updatedAt).toBe(first.versions.en?.updatedAt);
  expect(second.versions.ar?.updatedAt).toBe(first.versions.ar?.updatedAt);
});

test('another picture is told to who follows the changes, and is no update of the words', async () => {
  await put({
    'boat.jpg': fakePicture('of a boat'),
    'the quay.png': fakePicture('of the quay'),
    'en.md': TEXT,
  });
  const first = await published();
  today = new Date('2026-02-01T11:00:00Z');
  await put({ 'boat.jpg': fakePicture('of a ship') });
  const second = await published();
  expect(second.pictures?.['boat.jpg']?.media).not.toBe(first.pictures?.['boat.jpg']?.media);
  expect(second.versions.fr?.updatedAt).toBe(first.versions.fr?.updatedAt);
  expect([second.changedAt, await changes()]).toEqual([today.toISOString(), 1]);
  today = new Date('2026-02-01T12:00:00Z');
  await put({ 'en.md': TEXT.replace('The end', 'To be continued') });
  expect((await published()).versions.en?.updatedAt).toBe(today.toISOString());
});

test('a language that is held at an older version has the pictures that there are, there as well', async () => {
  const { store } = newsroom;
  await put({
    'boat.jpg': fakePicture('of a boat'),
    'the quay.png': fakePicture('of the quay'),
    'en.md': TEXT,
  });
  const first = await published();
  const hold = { held: true, by: 'Salma', at: '2026-01-20T00:00:00.000Z' };
  await store.put('holds/quay/ar.json', JSON.stringify(hold));
  await newsroom.drain();
  await put({ 'the quay.png': fakePicture('of the new quay'), 'boat.jpg': 'none' });
  const { pictures, takenBack, versions } = await published();
  const quay = pictures?.['the quay.png'];
  expect(Object.keys(pictures ?? {})).toEqual(['the quay.png']);
  expect(quay?.media).not.toBe(first.pictures?.['the quay.png']?.media);
  for (const version of [takenBack?.ar, versions.en]) {
    expect(version?.bodyHtml).toContain(quay?.media);
    expect(version?.image?.url).toBe('boat.jpg');
  }
});

test.each([['a.jpg'], ['b.jpg']])(
  'of two names that had one picture, an older version has the one that is left: %s',
  async (left) => {
    const text = (name: string) =>
      `---\ntitle: The quay\ndate: 2026-01-10\n---\n\nBoats lie there.\n\n![The quay](${name})\n`;
    const picture = fakePicture('of the quay');
    await put({ 'a.jpg': picture, 'b.jpg': picture, 'en.md': `${text('a.jpg')}\n![Again](b.jpg)\n` });
    const { pictures, versions } = await published();
    expect(pictures?.['a.jpg']?.media).toBe(pictures?.['b.jpg']?.media);
    await put({ 'en.md': text(left) });
    const now = (await published()).pictures ?? {};
    expect(Object.keys(now)).toEqual([left]);
    const { ar } = versions;
    expect(ar && placeAnew(ar, pictures, now)).toEqual(ar);
  },
);

test('a size that the author gave is that of the picture, and no update', async () => {
  const html =
    '<html lang="en"><head><title>The quay</title></head><body><p>Boats lie there.</p><img src="boat.jpg" width="40" height="30" alt="A boat"></body></html>';
  await put({ 'boat.jpg': fakePicture('of a boat'), 'en.html': html });
  const first = (await published()).versions.en;
  expect(first?.bodyHtml).toMatch(/<img src="\/media\/[^"]+" width="\d{3}" height="80" alt="A boat">/);
  today = new Date('2026-02-01T11:00:00Z');
  await publishArticle('quay', { store: newsroom.store, site: newsroom.site, now: () => today });
  expect((await published()).versions.en).toEqual(first);
});

test('an article without pictures costs no look at what is kept of them', async () => {
  await put({ 'en.md': '---\ntitle: The quay\n---\n\nBoats.\n' });
  const keys: string[] = [];
  const store: typeof newsroom.store = {
    ...newsroom.store,
    get(key) {
      keys.push(key);
      return newsroom.store.get(key);
    },
  };
  await publishArticle('quay', { store, site: newsroom.site, now: () => today });
  expect(keys.length).toBeGreaterThan(3);
  expect(keys.filter((key) => key.startsWith('pictures/'))).toEqual([]);
});

test('what is published while its pictures are written is published again', async () => {
  await put({ 'boat.jpg': fakePicture('of a boat'), 'en.md': TEXT });
  const { store } = newsroom;
  const key = 'pictures/quay.json';
  const text = new TextDecoder().decode((await store.get(key))?.body);
  const none = JSON.stringify({ ...JSON.parse(text), files: {} });
  let reads = 0;
  const racing: typeof store = {
    ...store,
    async get(asked) {
      const found = await store.get(asked);
      // Between what this one reads and what it writes, another one has it as before, and has nothing to write.
      if (asked === key && reads++ === 0) await store.put(key, text);
      return found;
    },
  };
  await store.put(key, none);
  await publishArticle('quay', { store: racing, site: newsroom.site, now: () => today });
  expect(Object.keys((await published()).pictures ?? {})).toEqual(['boat.jpg']);
});
