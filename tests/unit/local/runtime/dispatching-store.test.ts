import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryObjectStore } from '../../../../functions/shared/store/memory-object-store.ts';
import { gatherEvents } from '../../../../local/runtime/dispatching-store.ts';
import { createEventQueue } from '../../../../local/runtime/queue/event-queue.ts';

const [ENGLISH, FRENCH] = ['versions/ferry/en.json', 'versions/ferry/fr.json'] as const;

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-gathered-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const handled: string[] = [];
  const queue = createEventQueue({
    folder,
    handle: async ({ key }) => void handled.push(key),
    workOf: ({ key }) => key,
    concurrency: {},
    maxAttempts: 1,
    onFailure() {},
  });
  return { queue, handled, gathering: gatherEvents(createMemoryObjectStore(), queue) };
}

test('what is put is seen once it is released, and what is put afterwards waits for the next time', async () => {
  const { queue, handled, gathering } = setUp();
  await gathering.store.put(ENGLISH, '{}');
  expect(handled).toEqual([]);
  gathering.release();
  await gathering.store.put(FRENCH, '{}');
  expect(handled).toEqual([ENGLISH]);
  gathering.end();
  await queue.idle();
  expect(handled).toEqual([ENGLISH, FRENCH]);
});

test('what is still put after the end is seen at once: another language of the article had failed', async () => {
  const { queue, handled, gathering } = setUp();
  gathering.end();
  await gathering.store.put(FRENCH, '{}');
  await queue.idle();
  expect(handled).toEqual([FRENCH]);
});
