import { beforeEach, expect, test } from 'vitest';
import { ingestArticle } from '../../../functions/ingest/ingest-article.ts';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll, type TestPipeline } from '../../support/pipeline.ts';

const article = (text = 'It opens today.', fields = '') =>
  `---\ntitle: The harbour\n${fields}\n---\n\n${text}\n`;
const WITHDRAWN = article('It is gone.', 'withdrawn: true');

let pipeline: TestPipeline;
beforeEach(async () => {
  pipeline = createPipeline(createEchoTranslator());
  await put('en.md', article());
});

async function put(file: string, text: string) {
  await pipeline.store.put(`inbox/harbour/${file}`, text);
  await pipeline.drain();
}

/** A deleted object wakes ingest as a put one does. */
async function remove(file: string) {
  await pipeline.store.delete(`inbox/harbour/${file}`);
  const outcome = await ingestArticle('harbour', pipeline);
  await pipeline.drain();
  return outcome;
}

const published = async () =>
  (await getJson<PublishedArticle>(pipeline.store, 'published/harbour.json'))?.value;
const languages = async () => Object.keys((await published())?.versions ?? {}).sort();
const rejected = async () => Object.keys(await readAll(pipeline.store, 'rejected/'));
const ALL = ['ar', 'en', 'fr'];

test('taking the line "withdrawn: true" out brings the same text back', async () => {
  await put('en.md', WITHDRAWN);
  expect([await languages(), (await published())?.withdrawn]).toEqual([[], true]);
  await put('en.md', article());
  expect([await languages(), (await published())?.withdrawn]).toEqual([ALL, false]);
});

test('another text under a withdrawn id is refused, in whatever language and format', async () => {
  await put('en.md', WITHDRAWN);
  await put('en.md', article('Another article.'));
  expect([await languages(), await rejected()]).toEqual([[], ['rejected/harbour/en.md.json']]);
  await pipeline.store.delete('inbox/harbour/en.md');
  await put('fr.json', JSON.stringify({ title: 'Autre', bodyMarkdown: 'Un autre article.' }));
  expect([await languages(), await rejected()]).toEqual([[], ['rejected/harbour/fr.json.json']]);
});

test('"withdrawn: false" brings a withdrawn article back with a new text', async () => {
  await put('en.md', WITHDRAWN);
  await put('en.md', article('It opens tomorrow.', 'withdrawn: false'));
  expect([await languages(), await rejected()]).toEqual([ALL, []]);
  await put('en.md', article('It opens on Monday.'));
  expect((await published())?.versions.en?.bodyHtml).toBe('<p>It opens on Monday.</p>');
});

test('a translation left in the folder does not bring a withdrawn article back', async () => {
  await put('fr.md', article('Il ouvre.'));
  await put('en.md', WITHDRAWN);
  await remove('en.md');
  expect([await languages(), await rejected()]).toEqual([[], []]);
});

test('a source file that is gone changes nothing where removed files are kept', async () => {
  const before = await published();
  expect(await remove('en.md')).toMatchObject({ changed: false });
  expect(await published()).toEqual(before);
});

test('a source file that is gone withdraws the article where the site says so', async () => {
  pipeline.site.removedFiles = 'withdraw';
  await put('fr.md', article('Il ouvre.'));
  expect(await remove('en.md')).toMatchObject({ changed: true });
  expect([await languages(), (await published())?.withdrawn]).toEqual([[], true]);
  expect(await readAll(pipeline.store, 'newest/')).toEqual({});
  expect(await ingestArticle('harbour', pipeline)).toMatchObject({ changed: false });
  await put('en.md', article());
  expect(await languages()).toEqual(ALL);
});

test('a source file in another format is not gone, and a translation is no source', async () => {
  pipeline.site.removedFiles = 'withdraw';
  await put('fr.md', article('Il ouvre.'));
  await put('en.json', JSON.stringify({ title: 'The harbour', bodyMarkdown: 'It opens today.' }));
  await remove('en.md');
  await remove('fr.md');
  expect(await languages()).toEqual(ALL);
});

test('a file that says it is the source takes the place of one that is gone', async () => {
  pipeline.site.removedFiles = 'withdraw';
  await put('fr.md', article('Il ouvre.', 'source: true'));
  await remove('en.md');
  expect([await languages(), (await published())?.sourceLanguage]).toEqual([ALL, 'fr']);
});

test('revisions sort in the order they counted, with files that came earlier too', async () => {
  pipeline.site.removedFiles = 'withdraw';
  const revision = async () =>
    (await getJson<ArticleState>(pipeline.store, 'articles/harbour.json'))?.value.revision ?? '';
  await put('fr.md', article('Il ouvre.'));
  const revisions = [await revision()];
  await remove('fr.md');
  revisions.push(await revision());
  await remove('en.md');
  revisions.push(await revision());
  expect(new Set(revisions).size).toBe(3);
  expect([...revisions].sort()).toEqual(revisions);
});
