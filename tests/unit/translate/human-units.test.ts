import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import { requestTranslation, saveUnit } from '../../../functions/shared/language/memory/memory.ts';
import type { MemoryUnit } from '../../../functions/shared/language/memory/memory-unit.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const text = (...paragraphs: string[]) => `---\ntitle: The harbour\n---\n\n${paragraphs.join('\n\n')}\n`;
const first = text('It has 12 boats.', 'The sea is calm.');
const second = text('It has 21 boats.', 'The sea is calm.');

const person = (source: string, target: string): MemoryUnit => ({
  sourceLanguage: 'en',
  targetLanguage: 'fr',
  source: asCoded(source),
  target: asCoded(target),
  origin: 'human',
  state: 'reviewed',
  changedAt: '2026-01-15T00:00:00.000Z',
  changedBy: 'Salma',
});

async function setUp() {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  const { store } = pipeline;
  const put = async (body: string) => {
    translator.asked.length = 0;
    await store.put('inbox/harbour/en.md', body);
    await pipeline.drain();
  };
  const rerun = async () => {
    const [key = ''] = Object.keys(await readAll(store, 'sources/')).slice(-1);
    translator.asked.length = 0;
    await pipeline.handle(key);
    await pipeline.drain();
  };
  const published = async () =>
    (await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value.versions.fr;
  const version = async () => {
    const [key = ''] = Object.keys(await readAll(store, 'versions/harbour/fr/')).slice(-1);
    return (await getJson<Version>(store, key))?.value as Version;
  };
  return { ...pipeline, translator, put, rerun, published, version };
}

test("an editor's correction costs nothing and is published", async () => {
  const { store, translator, put, rerun, published } = await setUp();
  await put(first);
  await saveUnit(store, person('The sea is calm.', 'La mer est calme.'));
  await rerun();
  expect(translator.asked).toEqual([]);
  expect((await published())?.bodyHtml).toContain('La mer est calme.');
});

test('when its source changes a correction is kept as outdated beside the new source, and held', async () => {
  const { store, translator, put, rerun, published, version } = await setUp();
  await put(first);
  await saveUnit(store, person('It has 12 boats.', 'Il compte 12 bateaux.'));
  await rerun();
  await put(second);
  expect(translator.asked).toEqual(['ar It has 21 boats.']);
  expect((await version()).segments[1]).toMatchObject({
    source: 'It has 21 boats.',
    target: 'Il compte 12 bateaux.',
    outdatedSource: 'It has 12 boats.',
    origin: 'human',
    changedBy: 'Salma',
  });
  expect((await version()).findings.map(({ check }) => check)).toContain('outdated');
  expect(await published()).toMatchObject({
    bodyHtml: expect.stringContaining('12 bateaux'),
    outdatedSince: expect.any(String),
  });
});

test('an outdated translation stays so until a person answers, or a machine is asked on purpose', async () => {
  const { store, translator, put, rerun, published, version } = await setUp();
  await saveUnit(store, person('It has 12 boats.', 'Il compte 12 bateaux.'));
  await put(first);
  await put(second);
  await put(text('It has 22 boats.', 'The sea is calm.'));
  expect((await version()).segments[1]?.outdatedSource).toBe('It has 12 boats.');
  const segment = { sourceLanguage: 'en', targetLanguage: 'fr', source: asCoded('It has 22 boats.') };
  await requestTranslation(store, segment, { context: {}, includeHuman: true, now: new Date() });
  await rerun();
  expect(translator.asked).toEqual(['fr It has 22 boats.']);
  expect((await published())?.bodyHtml).toContain('It has 22 boats. (fr)');
});

test('the same source reads as it was translated between the same neighbours', async () => {
  const { store, put, published } = await setUp();
  const context = { before: 'Money', after: 'Interest' };
  await saveUnit(store, { ...person('Bank', 'Banque'), context });
  await saveUnit(store, {
    ...person('Bank', 'Rive'),
    changedAt: '2026-01-20T00:00:00.000Z',
    context: { before: 'River' },
  });
  await put(text('Money', 'Bank', 'Interest', 'River', 'Bank'));
  expect((await published())?.bodyHtml).toMatch(/Money.*Banque.*River.*Rive/s);
});

test('of an article of thirty segments with one changed, that one is sent', async () => {
  const { translator, put } = await setUp();
  const paragraphs = Array.from({ length: 29 }, (_, i) => `Boat ${i + 2} is in the harbour.`);
  await put(text(...paragraphs));
  await put(text(...paragraphs.with(7, 'Boat 9 has left the harbour.')));
  expect(translator.asked.sort()).toEqual([
    'ar Boat 9 has left the harbour.',
    'fr Boat 9 has left the harbour.',
  ]);
});
