import { expect, onTestFinished, test, vi } from 'vitest';
import { stagesTriggeredBy } from '../../functions/pipeline.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { createS3Client } from '../../functions/shared/store/s3-client.ts';
import { createS3ObjectStore } from '../../functions/shared/store/s3-object-store.ts';
import { createEchoTranslator, createPipeline } from '../support/pipeline.ts';
import { type S3StandInOptions, startS3StandIn } from '../support/s3-stand-in.ts';
import { ACCOUNT } from '../support/scripted-bucket.ts';
import { randomOf, STEPS } from './newsroom.ts';
import { readState } from './store-state.ts';

type Hurt = NonNullable<S3StandInOptions['hurt']>;

interface Fault {
  /** For the calls that are hit, so many of a hundred. */
  percent: number;
  hurt: Hurt;
  /** Of the SDK; with one the call fails for good, and its event comes again. */
  attempts: number;
}

const FAULTS: Record<string, Fault> = {
  'conditional puts meet others (409)': {
    percent: 40,
    hurt: ({ isConditional }) => (isConditional ? 'busy' : undefined),
    attempts: 1,
  },
  'calls fail for good (500)': { percent: 5, hurt: () => 'fail', attempts: 1 },
  'writes are done, and said to have failed for good (500)': {
    percent: 15,
    hurt: ({ isWrite }) => (isWrite ? 'done' : undefined),
    attempts: 1,
  },
  'writes are done, said to have failed (500), and made again': {
    percent: 30,
    hurt: ({ isWrite }) => (isWrite ? 'done' : undefined),
    attempts: 3,
  },
};

/** More than any event fails in a row. */
const ROUNDS = 200;
/** After so long an event comes again; what a publication that failed has noted counts no more. */
const AGAIN_MS = 16 * 60 * 1000;

/** What people do, over a bucket that fails: an event whose stage failed comes again after all others. */
async function run({ percent, hurt, attempts }: Fault, seed: number) {
  const random = randomOf(seed);
  const state = { hits: 0, failures: 0 };
  const standIn = await startS3StandIn(
    (key) => {
      if (stagesTriggeredBy(key).length > 0) pipeline.waiting.push(key);
    },
    {
      hurt(call) {
        const harm = seed > 0 && random() * 100 < percent ? hurt(call) : undefined;
        if (harm !== undefined) state.hits += 1;
        return harm;
      },
    },
  );
  const client = createS3Client({ attempts }, { ...ACCOUNT, endpoint: standIn.url });
  const bucket = createS3ObjectStore({ client, bucket: 'content' });
  let time = Date.parse('2026-02-01T00:00:00Z');
  const now = () => new Date(time);
  const pipeline = createPipeline(createEchoTranslator(), undefined, { bucket, now });
  try {
    for (const files of STEPS) {
      for (const [key, body] of Object.entries(files)) {
        await standIn.store.put(key, body);
        pipeline.waiting.push(key);
      }
      for (let round = 0; round < ROUNDS && pipeline.waiting.length > 0; round += 1) {
        const failed: string[] = [];
        while (pipeline.waiting.length > 0) {
          const key = pipeline.waiting.shift() as string;
          await pipeline.handle(key).catch(() => failed.push(key));
        }
        state.failures += failed.length;
        pipeline.waiting.push(...failed);
        time += AGAIN_MS;
      }
      expect(pipeline.waiting).toEqual([]);
    }
    return { ...state, left: await readState(standIn.store, Object.values(prefixes)) };
  } finally {
    client.destroy();
    await standIn.close();
  }
}

test.each(Object.entries(FAULTS))('where %s, the store is in the end as if none had', async (_, fault) => {
  // The SDK and the store wait a random part of their pauses: none of it here.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  const calm = await run(fault, 0);
  expect([calm.hits, calm.failures]).toEqual([0, 0]);
  expect(Object.keys(calm.left).length).toBeGreaterThan(60);
  for (const seed of [1, 2]) {
    const storm = await run(fault, seed);
    expect(storm.hits).toBeGreaterThan(20);
    expect(storm.left, `seed ${seed}`).toEqual(calm.left);
  }
});
