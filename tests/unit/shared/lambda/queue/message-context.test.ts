import type { SQSRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { messageContext } from '../../../../../functions/shared/lambda/queue/message-context.ts';

const record = { messageId: 'm0', body: '', attributes: {} } as SQSRecord;
const traced = { ...record, attributes: { AWSTraceHeader: 'Root=1-69-ab;Parent=cd;Sampled=1' } } as SQSRecord;

test.each([
  ['inbox/harbour/en.md', { articleId: 'harbour' }],
  ['sources/harbour/7.json', { articleId: 'harbour', revision: '7', correlationId: 'harbour/7' }],
  [
    'versions/harbour/fr/7.json',
    { articleId: 'harbour', language: 'fr', revision: '7', correlationId: 'harbour/7' },
  ],
  ['poll-feeds', {}],
])('what %s says of itself is on every line', (subject, expected) => {
  expect(messageContext(record, subject)).toEqual({ messageId: 'm0', subject, ...expected });
});

test('the trace is named where there is one', () => {
  expect(messageContext(traced, 'poll-feeds').traceId).toBe('1-69-ab');
});
