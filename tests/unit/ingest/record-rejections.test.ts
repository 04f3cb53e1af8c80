import { expect, test } from 'vitest';
import { isFileRejected, listRejections } from '../../../functions/shared/standing/rejections.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { createPipeline, readAll } from '../../support/pipeline.ts';

const GOOD = '---\ntitle: The harbour\n---\n\nIt opens.\n';
const NO_TITLE = 'It opens.\n';

async function pipelineWith(files: Record<string, string>) {
  const pipeline = createPipeline();
  for (const [path, body] of Object.entries(files)) await pipeline.store.put(`inbox/${path}`, body);
  await pipeline.drain();
  return pipeline;
}

async function rejectedFiles(store: ObjectStore): Promise<string[]> {
  const files: string[] = [];
  for await (const { file } of listRejections(store)) files.push(file);
  return files.sort();
}

test('two files of one name and language are two records, in whatever they differ', async () => {
  const names = ['en', 'en.MD', 'en.md', 'en.md.txt', 'en.txt', 'item', 'item.json'];
  const { store } = await pipelineWith(Object.fromEntries(names.map((name) => [`a/${name}`, NO_TITLE])));
  expect(await rejectedFiles(store)).toEqual(names);
  expect(Object.keys(await readAll(store, 'rejected/'))).toContain('rejected/a/en.md.json');
  expect(await isFileRejected(store, 'a', 'item.json')).toBe(true);
});

test('of two rejected files the one that is put right is forgotten', async () => {
  const { store, drain } = await pipelineWith({ 'a/en.md': NO_TITLE, 'a/en.txt': GOOD });
  await store.put('inbox/a/en.md', GOOD);
  await drain();
  expect(await rejectedFiles(store)).toEqual(['en.txt']);
});

test('a record under a key of before, without the ending, is listed, found and removed like the rest', async () => {
  const { store, drain } = await pipelineWith({ 'a/en.md': NO_TITLE });
  const [[key, record] = ['', '']] = Object.entries(await readAll(store, 'rejected/'));
  await store.delete(key);
  await store.put('rejected/a/en.json', record);
  expect(await rejectedFiles(store)).toEqual(['en.md']);
  expect([await isFileRejected(store, 'a', 'en.md'), await isFileRejected(store, 'a', 'en.txt')]).toEqual([
    true,
    false,
  ]);
  await store.put('inbox/a/en.md', GOOD);
  await drain();
  expect(await readAll(store, 'rejected/')).toEqual({});
});
