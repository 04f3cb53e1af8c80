import { expect, test } from 'vitest';
import { COMPARED, openNewsroom, putAll, randomOf, STEPS } from './newsroom.ts';
import { readState } from './store-state.ts';

/** Every step's events handled before the next one comes. */
async function calmly() {
  const pipeline = openNewsroom();
  for (const files of STEPS) {
    await putAll(pipeline, files);
    await pipeline.drain();
  }
  return readState(pipeline.store, COMPARED);
}

/** Each event twice, in any order, some only when all is over. */
async function stormily(seed: number) {
  const random = randomOf(seed);
  const pipeline = openNewsroom();
  const pick = (count: number) => Math.floor(random() * count);
  const late: string[] = [];
  for (const files of STEPS) {
    await putAll(pipeline, files);
    // What a file said is known only once ingest has seen it: its first event comes before the next edit.
    for (const key of Object.keys(files)) await pipeline.handle(key);
    for (let count = pick(40); count > 0 && pipeline.waiting.length > 0; count -= 1) {
      const key = pipeline.waiting.splice(pick(pipeline.waiting.length), 1)[0] as string;
      late.push(key);
      await pipeline.handle(key, key);
    }
  }
  pipeline.waiting.push(...late, ...pipeline.waiting);
  await pipeline.drain(pick);
  return readState(pipeline.store, COMPARED);
}

test('events doubled, shuffled and late leave what calm ones leave, cards too: 40 seeds', async () => {
  const calm = await calmly();
  expect(Object.keys(calm).length).toBeGreaterThan(60);
  for (let seed = 1; seed <= 40; seed += 1) expect(await stormily(seed), `seed ${seed}`).toEqual(calm);
});
