import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attributeText,
  type DeadLetters,
  MAX_RECEIVES,
} from '../../../../../functions/shared/lambda/queue/dead-letters.ts';
import { handleBatch } from '../../../../../functions/shared/lambda/queue/handle-batch.ts';

/** Says nothing, for tests. */
const logger = new Logger({ logLevel: 'SILENT' });

/** A message that is received for the n-th time. */
const received = (receives: number, body = '{"task":"poison"}') =>
  ({
    Records: [{ messageId: 'm0', body, attributes: { ApproximateReceiveCount: String(receives) } }],
  }) as SQSEvent;

async function fail(): Promise<void> {
  throw new Error('article harbour: its fr version is not done yet', { cause: new Error('AccessDenied') });
}

function collect() {
  const letters: [body: string, reason: string][] = [];
  const deadLetters: DeadLetters = {
    async bury({ body }, reason) {
      letters.push([body, reason]);
    },
  };
  return { letters, ports: { logger, deadLetters } };
}

const AGAIN = { batchItemFailures: [{ itemIdentifier: 'm0' }] };

test('a message that fails for the last time is a dead letter as it came, with the reason, and is done with', async () => {
  const { letters, ports } = collect();
  expect(await handleBatch(received(MAX_RECEIVES), fail, ports)).toEqual({ batchItemFailures: [] });
  expect(letters).toEqual([
    ['{"task":"poison"}', 'article harbour: its fr version is not done yet: AccessDenied'],
  ]);
});

test('a message that will be tried again is no dead letter', async () => {
  const { letters, ports } = collect();
  expect(await handleBatch(received(MAX_RECEIVES - 1), fail, ports)).toEqual(AGAIN);
  expect(letters).toEqual([]);
});

test('a message nobody can read is a dead letter too', async () => {
  const { letters, ports } = collect();
  await handleBatch(received(MAX_RECEIVES, '{'), fail, ports);
  expect(letters.map(([body]) => body)).toEqual(['{']);
});

test('where the dead letter cannot be sent the message stays failed, and the queue moves it', async () => {
  const deadLetters: DeadLetters = { bury: () => Promise.reject(new Error('no network')) };
  expect(await handleBatch(received(MAX_RECEIVES), fail, { logger, deadLetters })).toEqual(AGAIN);
});

test('a reason of any characters is one the queue takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const reason = attributeText(text);
      expect(reason).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]{1,2000}$/u);
    }),
    { numRuns: 20 },
  );
});
