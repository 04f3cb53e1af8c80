import { randomUUID } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { wordedFailure } from '../worded-failure.ts';
import { createQueueClient } from './queue-client.ts';

export interface NewMessage {
  body: string;
  /** Text, by name. */
  attributes?: Record<string, string>;
}

/**
 * Puts a message into a queue, under the role of the function that runs.
 * @throws if the queue does not take it before `abortSignal`.
 */
export async function sendMessage(
  queueUrl: string,
  { body, attributes = {} }: NewMessage,
  abortSignal: AbortSignal,
  client = createQueueClient(),
): Promise<void> {
  const texts = Object.entries(attributes).map(([name, StringValue]) => [
    name,
    { DataType: 'String', StringValue },
  ]);
  const message = {
    QueueUrl: queueUrl,
    MessageBody: body,
    MessageAttributes: Object.fromEntries(texts),
    ...inOrder(queueUrl),
  };
  try {
    await client.send(new SendMessageCommand(message), { abortSignal });
  } catch (cause) {
    throw wordedFailure(cause);
  }
}

/** A queue in which one message is worked at after the other asks for a group of them, and for a name of each. */
export function inOrder(queueUrl: string): { MessageGroupId?: string; MessageDeduplicationId?: string } {
  if (!queueUrl.endsWith('.fifo')) return {};
  return { MessageGroupId: 'all', MessageDeduplicationId: randomUUID() };
}
