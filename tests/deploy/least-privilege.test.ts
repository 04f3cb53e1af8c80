import { DeleteBucketCommand, DeleteBucketPolicyCommand, GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pipeline } from '../../functions/pipeline.ts';
import { inboxKey, mediaKey, prefixes } from '../../functions/shared/store/keys.ts';
import { BUCKET, openRoles, type Roles, STAGES } from './support/open-roles.ts';
import { type Policies, readPolicies } from './support/read-policies.ts';
import { QUAY, replays } from './support/replay-stages.ts';
import { startMiniStack } from './support/start-ministack.ts';
import { startMoto } from './support/start-moto.ts';

const article = '---\ntitle: The council votes\ntags: [port]\n---\n\nThe council met.\n';

interface Emulator {
  url: string;
  /** Until then everything passes. */
  enforce?(): Promise<void>;
  stop(): Promise<void>;
}

let policies: Policies;
beforeAll(() => {
  policies = readPolicies(STAGES, BUCKET);
});

describe('moto', () => {
  testRights(startMoto);
});
describe('ministack', () => {
  const open = testRights(() => startMiniStack({ iam: true }));

  // The condition of ListBucket is one of those that moto 5.2.5 passes over.
  test.each(STAGES)('%s lists where it reads or deletes, and nowhere else', async (stage) => {
    const { reads, deletes } = pipeline[stage];
    for (const prefix of Object.values(prefixes)) {
      const isListed = reads.includes(prefix) || deletes.includes(prefix);
      expect([prefix, await isAllowed(open().storeOf(stage).list(prefix))]).toEqual([prefix, isListed]);
    }
  });

  test('the edge lists pictures, so that a missing one is 404, and nothing else', async () => {
    for (const prefix of Object.values(prefixes)) {
      const isListed = prefix === prefixes.media;
      expect([prefix, await isAllowed(open().edge.list(prefix))]).toEqual([prefix, isListed]);
    }
  });
});

/** The same tests at an emulator; answers its roles once the tests run. */
function testRights(start: () => Promise<Emulator>): () => Roles {
  let emulator: Emulator;
  let roles: Roles;
  beforeAll(async () => {
    emulator = await start();
    roles = await openRoles(emulator.url, policies);
    await roles.store.put(inboxKey('council', 'en.md'), article);
    await roles.store.put(inboxKey('broken', 'en.json'), '{');
    for (const [key, body] of Object.entries(QUAY)) await roles.store.put(key, body);
    await roles.store.put(mediaKey('0a', '640.webp'), 'picture');
    await emulator.enforce?.();
  });
  afterAll(async () => {
    roles?.close();
    await emulator?.stop();
  });

  test.each(STAGES)('%s may make every call it makes', async (stage) => {
    await replays[stage](roles.storeOf(stage));
  });

  test.each(STAGES)(
    '%s reads, writes and deletes where the pipeline says, and nowhere else',
    async (stage) => {
      const { reads, writes, deletes } = pipeline[stage];
      const store = roles.storeOf(stage);
      for (const prefix of Object.values(prefixes)) {
        const key = `${prefix}probe/probe.json`;
        expect([key, await isAllowed(store.get(key))]).toEqual([key, reads.includes(prefix)]);
        expect([key, await isAllowed(store.put(key, '{}'))]).toEqual([key, writes.includes(prefix)]);
        expect([key, await isAllowed(store.delete(key))]).toEqual([key, deletes.includes(prefix)]);
      }
    },
  );

  test('the edge reads pictures, finds a missing one missing, and has no other way in', async () => {
    const { edge } = roles;
    expect(Buffer.from((await edge.get(mediaKey('0a', '640.webp')))?.body ?? []).toString()).toBe('picture');
    expect(await edge.get(mediaKey('0a', 'none.webp'))).toBeUndefined();
    for (const prefix of Object.values(prefixes)) {
      const key = `${prefix}probe/probe.json`;
      expect([key, await isAllowed(edge.get(key))]).toEqual([key, prefix === prefixes.media]);
      expect([key, await isAllowed(edge.put(key, '{}'))]).toEqual([key, false]);
      expect([key, await isAllowed(edge.delete(key))]).toEqual([key, false]);
    }
  });

  test('whoever speaks to the internet writes no article, and whoever reads files no state of a feed', async () => {
    const [poll, ingest] = [roles.storeOf('poll'), roles.storeOf('ingest')];
    const calls = [
      ...['articles/x.json', 'sources/x/1.json', 'published/x.json'].map((key) => poll.put(key, '{}')),
      ingest.put('feeds/x.json', '{}'),
      ingest.put('inbox/x/en.md', ''),
      ingest.delete('inbox/x/en.md'),
    ];
    expect(await Promise.all(calls.map(isAllowed))).toEqual(calls.map(() => false));
  });

  test.each(STAGES)('%s has no way to the bucket itself, nor to any other', async (stage) => {
    const [client, other] = [roles.clientOf(stage), roles.otherStoreOf(stage)];
    const bucket = { Bucket: BUCKET };
    const calls = [
      client.send(new DeleteBucketCommand(bucket)),
      client.send(new GetBucketPolicyCommand(bucket)),
      client.send(new DeleteBucketPolicyCommand(bucket)),
      other.get('published/x.json'),
      other.put('inbox/x/en.md', ''),
      other.delete('inbox/x/en.md'),
      other.list('published/'),
    ];
    expect(await Promise.all(calls.map(isAllowed))).toEqual(calls.map(() => false));
  });

  return () => roles;
}

/** @throws where a call fails for another reason than its rights. */
async function isAllowed(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (cause) {
    if (String(cause).includes('AccessDenied')) return false;
    throw cause;
  }
}
