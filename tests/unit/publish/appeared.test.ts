import { expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import { saveUnit } from '../../../functions/shared/language/memory/memory.ts';
import { createEchoTranslator, createPipeline } from '../../support/pipeline.ts';

const article = (text: string, more: string) => `---\n${more}title: The harbour\n---\n\n${text}\n`;

/** The pipeline up to publishing, which the test does itself. */
async function setUp() {
  const pipeline = createPipeline(createEchoTranslator());
  const now = () => new Date('2026-01-01T00:10:00Z');
  return {
    ...pipeline,
    async put(text: string, more = '') {
      await pipeline.store.put('inbox/harbour/en.md', article(text, more));
      const keys = () => pipeline.waiting.filter((key) => !key.startsWith('versions/'));
      while (keys().length > 0) {
        for (const key of pipeline.waiting.splice(0))
          if (!key.startsWith('versions/')) await pipeline.handle(key);
      }
    },
    publish: async () => (await publishArticle('harbour', { ...pipeline, now })).appeared,
  };
}

test('a revision appears once in each language, and its age is counted from its receipt', async () => {
  const { put, publish } = await setUp();
  await put('The sea is calm.');
  const { languages, ageMs } = await publish();
  expect(languages.sort()).toEqual(['ar', 'en', 'fr']);
  expect(ageMs).toBe(10 * 60_000 - 1000);
  expect((await publish()).languages).toEqual([]);
  await put('The sea is rough.');
  expect((await publish()).languages.sort()).toEqual(['ar', 'en', 'fr']);
});

test('a correction changes what readers read, and is not counted as an article that appears', async () => {
  const { put, publish, store, handle } = await setUp();
  await put('The sea is calm.');
  await publish();
  await saveUnit(store, {
    sourceLanguage: 'en',
    targetLanguage: 'fr',
    source: asCoded('The sea is calm.'),
    target: asCoded('La mer est calme.'),
    origin: 'human',
    state: 'reviewed',
    changedAt: '2026-01-15T00:00:00.000Z',
  });
  const { objects } = await store.list('sources/');
  await handle(objects[0]?.key ?? '');
  expect((await publish()).languages).toEqual([]);
});

test('an article that is taken away does not appear', async () => {
  const { put, publish } = await setUp();
  await put('The sea is calm.');
  await publish();
  await put('The sea is calm.', 'withdrawn: true\n');
  expect((await publish()).languages).toEqual([]);
});
