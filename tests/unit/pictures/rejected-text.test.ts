import { expect, test } from 'vitest';
import { fakePicture } from '../../support/fake-pictures.ts';
import { openPictureNewsroom, pictureState } from '../../support/picture-newsroom.ts';

const TEXT = '---\ntitle: The quay\ndate: 2026-01-10\nimage: boat.jpg\n---\n\nBoats lie there.\n';
const BROKEN = '---\ntitle: [\n---\n\nBoats lie there.\n';

/** An article whose text is broken after it was published with a picture. */
async function openBroken() {
  const newsroom = openPictureNewsroom();
  const { store, waiting, handle } = newsroom;
  const drain = async () => {
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) await handle(event);
  };
  await store.put('inbox/quay/boat.jpg', fakePicture('of a boat'));
  await store.put('inbox/quay/en.md', TEXT);
  await drain();
  const shown = await pictureState(newsroom);
  expect(shown.media).toHaveLength(2);
  await store.put('inbox/quay/en.md', BROKEN);
  await drain();
  expect(await pictureState(newsroom)).toMatchObject({ media: shown.media, pictures: shown.pictures });
  return { ...newsroom, newsroom, drain, shown };
}

test('a picture that is taken away goes from readers while the text is rejected', async () => {
  const { newsroom, store, drain, sweep } = await openBroken();
  await store.delete('inbox/quay/boat.jpg');
  await drain();
  expect(await pictureState(newsroom)).toMatchObject({ media: [], folders: [] });
  expect(JSON.stringify((await pictureState(newsroom)).versions)).not.toContain('/media/');
  expect(await sweep()).toEqual([]);
});

test('a picture that is replaced is another one for readers while the text is rejected', async () => {
  const { newsroom, store, drain, shown } = await openBroken();
  await store.put('inbox/quay/boat.jpg', fakePicture('of a blurred boat'));
  await drain();
  const { media, pictures } = await pictureState(newsroom);
  expect(media).toHaveLength(2);
  expect(media.filter((key) => shown.media.includes(key))).toEqual([]);
  expect(pictures['boat.jpg'].media).toBe(media[0]?.split('/')[1]);
});

test.each([
  ['deleted', undefined],
  ['replaced', fakePicture('of a blurred boat')],
])('the sweep finds a picture that was %s beside a rejected text, though no event came', async (_, body) => {
  const { newsroom, store, waiting, drain, shown, sweep } = await openBroken();
  if (body === undefined) await store.delete('inbox/quay/boat.jpg');
  else await store.put('inbox/quay/boat.jpg', body);
  waiting.splice(0);
  const found = await sweep();
  expect(found.map(({ stage, why }) => [stage, why])).toContainEqual([
    'pictures',
    'its picture boat.jpg is another one now',
  ]);
  // Whoever takes texts in is not needed for it.
  waiting.splice(0, waiting.length, ...waiting.filter(({ stage }) => stage !== 'ingest'));
  await drain();
  const { media } = await pictureState(newsroom);
  expect(media.filter((key) => shown.media.includes(key))).toEqual([]);
});

test('the sweep has a picture that took too long read again, and counts it not', async () => {
  const { store, drain, sweep, waiting } = await openBroken();
  await store.put('inbox/quay/en.md', TEXT);
  await drain();
  const record = JSON.parse(new TextDecoder().decode((await store.get('pictures/quay.json'))?.body));
  const { etag } = record.files['boat.jpg'];
  const refused = {
    'boat.jpg': { etag, recipe: '', reason: 'slow', receivedAt: '2026-01-10T00:00:00.000Z' },
  };
  await store.put('pictures/quay.json', JSON.stringify({ ...record, files: {}, folders: [], refused }));
  await drain();
  expect(await sweep()).toEqual([]);
  expect(waiting.map(({ stage }) => stage)).toEqual(['pictures']);
  await drain();
  const mended = JSON.parse(new TextDecoder().decode((await store.get('pictures/quay.json'))?.body));
  expect(Object.keys(mended.files)).toEqual(['boat.jpg']);
});

test('a folder in the folder makes no article behind', async () => {
  const { store, drain, sweep } = await openBroken();
  await store.put('inbox/quay/en.md', TEXT);
  await store.put('inbox/quay/images/boat.jpg', fakePicture('of another boat'));
  await store.put('inbox/quay/images/en.md', TEXT);
  await drain();
  expect(await sweep()).toEqual([]);
});
