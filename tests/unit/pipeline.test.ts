import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from '../../functions/shared/article/coded-text.ts';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll } from '../support/pipeline.ts';
import { runsOf } from '../support/runs-of.ts';

const first =
  '---\ntitle: The harbour opens\ntags: [sea]\n---\n\nOne day, all was well.\n\nThe second part.\n';
const second = '---\ntitle: The harbour opens\ntags: [boats]\n---\n\nOne day, all was well.\n\nA new part.\n';
const human = '---\ntitle: Le port ouvre\n---\n\nUn jour, tout alla bien.\n';

const published = async (pipeline: ReturnType<typeof createPipeline>) =>
  (await getJson<PublishedArticle>(pipeline.store, 'published/harbour.json'))?.value;

test('an article goes in and its three languages come out', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.drain();
  const article = await published(pipeline);
  expect(article?.versions.fr?.bodyHtml).toBe(
    '<p>One day, all was well. (fr)</p> <p>The second part. (fr)</p>',
  );
  expect(article?.versions.en?.method).toBe('original');
  expect(Object.keys(await readAll(pipeline.store, 'newest/'))).toHaveLength(3);
});

test('any order of events, with any of them twice, ends the same', async () => {
  const order = fc.infiniteStream(fc.nat());
  const run = async (choices: Iterator<number>, repeat: Iterator<number>) => {
    const pipeline = createPipeline(createEchoTranslator());
    const choose = (count: number) => (choices.next().value as number) % count;
    await pipeline.store.put('inbox/harbour/en.md', first);
    for (let i = 0; i < (repeat.next().value as number) % 6; i += 1) {
      if (pipeline.waiting.length === 0) continue;
      const key = pipeline.waiting[choose(pipeline.waiting.length)] as string;
      await pipeline.handle(key, key);
    }
    await pipeline.store.put('inbox/harbour/en.md', second);
    pipeline.waiting.push(...pipeline.waiting);
    await pipeline.drain(choose);
    const article = await published(pipeline);
    return {
      texts: Object.entries(article?.versions ?? {}).map(([language, { bodyHtml }]) => [language, bodyHtml]),
      outdated: Object.values(article?.versions ?? {}).filter(({ outdatedSince }) => outdatedSince).length,
      cards: withoutTimes(article?.cards),
      standing: withoutTimes(await cardsIn(pipeline.store)),
      reviews: await readAll(pipeline.store, 'review/'),
    };
  };
  const straight = await run(zeros(), zeros());
  await fc.assert(
    fc.asyncProperty(order, order, async (choices, repeat) => {
      expect(await run(choices, repeat)).toEqual(straight);
    }),
    { numRuns: runsOf(60) },
  );
});

async function cardsIn(store: ReturnType<typeof createPipeline>['store']): Promise<string[]> {
  const folders = ['newest/', 'reviewed/', 'tagged/'].map((folder) => readAll(store, folder));
  return (await Promise.all(folders)).flatMap((cards) => Object.keys(cards));
}

/** Without a date of its own an article has that of its receipt, which each run has another of. */
const withoutTimes = (keys: readonly string[] = []) => keys.map((key) => key.replace(/\/\d+-/, '/'));

function* zeros(): Generator<number> {
  for (;;) yield 0;
}

test('publishing twice is publishing once', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.drain();
  const before = await readAll(pipeline.store, '');
  for (const key of Object.keys(before)) await pipeline.handle(key);
  await pipeline.drain();
  expect(await readAll(pipeline.store, '')).toEqual(before);
});

test('a changed paragraph is the only thing sent', async () => {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.drain();
  translator.asked.length = 0;
  await pipeline.store.put('inbox/harbour/en.md', second);
  await pipeline.drain();
  expect(translator.asked.sort()).toEqual(['ar A new part.', 'fr A new part.']);
  expect(Object.keys(await readAll(pipeline.store, 'tagged/en/'))).toEqual([
    expect.stringContaining('/boats/'),
  ]);
});

test("a person's translation is published as it is, and says so once the source has moved on", async () => {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.store.put('inbox/harbour/fr.md', human);
  await pipeline.drain();
  expect((await published(pipeline))?.versions.fr).toMatchObject({ title: 'Le port ouvre', method: 'human' });
  expect((await published(pipeline))?.versions.fr?.outdatedSince).toBeUndefined();
  await pipeline.store.put('inbox/harbour/en.md', second);
  await pipeline.drain();
  expect((await published(pipeline))?.versions.fr).toMatchObject({
    title: 'Le port ouvre',
    outdatedSince: expect.any(String),
  });
  expect(translator.asked.filter((text) => text.startsWith('fr'))).toEqual([]);
});

test('a held language keeps its last version with a notice, and the others go ahead', async () => {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.drain();
  await pipeline.store.put('inbox/harbour/en.md', second.replace('A new part.', 'It has 12 boats.'));
  const spoilt = {
    ...translator,
    async *translate(request: Parameters<typeof translator.translate>[0]) {
      for await (const batch of translator.translate(request)) {
        yield {
          ...batch,
          results: batch.results.map(({ index, text }) => ({
            index,
            text: request.targetLanguage === 'ar' && text ? asCoded(text.replace('12', '21')) : text,
          })),
        };
      }
    },
  };
  const later = { ...createPipeline(spoilt) };
  await copy(pipeline.store, later.store);
  await later.drain();
  const article = await published(later);
  expect(article?.versions.fr?.bodyHtml).toContain('12 boats');
  expect(article?.versions.ar?.bodyHtml).toContain('The second part. (ar)');
  expect(article?.versions.ar?.outdatedSince).toBeDefined();
  expect(Object.keys(await readAll(later.store, 'review/'))).toEqual(['review/ar/harbour.json']);
});

async function copy(from: ReturnType<typeof createPipeline>['store'], to: typeof from): Promise<void> {
  for (const [key, text] of Object.entries(await readAll(from, ''))) await to.put(key, text);
}

test('withdrawing needs no translation and takes every card away', async () => {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.drain();
  translator.asked.length = 0;
  await pipeline.store.put(
    'inbox/harbour/en.md',
    first.replace('tags', 'withdrawn: true\ntags').replace('second', 'last'),
  );
  await pipeline.drain();
  expect(await published(pipeline)).toMatchObject({ withdrawn: true, versions: {} });
  expect(await readAll(pipeline.store, 'newest/')).toEqual({});
  expect(translator.asked).toEqual([]);
});

test('a source that breaks leaves the article as it was', async () => {
  const pipeline = createPipeline(createEchoTranslator());
  await pipeline.store.put('inbox/harbour/en.md', first);
  await pipeline.drain();
  const before = await published(pipeline);
  await pipeline.store.put('inbox/harbour/en.md', '---\ntitle: [\n---\n');
  await pipeline.drain();
  expect(await published(pipeline)).toEqual(before);
  expect(Object.keys(await readAll(pipeline.store, 'rejected/'))).toEqual(['rejected/harbour/en.md.json']);
});
