import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import { parseSiteConfig, type SiteConfig } from '../../../../functions/shared/article/site-config.ts';
import type { Version } from '../../../../functions/shared/article/version.ts';
import { saveUnit } from '../../../../functions/shared/language/memory/memory.ts';
import { getJson } from '../../../../functions/shared/store/json-object.ts';
import { listAll } from '../../../../functions/shared/store/list-all.ts';
import type { Translator } from '../../../../functions/translate/translator.ts';
import { createPipeline } from '../../../support/pipeline.ts';

const SITE = {
  languages: ['en', 'fr'],
  checks: { language: 'off', script: 'off', repetition: 'off', length: 'off', untranslated: 'off' },
};

/** Puts « fr » before each sentence's end; what it is told to spoil loses its figures. */
function createTranslator(isSpoilt: (text: string) => boolean = () => false) {
  const asked: string[] = [];
  const translator: Translator = {
    engineFor: () => ({ name: 'echo', terminology: true }),
    async *translate({ segments }) {
      asked.push(...segments.map(({ text }) => text));
      const results = segments.map(({ text }, index) => ({
        index,
        text: asCoded(isSpoilt(text) ? text.replace(/\d/g, '') : text.replaceAll('.', ' ici.')),
      }));
      yield { results, charactersSent: 0, engine: 'echo' };
    },
    async close() {},
  };
  return { translator, asked };
}

function setUp(isSpoilt?: (text: string) => boolean, site: SiteConfig = parseSiteConfig(SITE)) {
  const { translator, asked } = createTranslator(isSpoilt);
  const pipeline = createPipeline(translator, undefined, { site });
  const save = async (body: string) => {
    asked.length = 0;
    await pipeline.store.put('inbox/story/en.md', `---\ntitle: Boats\n---\n\n${body}\n`);
    await pipeline.drain();
    const keys: string[] = [];
    for await (const { key } of listAll(pipeline.store, 'versions/story/fr/')) keys.push(key);
    const version = (await getJson<Version>(pipeline.store, keys.at(-1) ?? ''))?.value;
    return { asked: [...asked], version, block: version?.segments[1] };
  };
  return { ...pipeline, save };
}

const FIRST = 'The 12 boats came. It was late. Nobody was hurt.';
const EDIT = 'The 12 boats came. It was very late. Nobody was hurt.';

test('of an edit only the changed sentence is sent, and the version says so', async () => {
  const { save, store } = setUp();
  expect((await save(FIRST)).block?.keptSentences).toBeUndefined();
  const { asked, version, block } = await save(EDIT);
  expect(asked).toEqual(['It was very late.']);
  expect(block).toMatchObject({
    target: 'The 12 boats came ici. It was very late ici. Nobody was hurt ici.',
    keptSentences: 2,
    origin: 'machine',
    changedBy: 'echo',
  });
  expect(version?.held).toBe(false);
  // Memory has the block and no sentence of it, so that what is exported for other programs is as before.
  const sources: unknown[] = [];
  for await (const { key } of listAll(store, 'memory/en-fr/')) {
    sources.push((await getJson<{ source: string }>(store, key))?.value.source);
  }
  expect(sources.sort()).toEqual(['Boats', FIRST, EDIT].sort());
});

test('a block that the checks refuse once it is put together is sent whole', async () => {
  const { save } = setUp((text) => text === 'The 15 boats came.');
  await save(FIRST);
  const { asked, block, version } = await save('The 15 boats came. It was late. Nobody was hurt.');
  expect(asked).toEqual(['The 15 boats came.', 'The 15 boats came. It was late. Nobody was hurt.']);
  expect(block?.keptSentences).toBeUndefined();
  expect([block?.target, version?.held]).toEqual([
    'The 15 boats came ici. It was late ici. Nobody was hurt ici.',
    false,
  ]);
});

test('what a person wrote is not taken apart: it stays until somebody replaces it', async () => {
  const { save, store } = setUp();
  await save(FIRST);
  await saveUnit(store, {
    ...{
      sourceLanguage: 'en',
      targetLanguage: 'fr',
      source: asCoded(FIRST),
      origin: 'human',
      state: 'final',
    },
    ...{
      target: asCoded('Les 12 bateaux sont venus. Tard. Sans blessé.'),
      changedAt: '2026-03-01T00:00:00.000Z',
    },
  });
  // The version that people see has their word by now.
  await save(`${FIRST}\n\nMore of it.`);
  const { asked, block } = await save(`${EDIT}\n\nMore of it.`);
  expect(asked).toEqual([]);
  expect(block).toMatchObject({ origin: 'human', outdatedSource: FIRST });
});

test('where a second engine is to see all of a segment, all of it is sent', async () => {
  const site = parseSiteConfig({ ...SITE, secondOpinion: 'local' });
  const { save } = setUp(undefined, site);
  await save(FIRST);
  expect((await save(EDIT)).asked).toEqual([EDIT]);
});

test('edit after edit sends a sentence each', async () => {
  const { save } = setUp();
  await save(FIRST);
  await save(EDIT);
  const { asked, block } = await save(`${EDIT} It rained.`);
  expect(asked).toEqual(['It rained.']);
  expect(block?.keptSentences).toBe(3);
});
