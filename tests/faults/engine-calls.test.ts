import { expect, onTestFinished, test, vi } from 'vitest';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { createAmazonEngine } from '../../functions/translate/engines/amazon/amazon-engine.ts';
import { createTranslateClient } from '../../functions/translate/engines/amazon/client.ts';
import { createEngineTranslator } from '../../functions/translate/markup/engine-translator.ts';
import { createPipeline } from '../support/pipeline.ts';
import { type StandInOptions, startTranslateStandIn } from '../support/translate-stand-in.ts';
import { writeArticles } from './harbour-sentences.ts';
import { putAll, randomOf } from './newsroom.ts';
import { readState } from './store-state.ts';

/** How a call of the service can fail: the stand-in's options, for the calls that `isHit`. */
const FAULTS: Record<string, (isHit: () => boolean) => StandInOptions> = {
  'turned away with 429': (isHit) => ({
    refuse: () => (isHit() ? { name: 'TooManyRequestsException', status: 429 } : undefined),
  }),
  'failing with 500': (isHit) => ({
    refuse: () => (isHit() ? { name: 'InternalServerException', status: 500 } : undefined),
  }),
  reset: (isHit) => ({ hurt: () => (isHit() ? 'reset' : undefined) }),
  'cut off': (isHit) => ({ hurt: () => (isHit() ? 'cut' : undefined) }),
  'of half an answer': (isHit) => ({
    garble: (json) => (isHit() ? json.slice(0, json.length / 2) : json),
  }),
  'standing still': (isHit) => ({ hurt: () => (isHit() ? 'slow' : undefined) }),
};

const ARTICLES = 30;
const SHARE = 0.35;

/** Events whose stage fails come again once all others are handled, as from a queue. */
async function run(fault: (isHit: () => boolean) => StandInOptions, seed: number) {
  const random = randomOf(seed);
  const state = { isCalm: seed === 0, calls: 0, hits: 0, failures: 0 };
  const isHit = () => {
    state.calls += 1;
    const hit = !state.isCalm && random() < SHARE;
    if (hit) state.hits += 1;
    return hit;
  };
  const standIn = await startTranslateStandIn(fault(isHit));
  const client = createTranslateClient({
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    endpoint: standIn.url,
    // So few that some events fail.
    maxAttempts: 2,
    requestHandler:
      fault === FAULTS['standing still'] ? limitedHandler(300, 600) : limitedHandler(30_000, 60_000),
  });
  try {
    const pipeline = createPipeline(createEngineTranslator(createAmazonEngine(client)));
    await putAll(pipeline, writeArticles(ARTICLES));
    for (let round = 0; round < 20 && pipeline.waiting.length > 0; round += 1) {
      const failed: string[] = [];
      while (pipeline.waiting.length > 0) {
        const key = pipeline.waiting.shift() as string;
        await pipeline.handle(key).catch(() => failed.push(key));
      }
      state.failures += failed.length;
      pipeline.waiting.push(...failed);
      state.isCalm = true;
    }
    expect(pipeline.waiting).toEqual([]);
    return { ...state, left: await readState(pipeline.store, Object.values(prefixes)) };
  } finally {
    client.destroy();
    await standIn.close();
  }
}

test.each(Object.entries(FAULTS))('calls %s leave no trace once the service is well', async (_, fault) => {
  // The SDK waits a random part of its delay before a retry: none of it here.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  const calm = await run(fault, 0);
  expect(Object.keys(calm.left).filter((key) => key.startsWith('published/'))).toHaveLength(ARTICLES);
  for (const seed of [1, 2]) {
    const storm = await run(fault, seed);
    expect(storm.hits / storm.calls).toBeGreaterThan(0.1);
    expect(storm.failures).toBeGreaterThan(0);
    expect(storm.left, `seed ${seed}`).toEqual(calm.left);
  }
});
