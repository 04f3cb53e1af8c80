import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEventQueue } from '../../../../../local/runtime/queue/event-queue.ts';
import { nameProcess } from '../../../../../local/runtime/queue/name-process.ts';
import type { StageEvent } from '../../../../../local/runtime/queue/stage-event.ts';

const EVENT: StageEvent = { stage: 'ingest', key: 'inbox/one/en.md' };

/** A queue over a folder that holds a note left by this owner, started over it. */
async function recoverFrom(owner: string): Promise<{ handled: StageEvent[]; left: string[] }> {
  const folder = join(mkdtempSync(join(tmpdir(), 'dragoman-events-')), '.events');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  mkdirSync(folder);
  writeFileSync(join(folder, `${owner}-5f0c6b1e-0000-4000-8000-000000000000.json`), JSON.stringify(EVENT));
  const handled: StageEvent[] = [];
  const queue = createEventQueue({
    folder,
    concurrency: {},
    maxAttempts: 1,
    onFailure() {},
    handle: async (event) => void handled.push(event),
    workOf: ({ key }) => key,
  });
  await queue.recover();
  await queue.idle();
  return { handled, left: readdirSync(folder) };
}

test('a note of a process that is gone is taken up', async () => {
  expect(await recoverFrom('999999999')).toEqual({ handled: [EVENT], left: [] });
});

test('so is one whose number another process has by now', async () => {
  expect(await recoverFrom(`${process.ppid}.1`)).toEqual({ handled: [EVENT], left: [] });
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
