import { afterEach, expect, test, vi } from 'vitest';
import { laneOf, sendToLane } from '../../../../../functions/shared/lambda/queue/lane-queues.ts';
import { startJsonService } from '../../../../support/json-service.ts';
import { createQueues } from '../../../../support/queue-stand-in.ts';

const ENV = {
  QUEUE: 'https://sqs.example/1/Translate',
  SLOW_QUEUE: 'https://sqs.example/1/Slow.fifo',
};

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['arn:aws:sqs:eu-west-3:1:Slow.fifo', 'slow'],
  ['arn:aws:sqs:eu-west-3:1:Translate', 'urgent'],
  ['arn:aws:sqs:eu-west-3:1:NotSlow.fifo', 'urgent'],
  ['', 'urgent'],
])('a message of %s', (eventSourceARN, lane) => {
  expect(laneOf({ eventSourceARN }, ENV)).toBe(lane);
  expect(laneOf({ eventSourceARN }, {})).toBe('urgent');
});

test('what goes on in the slow lane waits in order, and is never taken for one that was sent before', async () => {
  const queues = createQueues();
  const sqs = await startJsonService({
    ...queues.operations,
    SendMessage: (fields) => {
      sent.push(fields as unknown as Record<string, string>);
      return { MessageId: 'm', MD5OfMessageBody: '' };
    },
  });
  const sent: Record<string, string>[] = [];
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', sqs.url);
  vi.stubEnv('AWS_REGION', 'eu-west-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  for (const lane of ['slow', 'slow', 'urgent'] as const) await sendToLane(lane, 'sources/a/1.json', ENV);
  await sqs.close();
  expect(sent.map(({ QueueUrl, MessageGroupId }) => [QueueUrl, MessageGroupId])).toEqual([
    [ENV.SLOW_QUEUE, 'all'],
    [ENV.SLOW_QUEUE, 'all'],
    [ENV.QUEUE, undefined],
  ]);
  expect(new Set(sent.map(({ MessageDeduplicationId }) => MessageDeduplicationId)).size).toBe(3);
  expect(JSON.parse(sent[0]?.MessageBody ?? '')).toEqual({ detail: { object: { key: 'sources/a/1.json' } } });
});

test('a lane that the stack does not have is an error that names it', async () => {
  await expect(sendToLane('slow', 'sources/a/1.json', {})).rejects.toThrow('slow lane');
});
