import { expect, test } from 'vitest';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline } from '../../support/pipeline.ts';

/** When the pipeline of the tests publishes. */
const NOW = '2026-02-01T00:00:00.000Z';
const JANUARY = '2026-01-10T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';

/** When readers in French see the last change, after a file of each text and hour came in. */
async function updatedAfter(...files: [text: string, publishAt: string][]) {
  const { store, drain } = createPipeline(createEchoTranslator());
  for (const [text, publishAt] of files) {
    await store.put('inbox/harbour/en.md', `---\ntitle: Harbour\npublishAt: ${publishAt}\n---\n\n${text}\n`);
    await drain();
  }
  return (await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value.versions.fr?.updatedAt;
}

test('a change before its hour has come is none for any reader', async () => {
  const files: [string, string][] = [
    ['The sea is calm.', MARCH],
    ['The sea is rough.', MARCH],
  ];
  expect(await updatedAfter(...files)).toBe(MARCH);
});

test.each([
  ['later', '2026-04-01T00:00:00.000Z'],
  ['earlier', JANUARY],
])('an hour that moves %s takes the time of the change along', async (_, then) => {
  expect(await updatedAfter(['The sea is calm.', MARCH], ['The sea is calm.', then])).toBe(then);
});

test('a change of what readers have seen is of the time it is published', async () => {
  const files: [string, string][] = [
    ['The sea is calm.', JANUARY],
    ['The sea is rough.', JANUARY],
  ];
  expect(await updatedAfter(...files)).toBe(NOW);
});
