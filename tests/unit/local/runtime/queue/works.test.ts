import { expect, test } from 'vitest';
import type { StageEvent } from '../../../../../local/runtime/queue/stage-event.ts';
import { createWorks } from '../../../../../local/runtime/queue/works.ts';

function setUp() {
  const handled: string[] = [];
  let begin = () => {};
  let end = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const works = createWorks({
    handle: async ({ key }) => {
      handled.push(key);
      if (handled.length === 1) await begun;
    },
    onDone: async () => {},
    workOf: ({ key }) => key.split(' ')[0] ?? '',
    mergeEvents: (first, second) => (second.key.endsWith('card') ? second : first),
    concurrency: {},
    maxAttempts: 1,
    onFailure() {},
    onChange() {
      if (works.isEmpty()) end();
    },
  });
  const add = (key: string) => works.add({ stage: 'publish', key } satisfies StageEvent, `note of ${key}`);
  const goOn = () => {
    begin();
    return ended;
  };
  return { handled, works, add, goOn };
}

test('works of a line come in the order in which they could begin, and one that comes again behind those that wait', async () => {
  const { handled, works, add, goOn } = setUp();
  add('one');
  await undefined;
  for (const key of ['two', 'one again', 'three']) add(key);
  expect([handled, works.countWaiting()]).toEqual([['one'], 2]);
  await goOn();
  expect(handled).toEqual(['one', 'two', 'three', 'one again']);
  expect([works.isEmpty(), works.countWaiting(), works.isStill()]).toEqual([true, 0, true]);
});

test('of events that are handled as one, the one that asks for more is', async () => {
  const { handled, add, goOn } = setUp();
  for (const key of ['one', 'two', 'two card', 'two again']) add(key);
  await goOn();
  expect(handled).toEqual(['one', 'two card']);
});

test('events of one work that come at once are handled as one', async () => {
  const { handled, add, goOn } = setUp();
  for (const key of ['one', 'one again', 'two']) add(key);
  await goOn();
  expect(handled).toEqual(['one', 'two']);
});

test('what waits for a machine and pictures that are to be made hold up nobody who brings more', async () => {
  const { works } = setUp();
  works.add({ stage: 'publish', key: 'first' }, 'note');
  await undefined;
  for (const key of ['one', 'two']) works.add({ stage: 'pictures', key: `${key}-picture` }, 'note');
  for (const key of ['three', 'four']) works.add({ stage: 'translate', key, lane: 'slow' }, 'note');
  for (const key of ['five', 'six']) works.add({ stage: 'publish', key }, 'note');
  await undefined;
  expect(works.countWaiting()).toBe(2);
});
