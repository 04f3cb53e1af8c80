import { createHash, randomUUID } from 'node:crypto';
import type { Operations } from './json-service.ts';

export interface QueuedMessage {
  MessageId: string;
  Body: string;
  MessageAttributes?: Record<string, { DataType: string; StringValue: string }>;
  sentAt: number;
  hidden: boolean;
}

/** Queues as SQS has them, by address; what is received stays hidden until it is shown or deleted. */
export function createQueues() {
  const queues = new Map<string, QueuedMessage[]>();
  const queueOf = (url: string) => {
    const queue = queues.get(url) ?? [];
    queues.set(url, queue);
    return queue;
  };
  const send = (url: string, Body: string, MessageAttributes?: QueuedMessage['MessageAttributes']) => {
    const message = { MessageId: randomUUID(), Body, sentAt: Date.now(), hidden: false };
    queueOf(url).push({ ...message, ...(MessageAttributes && { MessageAttributes }) });
    return { MessageId: message.MessageId, MD5OfMessageBody: md5(Body) };
  };
  const operations: Operations = {
    GetQueueAttributes: ({ QueueUrl }) => ({
      Attributes: {
        ApproximateNumberOfMessages: String(queueOf(QueueUrl).filter(({ hidden }) => !hidden).length),
      },
    }),
    SendMessage: ({ QueueUrl, MessageBody, MessageAttributes }) =>
      send(QueueUrl, MessageBody, MessageAttributes),
    ReceiveMessage: ({ QueueUrl, MaxNumberOfMessages }) => {
      const messages = queueOf(QueueUrl)
        .filter(({ hidden }) => !hidden)
        .slice(0, MaxNumberOfMessages);
      for (const message of messages) message.hidden = true;
      return { Messages: messages.map(asReceived) };
    },
    DeleteMessage: ({ QueueUrl, ReceiptHandle }) => {
      queues.set(
        QueueUrl,
        queueOf(QueueUrl).filter(({ MessageId }) => MessageId !== ReceiptHandle),
      );
      return {};
    },
    ChangeMessageVisibilityBatch: ({ QueueUrl, Entries }) => {
      const shown = new Set(Entries.map(({ ReceiptHandle }) => ReceiptHandle));
      for (const message of queueOf(QueueUrl)) if (shown.has(message.MessageId)) message.hidden = false;
      return { Successful: [], Failed: [] };
    },
  };
  return { operations, send, queueOf };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

function asReceived({ MessageId, Body, MessageAttributes, sentAt }: QueuedMessage): object {
  return {
    MessageId,
    Body,
    ReceiptHandle: MessageId,
    MD5OfBody: md5(Body),
    MessageAttributes,
    Attributes: { SentTimestamp: String(sentAt) },
  };
}
