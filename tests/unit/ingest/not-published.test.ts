import { beforeEach, expect, test } from 'vitest';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { composeStanding } from '../../../functions/shared/standing/compose-standing.ts';
import { readStandingFacts } from '../../../functions/shared/standing/standing-facts.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { createEchoTranslator, createPipeline, readAll, type TestPipeline } from '../../support/pipeline.ts';

let pipeline: TestPipeline;
let translator: ReturnType<typeof createEchoTranslator>;
beforeEach(() => {
  translator = createEchoTranslator();
  pipeline = createPipeline(translator);
});

async function put(file: string, head: string, text = 'The ferry left the harbour.'): Promise<void> {
  await pipeline.store.put(`inbox/x/${file}`, `---\ntitle: Ferry\n${head}\n---\n\n${text}\n`);
  await pipeline.drain();
}

async function shown(): Promise<string[]> {
  const article = await getJson<PublishedArticle>(pipeline.store, 'published/x.json');
  return Object.keys(article?.value.versions ?? {}).sort();
}

async function standing() {
  const facts = await readStandingFacts('x', pipeline);
  if (facts === undefined) throw new Error('no stage knows x');
  return composeStanding(facts, pipeline.site, { messageLanguage: 'en', now: new Date('2026-02-01') });
}

async function statusAt(path: string, now: string): Promise<number> {
  const app = createSiteApp({
    store: pipeline.store,
    site: pipeline.site,
    baseUrl: 'https://news.example',
    now: () => new Date(now),
  });
  return (await app.request(path)).status;
}

async function pageAt(path: string, now: string): Promise<string> {
  const { store, site } = pipeline;
  const app = createSiteApp({ store, site, baseUrl: 'https://news.example', now: () => new Date(now) });
  return (await app.request(path)).text();
}

test('a draft is kept and told, sent to no machine, and readers get nothing of it', async () => {
  await put('en.md', 'draft: true');
  expect([await shown(), translator.asked]).toEqual([[], []]);
  expect(Object.keys(await readAll(pipeline.store, 'newest/'))).toEqual([]);
  const reviews = await readAll(pipeline.store, 'review/');
  expect(JSON.parse(reviews['review/en/x.json'] ?? '')).toMatchObject({ title: 'Ferry', draft: true });
  const { status, notes } = await standing();
  expect(status).toBe('draft');
  expect(notes).toEqual([{ file: 'en.md', notes: ['kept as a draft and not published, as "draft" says'] }]);
});

test('a draft that is done is published, and its note is gone', async () => {
  await put('en.md', 'status: draft');
  await put('en.md', 'status: publish');
  expect(await shown()).toEqual(['ar', 'en', 'fr']);
  expect(await readAll(pipeline.store, 'review/')).toEqual({});
  expect(await readAll(pipeline.store, 'notes/')).toEqual({});
});

test('an article that becomes a draft goes from readers, and comes back with another text', async () => {
  await put('en.md', '');
  await put('en.md', 'published: false');
  expect([await shown(), Object.keys(await readAll(pipeline.store, 'newest/'))]).toEqual([[], []]);
  await put('en.md', '', 'Another text of it.');
  expect(await shown()).toEqual(['ar', 'en', 'fr']);
});

test("a person's draft keeps its language from readers and from the machine, the others go ahead", async () => {
  await put('en.md', '');
  await put('fr.md', 'draft: true', 'Le traversier est parti.');
  expect(await shown()).toEqual(['ar', 'en']);
  expect((await standing()).languages.fr?.status).toBe('draft');
  await put('fr.md', '', 'Le traversier est parti.');
  expect(await shown()).toEqual(['ar', 'en', 'fr']);
});

test('an end takes an article away at its time, with nothing that wakes a stage', async () => {
  await put('en.md', 'date: 2026-01-01\nexpiryDate: 2026-03-01');
  const [before, after] = ['2026-02-28T23:00:00Z', '2026-03-01T01:00:00Z'];
  for (const path of ['/en/articles/x', '/en/articles/x.json', '/en/articles/x.md', '/api/v1/articles/x'])
    expect([path, await statusAt(path, before), await statusAt(path, after)]).toEqual([path, 200, 410]);
  expect(await statusAt('/articles/x', after)).toBe(410);
  for (const path of ['/en/', '/en/feed.xml', '/en/feed.json', '/api/v1/articles?language=en'])
    expect([
      path,
      (await pageAt(path, before)).includes('Ferry'),
      (await pageAt(path, after)).includes('Ferry'),
    ]).toEqual([path, true, false]);
});

test('what is over before it came in is published nowhere and sent to no machine', async () => {
  await put('en.md', 'date: 2025-01-01\nunpublishAt: 2025-06-01');
  expect([await shown(), translator.asked]).toEqual([[], []]);
  expect((await standing()).status).toBe('withdrawn');
  expect(await statusAt('/en/articles/x', '2026-02-01')).toBe(410);
});

test('an end that is taken back is none', async () => {
  await put('en.md', 'date: 2026-01-01\nexpires: 2026-03-01');
  await put('en.md', 'date: 2026-01-01');
  expect(await statusAt('/en/articles/x', '2027-01-01')).toBe(200);
});

test('what an article says of its last change is when readers see it changed', async () => {
  await put('en.md', 'date: 2026-01-01\nlastmod: 2026-01-05');
  const article = await getJson<PublishedArticle>(pipeline.store, 'published/x.json');
  expect(article?.value.versions.en?.updatedAt).toBe('2026-01-04T23:00:00.000Z');
});

test('what was not read is told when it is new, and not again', async () => {
  const { ingestArticle } = await import('../../../functions/ingest/ingest-article.ts');
  await pipeline.store.put('inbox/x/en.md', '---\ntitle: T\nlayout: post\n---\nText.\n');
  const told = async () => (await ingestArticle('x', pipeline)).notes;
  expect(await told()).toEqual([{ file: 'en.md', notes: ['not read: layout'] }]);
  expect(await told()).toEqual([]);
});
