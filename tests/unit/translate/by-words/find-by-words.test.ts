import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import type { PublishedArticle } from '../../../../functions/shared/article/published.ts';
import { getJson } from '../../../../functions/shared/store/json-object.ts';
import type { ObjectStore } from '../../../../functions/shared/store/object-store.ts';
import { createFindByWords } from '../../../../functions/translate/by-words/find-by-words.ts';
import { createArticleReads } from '../../../../functions/translate/reads/article-reads.ts';
import { keepImport, nothingKept, readImport } from '../../../../local/content/import-file.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

const ARTICLE =
  '---\ntitle: The harbour\n---\n\nSee the **full report** of the [city council](https://example.org/r).\n';
const tmx = (source: string, target: string, language = 'fr', time = '20300101T000000Z') =>
  `<tmx version="1.4"><header srclang="en"/><body><tu changedate="${time}"><tuv xml:lang="en-GB"><seg>${source}</seg></tuv>
   <tuv xml:lang="${language}"><seg>${target}</seg></tuv></tu></body></tmx>`;
const TAGGED = tmx(
  'See the &lt;b0&gt;full report&lt;/b0&gt; of the &lt;a1&gt;city council&lt;/a1&gt;.',
  'Du &lt;a1&gt;conseil&lt;/a1&gt;, voir le &lt;b0&gt;rapport complet&lt;/b0&gt;.',
);

async function setUp(memory: string) {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  const { store } = pipeline;
  await importTmx(store, memory);
  await store.put('inbox/harbour/en.md', ARTICLE);
  await pipeline.drain();
  const french = async () =>
    (await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value.versions.fr;
  return { ...pipeline, translator, french };
}

async function importTmx(store: ObjectStore, memory: string) {
  const read = await readImport('m.tmx', Buffer.from(memory), { store, by: 'test', now: new Date() });
  await keepImport(read, store, nothingKept());
}

test('what people translated with tags as words is published, with the codes of the article', async () => {
  const { translator, french } = await setUp(TAGGED);
  expect((await french())?.bodyHtml).toContain(
    'Du <a href="https://example.org/r">conseil</a>, voir le <strong>rapport complet</strong>.',
  );
  expect(translator.asked.filter((text) => text.startsWith('fr See'))).toEqual([]);
});

test('what is written in a region serves its language, where the language itself says nothing', async () => {
  const { store, french, handle, drain } = await setUp(tmx('The harbour', 'Le havre', 'fr-CA'));
  expect((await french())?.title).toBe('Le havre');
  await importTmx(store, tmx('The harbour', 'Le port', 'fr-FR', '20200101T000000Z'));
  const { objects } = await store.list('sources/harbour/');
  await handle(objects[0]?.key ?? '');
  await drain();
  expect((await french())?.title).toBe('Le port');
});

test('nothing is read before somebody waits for it, and a read that fails reaches who waits', async () => {
  const listed: string[] = [];
  const store = {
    async list(folder: string) {
      listed.push(folder);
      throw new Error('the answer is 500');
    },
  } as unknown as ObjectStore;
  const { nearKeys } = createArticleReads({ id: 'harbour', sourceLanguage: 'en' }, store);
  const findByWords = createFindByWords(store, [{ sourceLanguage: 'en', targetLanguage: 'fr' }], nearKeys);
  expect(listed).toEqual([]);
  const segment = { text: asCoded('The harbour'), codes: [] };
  await expect(findByWords(segment, {})).rejects.toThrow('the answer is 500');
  await expect(findByWords(segment, {})).rejects.toThrow('the answer is 500');
  expect(listed).toEqual(['near/en-']);
});
