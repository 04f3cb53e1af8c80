import { expect, test } from 'vitest';
import { describeDeadLetter, readDeadLetter } from '../../../../cli/cloud/dead-letter.ts';

const attributes = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
const Body = JSON.stringify({ detail: { object: { key: 'sources/harbour/1.json' } } });

test('a dead letter of a stage has its key, the reason and the time of its last failure', () => {
  const MessageAttributes = attributes({ Reason: 'AccessDenied', FailedAt: '2026-11-25T10:00:00.000Z' });
  const letter = readDeadLetter({ MessageId: 'm0', Body, MessageAttributes });
  expect(letter).toEqual({
    messageId: 'm0',
    subject: 'sources/harbour/1.json',
    reason: 'AccessDenied',
    at: '2026-11-25T10:00:00.000Z',
  });
  expect(describeDeadLetter(letter)).toBe(
    '2026-11-25T10:00:00.000Z  sources/harbour/1.json  (m0)\n    AccessDenied',
  );
});

test('one that EventBridge could not deliver has its reason', () => {
  const MessageAttributes = attributes({ ERROR_CODE: 'NO_PERMISSIONS', ERROR_MESSAGE: 'not authorized' });
  expect(readDeadLetter({ Body, MessageAttributes }).reason).toBe('not authorized');
});

test('one that the queue moved by itself says where to look', () => {
  const letter = readDeadLetter({ MessageId: 'm0', Body: '{', Attributes: { SentTimestamp: '1000' } });
  expect(letter.at).toBe('1970-01-01T00:00:01.000Z');
  expect(describeDeadLetter(letter)).toContain('unreadable  (m0)\n    no reason was noted');
});
