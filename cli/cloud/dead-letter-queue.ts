import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { inOrder } from '../../functions/shared/lambda/queue/send-message.ts';
import type { DeployedQueue } from './deployed-stack.ts';

/** Seconds in which nobody else gets the messages that are being read. */
const HIDDEN_SECONDS = 30;
/** What SQS gives at a time. */
const BATCH = 10;
/** Messages that are listed; the rest are counted. */
const LISTED = 200;

/** Reads dead letters and leaves them where they are. */
export async function listDeadLetters(
  client: SQSClient,
  { deadLettersUrl }: DeployedQueue,
): Promise<Message[]> {
  const found = new Map<string, Message>();
  while (found.size < LISTED) {
    const messages = await receive(client, deadLettersUrl);
    const fresh = messages.filter(({ MessageId = '' }) => !found.has(MessageId));
    if (fresh.length === 0) break;
    for (const message of fresh) found.set(message.MessageId ?? '', message);
  }
  await show(client, deadLettersUrl, [...found.values()]);
  return [...found.values()];
}

async function receive(client: SQSClient, QueueUrl: string): Promise<Message[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: BATCH,
      VisibilityTimeout: HIDDEN_SECONDS,
      WaitTimeSeconds: 1,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['SentTimestamp'],
    }),
  );
  return Messages;
}

/** Whoever asks next finds them again at once. */
async function show(client: SQSClient, QueueUrl: string, messages: readonly Message[]): Promise<void> {
  for (let start = 0; start < messages.length; start += BATCH) {
    const Entries = messages.slice(start, start + BATCH).map(({ ReceiptHandle = '' }, place) => ({
      Id: String(place),
      ReceiptHandle,
      VisibilityTimeout: 0,
    }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}

/** As SQS counts them, which is roughly. */
export async function countDeadLetters(
  client: SQSClient,
  { deadLettersUrl }: DeployedQueue,
): Promise<number> {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: deadLettersUrl,
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  return Number(Attributes.ApproximateNumberOfMessages ?? 0);
}

/**
 * Puts a stage's dead letters back into its queue, as they first came and without the reason, and gives each one.
 * SQS's own redrive would keep the reason on a message that may now succeed, or fail of something else. One that
 * is sent and not yet deleted when this ends comes twice, which the stages do not mind.
 */
export async function* moveDeadLetters(
  client: SQSClient,
  { url, deadLettersUrl }: DeployedQueue,
): AsyncGenerator<Message> {
  const start = Date.now();
  for (;;) {
    const messages = await receive(client, deadLettersUrl);
    // What died since is not for this run: a message that fails at once would go round for ever.
    const old = messages.filter(({ Attributes }) => Number(Attributes?.SentTimestamp ?? 0) <= start);
    if (old.length === 0) return show(client, deadLettersUrl, messages);
    await Promise.all(old.map((message) => move(client, message, url, deadLettersUrl)));
    yield* old;
  }
}

async function move(client: SQSClient, message: Message, to: string, from: string): Promise<void> {
  await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: message.Body, ...inOrder(to) }));
  await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: message.ReceiptHandle }));
}
