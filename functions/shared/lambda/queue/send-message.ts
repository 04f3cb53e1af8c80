import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { limitedHandler } from '../limited-handler.ts';
import { wordedFailure } from '../worded-failure.ts';

export interface NewMessage {
  body: string;
  /** Text, by name. */
  attributes: Record<string, string>;
}

const ANSWER_MS = 1_000;
const ATTEMPTS = 3;

/**
 * Puts a message into a queue, under the role of the function that runs.
 * @throws if the queue does not take it before `abortSignal`.
 */
export async function sendMessage(
  queueUrl: string,
  { body, attributes }: NewMessage,
  abortSignal: AbortSignal,
): Promise<void> {
  const client = new SQSClient({
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: limitedHandler(ANSWER_MS),
    // By the endpoint that is set, whatever host a queue's address names.
    useQueueUrlAsEndpoint: false,
    // A digest of the text beside the signature would tell nothing more.
    md5: false,
  });
  const texts = Object.entries(attributes).map(([name, StringValue]) => [
    name,
    { DataType: 'String', StringValue },
  ]);
  const message = { QueueUrl: queueUrl, MessageBody: body, MessageAttributes: Object.fromEntries(texts) };
  try {
    await client.send(new SendMessageCommand(message), { abortSignal });
  } catch (cause) {
    throw wordedFailure(cause);
  }
}
