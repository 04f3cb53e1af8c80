import { expect, test } from 'vitest';
import type { SourceArticle } from '../../../functions/shared/article/article.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const SOURCE = [
  '---',
  'title: The harbour',
  'image: { url: https://pictures.example/a.jpg, alt: A boat }',
  'date: 2026-01-01',
  '---',
  '',
  'It [opens](https://example.org/a) at noon.',
  '',
  '![The pier](https://pictures.example/b.jpg)',
  '',
].join('\n');
const HUMAN = '---\ntitle: Le port\n---\n\nIl [ouvre](https://example.org/a) à midi.\n';

async function isOutdatedAfter(change: (source: string) => string, human = HUMAN): Promise<boolean> {
  const { store, drain } = createPipeline(createEchoTranslator());
  await store.put('inbox/harbour/en.md', SOURCE);
  await store.put('inbox/harbour/fr.md', HUMAN);
  await drain();
  await store.put('inbox/harbour/en.md', change(SOURCE));
  if (human !== HUMAN) await store.put('inbox/harbour/fr.md', human);
  await drain();
  const sources = Object.keys(await readAll(store, 'sources/harbour/'));
  const source = await getJson<SourceArticle>(store, sources.at(-1) ?? '');
  return source?.value.translations.fr?.outdated ?? false;
}

test.each([
  ['the picture', /a\.jpg/, 'other.jpg'],
  ['a picture in the text', /b\.jpg/, 'other.jpg'],
  ['a link', /example\.org\/a/, 'example.org/b'],
  ['the date', /2026-01-01/, '2026-01-05'],
  ['emphasis', /at noon/, '*at* noon'],
  ['line breaks', /at noon/, 'at\nnoon'],
])('%s changes, and the translation stays good', async (_, from, to) => {
  expect(await isOutdatedAfter((source) => source.replace(from, to))).toBe(false);
});

test.each([
  ['a word of the text', /noon/, 'night'],
  ['the title', /The harbour/, 'The old harbour'],
  ['what a picture shows', /A boat/, 'Two boats'],
  ['what a picture in the text shows', /The pier/, 'The quay'],
  ['a number', /at noon/, 'at 12'],
])('%s changes, and the translation is outdated', async (_, from, to) => {
  expect(await isOutdatedAfter((source) => source.replace(from, to))).toBe(true);
});

test('a translation whose words changed too goes with the new source; one with another link only does not', async () => {
  const newer = (source: string) => source.replace('noon', 'night');
  expect(await isOutdatedAfter(newer, HUMAN.replace('midi', 'minuit'))).toBe(false);
  expect(await isOutdatedAfter(newer, HUMAN.replace('org/a', 'org/b'))).toBe(true);
});

test('what an older state says of a translation stands: one that was outdated stays so, one that was not too', async () => {
  const after = async (edit: (source: string) => string) => {
    const { store, drain } = createPipeline(createEchoTranslator());
    await store.put('inbox/harbour/en.md', SOURCE);
    await store.put('inbox/harbour/fr.md', HUMAN);
    await drain();
    if (edit(SOURCE) !== SOURCE) {
      await store.put('inbox/harbour/en.md', edit(SOURCE));
      await drain();
    }
    await makeOlder(store, edit(SOURCE) !== SOURCE);
    await store.put('inbox/harbour/ar.md', '---\ntitle: الميناء\n---\n\nيفتح الميناء ظهرا.\n');
    await drain();
    const sources = Object.keys(await readAll(store, 'sources/harbour/'));
    return (await getJson<SourceArticle>(store, sources.at(-1) ?? ''))?.value.translations.fr?.outdated;
  };
  expect(await after((source) => source)).toBe(false);
  expect(await after((source) => source.replace('noon', 'night'))).toBe(true);
});

/** The state as it was written before there were hashes of words. */
async function makeOlder(store: ReturnType<typeof createPipeline>['store'], isOutdated: boolean) {
  const text = (await readAll(store, 'articles/'))['articles/harbour.json'] ?? '{}';
  const state = JSON.parse(text);
  for (const file of Object.values<Record<string, string>>(state.files)) delete file.wordsHash;
  state.files.fr.translates = isOutdated ? 'f'.repeat(16) : state.files.en.contentHash;
  await store.put('articles/harbour.json', JSON.stringify(state));
}
