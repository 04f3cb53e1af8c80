import { expect, test } from 'vitest';
import type { ArticleState, SourceArticle } from '../../../../functions/shared/article/article.ts';
import type { PublishedArticle } from '../../../../functions/shared/article/published.ts';
import { listRejections, retryArticle } from '../../../../functions/shared/standing/rejections.ts';
import { getJson, putJson } from '../../../../functions/shared/store/json-object.ts';
import { createPipeline, readAll } from '../../../support/pipeline.ts';

const GOOD = '---\ntitle: The harbour\n---\n\nIt opens.\n';

async function pipelineWith(files: Record<string, string | Uint8Array>) {
  const pipeline = createPipeline();
  for (const [path, body] of Object.entries(files)) await pipeline.store.put(`inbox/${path}`, body);
  await pipeline.drain();
  return pipeline;
}

test('what could not be taken is listed with its reason, article by article', async () => {
  const { store } = await pipelineWith({ 'a/en.md': 'no title', 'b/en.doc': 'x', 'c/en.md': GOOD });
  const records = [];
  for await (const record of listRejections(store)) records.push(record);
  expect(records).toMatchObject([
    { articleId: 'a', file: 'en.md', reason: expect.stringMatching(/no title/), text: 'no title' },
    { articleId: 'b', file: 'en.doc', reason: expect.stringMatching(/ends in .doc/) },
  ]);
});

test('a retry wakes ingest for the article and leaves the order of its files', async () => {
  const { store, waiting } = await pipelineWith({ 'a/en.md': 'no title', 'a/fr.md': GOOD });
  const before = await readAll(store, 'inbox/');
  expect(await retryArticle(store, 'a')).toMatchObject({ files: [{ file: 'en.md' }] });
  expect(waiting).toEqual(['inbox/a/fr.md']);
  expect(await readAll(store, 'inbox/')).toEqual(before);
});

test('a retry puts a rejected file back that is not in the inbox any more', async () => {
  const bytes = new Uint8Array([0x61, 0xff]);
  const { store, waiting } = await pipelineWith({ 'a/en.md': bytes });
  await store.delete('inbox/a/en.md');
  await retryArticle(store, 'a');
  expect(waiting).toEqual(['inbox/a/en.md']);
  expect([...((await store.get('inbox/a/en.md'))?.body ?? [])]).toEqual([...bytes]);
});

test('a retry of a file outside any folder wakes no article', async () => {
  const { store, waiting } = await pipelineWith({ 'en.md': GOOD, 'a/en.md': GOOD });
  expect((await retryArticle(store, '')).files).toHaveLength(1);
  expect(waiting).toEqual(['inbox/en.md']);
});

test('a retry of an article without rejections does nothing', async () => {
  const { store, waiting } = await pipelineWith({ 'a/en.md': GOOD });
  expect([await retryArticle(store, 'a'), await retryArticle(store, 'none'), waiting]).toEqual([
    { files: [] },
    { files: [] },
    [],
  ]);
});

test('a translation that can be taken after a fix outside its file is taken by a retry', async () => {
  const french = '---\ntitle: Le port\ndate: 2026-01-01T10:00:00\n---\n\nIl ouvre.\n';
  const { store, drain } = await pipelineWith({ 'a/en.md': GOOD, 'a/fr.md': french });
  const published = async () =>
    (await getJson<PublishedArticle>(store, 'published/a.json'))?.value.versions.fr?.method;
  expect(await published()).toBe('human');

  // As an older program left it, which could not read the file.
  const state = await getJson<ArticleState>(store, 'articles/a.json');
  const { revision = '', files = {} } = state?.value ?? {};
  const { fr: _, ...taken } = files;
  await putJson(store, 'articles/a.json', { ...state?.value, files: taken });
  const source = await getJson<SourceArticle>(store, `sources/a/${revision}.json`);
  const without = { ...source?.value, translations: {}, rejectedLanguages: ['fr'] };
  await putJson(store, `sources/a/${revision}.json`, without);
  await putJson(store, 'rejected/a/fr.json', { articleId: 'a', file: 'fr.md', reason: 'unreadable' });
  await store.delete(`versions/a/fr/${revision}.json`);
  await drain();

  await retryArticle(store, 'a');
  await drain();
  const after = (await getJson<ArticleState>(store, 'articles/a.json'))?.value;
  expect(Object.keys(after?.files ?? {}).sort()).toEqual(['en', 'fr']);
  expect(after?.revision.split('-')[1]).toBe(revision.split('-')[1]);
  expect((after?.revision ?? '') > revision).toBe(true);
  const versionThere = await getJson(store, `versions/a/fr/${after?.revision}.json`);
  expect(versionThere?.value).toMatchObject({ method: 'human', title: 'Le port' });
});
