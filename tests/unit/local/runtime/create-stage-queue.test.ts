import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Progress } from '../../../../local/progress.ts';
import { createStageQueue } from '../../../../local/runtime/create-stage-queue.ts';
import type { StageEvent } from '../../../../local/runtime/queue/stage-event.ts';
import { cardsOfEvent } from '../../../../local/runtime/stages.ts';

function emptyFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'dragoman-queue-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

function createQueue(handle: (event: StageEvent) => Promise<void>) {
  const progress: Progress = { line() {}, count() {}, end() {} };
  return createStageQueue({ data: emptyFolder(), once: false, isGuest: false, progress, handle }).queue;
}

/** What is held goes on once it is released. */
function startHolding() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { held, release };
}

test('an event that fails by an error that is its own cause is told and given up like any other', async () => {
  const data = emptyFolder();
  const lines: string[] = [];
  const progress: Progress = { line: (label, text) => lines.push(`${label} ${text}`), count() {}, end() {} };
  const { queue, countUnfinished } = createStageQueue({
    data,
    once: true,
    isGuest: false,
    progress,
    async handle() {
      const cause = new Error('disk');
      cause.cause = cause;
      throw cause;
    },
  });
  (await queue.announce({ stage: 'ingest', key: 'inbox/one/en.md' })).ready();
  await queue.idle();
  expect(countUnfinished()).toBe(1);
  expect(lines.at(-1)).toBe('failed ingest inbox/one/en.md: disk (kept for the next start)');
});

test('while something slow is translated, what is urgent is, and every source is sorted', async () => {
  const done: string[] = [];
  const { held, release } = startHolding();
  const queue = createQueue(async ({ key, lane }) => {
    if (key.includes('old')) await (lane === 'slow' ? held : undefined);
    done.push(`${lane ?? 'sorted'} ${key}`);
  });
  const send = async (name: string, lane?: 'urgent' | 'slow') => {
    const event = { stage: 'translate' as const, key: `sources/${name}/1.json`, ...(lane && { lane }) };
    (await queue.announce(event)).ready();
  };
  for (let place = 0; place < 20; place += 1) await send(`old-${place}`, 'slow');
  await send('old-20');
  await send('news', 'urgent');
  await expect
    .poll(() => done.toSorted())
    .toEqual(['sorted sources/old-20/1.json', 'urgent sources/news/1.json']);
  release();
  await queue.idle();
  expect(done).toHaveLength(22);
});

test('who brings many waits for room, and what is slow takes none of it', async () => {
  const { held, release } = startHolding();
  const queue = createQueue(() => held);
  for (let place = 0; place < 20; place += 1) {
    (await queue.announce({ stage: 'translate', key: `sources/a-${place}/1.json`, lane: 'slow' })).ready();
  }
  await queue.hasRoom();
  for (let place = 0; place < 20; place += 1) {
    (await queue.announce({ stage: 'ingest', key: `inbox/a-${place}/en.md` })).ready();
  }
  let hasRoom = false;
  const room = queue.hasRoom().then(() => {
    hasRoom = true;
  });
  await Promise.resolve();
  expect(hasRoom).toBe(false);
  release();
  await room;
  await queue.idle();
});

test('cards of one article that wait are looked at together, each of them, and with what else wakes it', async () => {
  const handled: StageEvent[] = [];
  const { held, release } = startHolding();
  const queue = createQueue(async (event) => {
    handled.push(event);
    if (handled.length === 1) await held;
  });
  const cards = [1, 2, 3].map((n) => `newest/en/${String(n).padStart(17, '0')}-one.json`);
  const version = 'versions/one/en.json';
  const [first = '', second = '', third = ''] = cards;
  for (const key of [version, version, first, second, version, first, third])
    (await queue.announce({ stage: 'publish', key })).ready();
  release();
  await queue.idle();
  expect(handled.map(cardsOfEvent)).toEqual([[], cards]);
});
