import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addModel } from '../../../../cli/models/add-model.ts';
import { planModel } from '../../../../cli/models/plan-model.ts';
import { findModel } from '../../../../functions/translate/engines/local/local-model.ts';
import { startModelServer } from '../../../support/model-server.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'models');

async function setUp() {
  const server = await startModelServer();
  const models = await mkdtemp(join(tmpdir(), 'models-'));
  onTestFinished(async () => {
    server.close();
    await rm(models, { recursive: true, force: true });
  });
  const counted: number[] = [];
  const add = async (options: Parameters<typeof planModel>[2] = {}, pair = 'en-fr') =>
    addModel(models, await planModel(server.manifest, pair, options), (count) => counted.push(count));
  /** What others than the models are there. */
  const left = async () => (await readdir(models)).filter((name) => name !== 'en-fr').sort();
  return { server, models, add, left, counted };
}

test('a model is fetched, unpacked, described by its sums, and nothing else is left', async () => {
  const { models, add, left, counted, server } = await setUp();
  expect(await add()).toBe('added');
  const model = await findModel(models, 'en-fr');
  expect(model).toMatchObject({ name: 'tiny', licence: 'MPL-2.0' });
  expect(model?.files.model.bytes).toBe(200_000);
  expect((await readFile(join(models, 'en-fr', 'vocab.spm'))).toString()).toBe('vocab');
  expect(await left()).toEqual([]);
  const { model: file, shortlist, vocabulary } = server.manifest.models[0]?.files ?? {};
  const all = [file, shortlist, vocabulary].reduce((sum, one) => sum + (one?.bytes ?? 0), 0);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all);
  expect(await add()).toBe('there');
});

test('a file with other bytes is thrown away, and the next try fetches it whole', async () => {
  const { server, models, add } = await setUp();
  server.spoil((bytes) => Buffer.from(bytes).fill('x', 50_000, 50_010));
  await expect(add()).rejects.toThrow(/model\.gz is not the file it should be: its SHA-256 is/);
  expect(await findModel(models, 'en-fr')).toBeUndefined();
  server.spoil((bytes) => bytes);
  expect(await add()).toBe('added');
});

test('what came before a connection ended is not fetched again', async () => {
  const { server, add } = await setUp();
  server.spoil((bytes, path) => (path === 'model.gz' ? bytes.subarray(0, 60_000) : bytes));
  await expect(add()).rejects.toThrow(/model\.gz could not be fetched/);
  server.spoil((bytes) => bytes);
  expect(await add()).toBe('added');
  const ranges = server.asked.filter((line) => line.startsWith('model.gz'));
  expect(ranges[0]).toBe('model.gz -');
  expect(ranges[1]).toMatch(/^model\.gz bytes=\d+-$/);
});

test('a file that is longer than it should be is refused', async () => {
  const { server, add } = await setUp();
  server.manifest.models[0]?.files && Object.assign(server.manifest.models[0].files.model, { bytes: 1000 });
  await expect(add()).rejects.toThrow('longer than the 1000 bytes');
});

test('a file that is not there is an error that names it and what to do', async () => {
  const { server, add, models } = await setUp();
  server.spoil((bytes, path) => (path === 'shortlist.gz' ? undefined : bytes));
  await expect(add()).rejects.toThrow(
    /shortlist\.gz could not be fetched: the answer is 404; try again, or name a mirror/,
  );
  expect(await findModel(models, 'en-fr')).toBeUndefined();
});

test('a disk without room for it is said before anything is fetched', async () => {
  const { server, add } = await setUp();
  server.manifest.models[0]?.files && Object.assign(server.manifest.models[0].files.model, { bytes: 1e15 });
  await expect(add()).rejects.toThrow(/MB free, en-fr needs 3\d{9} MB; make room, or name another folder/);
  expect(server.asked).toEqual([]);
});

test('two at once fetch a model once', async () => {
  const { server, add } = await setUp();
  expect((await Promise.all([add(), add(), add()])).sort()).toEqual(['added', 'there', 'there']);
  expect(server.asked).toHaveLength(3);
});

test('what a killed process held and left half made is in nobody’s way', async () => {
  const { models, add, left } = await setUp();
  const killed = fork('-', { execArgv: ['-e', 'setInterval(() => {}, 1000)'], stdio: 'ignore' });
  const ended = new Promise((resolve) => killed.once('exit', resolve));
  killed.kill('SIGKILL');
  await ended;
  await writeFile(join(models, '.held'), String(killed.pid));
  expect(await add()).toBe('added');
  expect(await left()).toEqual([]);
});

test('a folder of models, as another computer has them, is a mirror', async () => {
  const { models, add, server } = await setUp();
  expect(await add({ from: FIXTURES }, 'ar-en')).toBe('added');
  expect(await findModel(models, 'ar-en')).toMatchObject({
    name: 'toy',
    settings: { 'gemm-precision': 'int8shiftAll' },
  });
  expect(server.asked).toEqual([]);
});

test('a mirror cannot give another model the name of a known one', async () => {
  const { models, server, add } = await setUp();
  await add({ from: FIXTURES }, 'en-fr');
  const path = join(models, 'en-fr', 'model.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"toy"', '"tiny"'));
  await expect(planModel(server.manifest, 'en-fr', { from: models })).rejects.toThrow(
    'not the one of that name',
  );
});

test('a pair that nobody offers is an error that names what there is', async () => {
  const { add } = await setUp();
  await expect(add({}, 'en-de')).rejects.toThrow('there is no model en-de; there are en-fr tiny');
});
