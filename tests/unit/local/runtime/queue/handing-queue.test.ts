import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEventNotes } from '../../../../../local/runtime/queue/event-notes.ts';
import { createEventQueue } from '../../../../../local/runtime/queue/event-queue.ts';
import { createHandingQueue } from '../../../../../local/runtime/queue/handing-queue.ts';
import { nameProcess } from '../../../../../local/runtime/queue/name-process.ts';
import type { StageEvent } from '../../../../../local/runtime/queue/stage-event.ts';

const EVENT: StageEvent = { stage: 'ingest', key: 'inbox/one/en.md' };
const OTHER: StageEvent = { stage: 'ingest', key: 'inbox/two/en.md' };
const HOLDER = nameProcess(process.ppid) as string;

function setUp(readHolder: () => Promise<string | undefined>, waitMs = 60_000) {
  const folder = join(mkdtempSync(join(tmpdir(), 'dragoman-hand-')), '.events');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  const handled: StageEvent[] = [];
  const own = createEventQueue({
    folder,
    concurrency: {},
    maxAttempts: 1,
    onFailure() {},
    handle: async (event) => void handled.push(event),
    workOf: ({ key }) => key,
  });
  const articleOf = ({ key }: StageEvent) => key.split('/')[1] ?? '';
  const queue = createHandingQueue({ folder, readHolder, own, articleOf, waitMs });
  const names = () => readdirSync(folder).map((name) => name.slice(0, name.indexOf('-')));
  return { folder, handled, queue, names };
}

test('a note is handed over once the object is there, and waited for with all that follows of its article', async () => {
  const { folder, queue, names, handled } = setUp(async () => HOLDER);
  const announcement = await queue.announce(EVENT);
  expect(names()).toEqual([nameProcess(process.pid)]);
  announcement.ready();
  await createEventNotes(folder).write(OTHER);
  await expect.poll(names).toContain(HOLDER);
  const waited = queue.idle();
  for (const name of readdirSync(folder)) if (name.startsWith(HOLDER)) rmSync(join(folder, name));
  await waited;
  expect([handled, names()]).toEqual([[], [nameProcess(process.pid)]]);
});

test('if the process that it was handed to ends, it is done here', async () => {
  const holders = [HOLDER, HOLDER, undefined];
  const { queue, handled, folder } = setUp(async () => holders.shift());
  (await queue.announce(EVENT)).ready();
  const waited = queue.idle();
  await expect.poll(() => readdirSync(folder)).toEqual([expect.stringContaining(HOLDER)]);
  const gone = createEventNotes(folder);
  await gone.handTo('999999999', join(folder, readdirSync(folder)[0] as string));
  await waited;
  expect([handled, readdirSync(folder)]).toEqual([[EVENT], []]);
});

test('if nobody runs any more, it is done here', async () => {
  const { queue, handled } = setUp(async () => undefined);
  (await queue.announce(EVENT)).ready();
  await queue.idle();
  expect(handled).toEqual([EVENT]);
});

test('a change that was not made is no event, and a wait has an end', async () => {
  const { queue, names } = setUp(async () => HOLDER, 0);
  await (await queue.announce(EVENT)).cancel();
  expect(names()).toEqual([]);
  (await queue.announce(EVENT)).ready();
  await expect(queue.idle()).rejects.toThrow('it goes on with it');
});
