import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_RECEIVES } from '../../../../../functions/shared/lambda/queue/dead-letters.ts';
import {
  handleBatch,
  POLL_FEEDS,
  readMessage,
} from '../../../../../functions/shared/lambda/queue/handle-batch.ts';

/** Says nothing, for tests. */
const logger = new Logger({ logLevel: 'SILENT' });

const batch = (bodies: string[]) =>
  ({ Records: bodies.map((body, place) => ({ messageId: `m${place}`, body })) }) as SQSEvent;

/** What EventBridge makes of a put (Amazon S3 User Guide, "EventBridge event message structure"). */
const put = (key: string) =>
  JSON.stringify({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'content' }, object: { key, size: 5, sequencer: '00617F08299329D189' } },
  });

const read = (body: string) => readMessage({ body, messageId: 'm0' });

test('any key arrives as it was put', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => read(put(key)) === key));
  expect(read(put('inbox/أخبار/a+b %20.md'))).toBe('inbox/أخبار/a+b %20.md');
});

test("the bucket's own message is told from one that names a key alone", async () => {
  const told: boolean[] = [];
  const ofBucket = JSON.stringify({
    detail: { object: { key: 'a', etag: 'd41d8cd98f00b204e9800998ecf8427e' } },
  });
  const messages = batch([ofBucket, put('a')]);
  await handleBatch(messages, async (_key, _logger, isOfBucket) => void told.push(isOfBucket), { logger });
  expect(told).toEqual([true, false]);
});

test("the schedule's message is a task", () => {
  expect(read(JSON.stringify({ task: POLL_FEEDS }))).toBe('poll-feeds');
});

test.each(['', 'not json', 'null', '[]', '{}', '{"task":1}', put(''), '{"Records":[]}', '{"detail":null}'])(
  'a message that names nothing is an error: %s',
  (body) => {
    expect(() => read(body)).toThrow();
  },
);

test('only the messages that failed come again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('done', 'failed', 'unreadable')), async (fates) => {
      const bodies = fates.map((fate) => (fate === 'unreadable' ? '{' : put(fate)));
      const answer = await handleBatch(batch(bodies), failWhereTold, { logger });
      const expected = fates.flatMap((fate, place) => (fate === 'done' ? [] : [`m${place}`]));
      expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(expected);
    }),
  );
});

async function failWhereTold(key: string): Promise<void> {
  if (key === 'failed') throw new Error('told to fail');
}

test('what failed has a pause by how often it came, and what failed for the last time is buried', async () => {
  const paused: string[] = [];
  const buried: string[] = [];
  const retries = { pause: async ({ messageId }: { messageId: string }) => void paused.push(messageId) };
  const deadLetters = {
    bury: async ({ messageId }: { messageId: string }) => void buried.push(messageId),
  };
  const { Records } = batch([put('failed'), put('done'), put('failed')]);
  const received = [1, 1, MAX_RECEIVES].map((count) => ({ ApproximateReceiveCount: String(count) }));
  const records = Records.map((record, place) => ({ ...record, attributes: received[place] }));
  const event = { Records: records } as SQSEvent;
  const answer = await handleBatch(event, failWhereTold, { logger, retries, deadLetters });
  expect([paused, buried]).toEqual([['m0'], ['m2']]);
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
});

test('a message whose pause cannot be set comes again when the queue has it do so', async () => {
  const retries = { pause: () => Promise.reject(new Error('no answer')) };
  const answer = await handleBatch(batch([put('failed')]), failWhereTold, { logger, retries });
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
});

test('a message that is not done in time fails alone, and its dead letter says so', async () => {
  const letters: string[] = [];
  const deadLetters = { bury: async (_: unknown, reason: string) => void letters.push(reason) };
  const handle = (key: string) => (key === 'endless' ? new Promise<void>(() => {}) : Promise.resolve());
  const event = batch([put('a'), put('endless'), put('b')]);
  const ports = { logger, deadLetters, timeLeftMs: 1 };
  expect((await handleBatch(event, handle, ports)).batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
  for (const record of event.Records) record.attributes = { ApproximateReceiveCount: '5' } as never;
  expect((await handleBatch(event, handle, ports)).batchItemFailures).toEqual([]);
  expect(letters).toEqual(['it was not done within 0 seconds']);
});

test('a handler that throws at once fails its own message only', async () => {
  const handled: string[] = [];
  const handle = (key: string): Promise<void> => {
    if (key === 'b') throw new Error('at once');
    handled.push(key);
    return Promise.resolve();
  };
  const { batchItemFailures } = await handleBatch(batch([put('a'), put('b'), put('c')]), handle, { logger });
  expect(handled).toEqual(['a', 'c']);
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
});
