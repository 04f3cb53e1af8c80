import type { Message } from '@aws-sdk/client-sqs';
import { FAILED_AT, REASON } from '../../functions/shared/lambda/queue/dead-letters.ts';
import { readMessage } from '../../functions/shared/lambda/queue/handle-batch.ts';

/** A message that failed every time, as an operator sees it. */
export interface DeadLetter {
  messageId: string;
  /** The object's key or the task; `undefined` if the message names neither. */
  subject: string | undefined;
  /** `undefined` if the function ended without a word, such as by its time limit. */
  reason: string | undefined;
  /** ISO 8601: when it failed, or else when it was sent. */
  at: string | undefined;
}

/** What EventBridge puts beside an event it could not deliver (Amazon EventBridge, "Dead-letter queues"). */
const UNDELIVERED = 'ERROR_MESSAGE';

export function readDeadLetter({
  MessageId = '',
  Body = '',
  MessageAttributes = {},
  Attributes = {},
}: Message): DeadLetter {
  const attribute = (name: string) => MessageAttributes[name]?.StringValue;
  const sent = Attributes.SentTimestamp;
  return {
    messageId: MessageId,
    subject: subjectOf(Body, MessageId),
    reason: attribute(REASON) ?? attribute(UNDELIVERED),
    at: attribute(FAILED_AT) ?? (sent === undefined ? undefined : new Date(Number(sent)).toISOString()),
  };
}

function subjectOf(body: string, messageId: string): string | undefined {
  try {
    return readMessage({ body, messageId });
  } catch {
    return undefined;
  }
}

/** Code points of a reason that are shown. */
const SHOWN = 400;

export function describeDeadLetter({ messageId, subject, reason, at }: DeadLetter): string {
  const why = reason === undefined ? 'no reason was noted; look for its message id in the log' : reason;
  return `${at ?? ''}  ${subject ?? 'unreadable'}  (${messageId})\n    ${[...why].slice(0, SHOWN).join('')}`;
}
