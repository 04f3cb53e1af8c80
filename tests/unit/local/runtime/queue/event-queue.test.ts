import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEventQueue } from '../../../../../local/runtime/queue/event-queue.ts';
import { nameProcess } from '../../../../../local/runtime/queue/name-process.ts';
import type { StageEvent } from '../../../../../local/runtime/queue/stage-event.ts';

const EVENT: StageEvent = { stage: 'ingest', key: 'inbox/one/en.md' };

/** A queue over a folder that holds a note left by this owner, started over it. */
async function recoverFrom(owner: string, note = JSON.stringify(EVENT)) {
  const folder = join(mkdtempSync(join(tmpdir(), 'dragoman-events-')), '.events');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  mkdirSync(folder);
  writeFileSync(join(folder, `${owner}-5f0c6b1e-0000-4000-8000-000000000000.json`), note);
  const handled: StageEvent[] = [];
  const queue = createEventQueue({
    folder,
    concurrency: {},
    maxAttempts: 1,
    onFailure() {},
    handle: async (event) => void handled.push(event),
    workOf: ({ key }) => key,
  });
  const recovered = await queue.recover();
  await queue.idle();
  return { handled, left: readdirSync(folder), recovered };
}

test('a note of a process that is gone is taken up', async () => {
  expect(await recoverFrom('999999999')).toMatchObject({ handled: [EVENT], left: [] });
});

test('so is one whose number another process has by now', async () => {
  expect(await recoverFrom(`${process.ppid}.1`)).toMatchObject({ handled: [EVENT], left: [] });
});

test('a note that was done with is nothing that was left', async () => {
  const recovered = { found: 0, lost: 0 };
  expect(await recoverFrom('999999999', 'null   ')).toEqual({ handled: [], left: [], recovered });
});

test('what is done with makes room for the next note, whatever its length, and is gone once all is done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-events-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ends: (() => void)[] = [];
  const queue = createEventQueue({
    folder,
    concurrency: { ingest: 9 },
    maxAttempts: 1,
    onFailure() {},
    handle: () => new Promise((resolve) => ends.push(() => resolve())),
    workOf: ({ key }) => key,
  });
  const announce = async (key: string) => (await queue.announce({ stage: 'ingest', key })).ready();
  const keys = () =>
    readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))?.key ?? 'done');
  await announce('inbox/long-name-of-an-article/en.md');
  await announce('inbox/b/en.md');
  ends[0]?.();
  await expect.poll(keys).toContain('done');
  for (const key of ['inbox/c/en.md', 'inbox/longest-name-of-all-articles/en.md']) await announce(key);
  expect(keys().sort()).toEqual(
    ['b/en.md', 'c/en.md', 'longest-name-of-all-articles/en.md'].map((one) => `inbox/${one}`),
  );
  for (const end of ends) end();
  await queue.idle();
  expect(readdirSync(folder)).toEqual([]);
});

test('a note of a process that still runs is its own', async () => {
  const { handled, left } = await recoverFrom(nameProcess(process.ppid) as string);
  expect([handled, left.length]).toEqual([[], 1]);
});

test('any number of works may wait to be tried again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-events-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  const failures: string[] = [];
  const queue = createEventQueue({
    folder,
    concurrency: {},
    maxAttempts: 2,
    onFailure: ({ key }) => void failures.push(key),
    handle: () => Promise.reject(new Error('the disk is full')),
    workOf: ({ key }) => key,
  });
  for (let i = 0; i < 12; i += 1)
    (await queue.announce({ stage: 'ingest', key: `inbox/${i}/en.md` })).ready();
  await queue.idle();
  expect([failures.length, warnings]).toEqual([24, []]);
});
