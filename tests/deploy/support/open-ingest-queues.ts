import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { REASON } from '../../../functions/shared/lambda/queue/dead-letters.ts';
import { clientOptions } from './client-options.ts';
import { physicalId } from './find-resources.ts';
import type { MiniStack } from './start-ministack.ts';

export interface IngestQueues {
  send(body: string): Promise<void>;
  /** Puts a message among the dead letters, as if it had failed for good. */
  bury(body: string, reason: string): Promise<void>;
  /** Messages that failed for good, each time as if nobody had looked. */
  deadLetters(): Promise<{ body: string; reason: string | undefined }[]>;
  close(): void;
}

/** The queue of ingest and its dead letters. */
export async function openIngestQueues(ministack: MiniStack): Promise<IngestQueues> {
  const client = new SQSClient(clientOptions(ministack));
  const QueueUrl = await physicalId(ministack, /^IngestQueue[0-9A-F]{8}$/);
  const deadLettersUrl = await physicalId(ministack, /^IngestDeadLetters[0-9A-F]{8}$/);
  return {
    async send(MessageBody) {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    },
    async bury(MessageBody, reason) {
      const MessageAttributes = { [REASON]: { DataType: 'String', StringValue: reason } };
      await client.send(new SendMessageCommand({ QueueUrl: deadLettersUrl, MessageBody, MessageAttributes }));
    },
    async deadLetters() {
      const look = { QueueUrl: deadLettersUrl, VisibilityTimeout: 0, MaxNumberOfMessages: 10 };
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ ...look, MessageAttributeNames: ['All'] }),
      );
      return Messages.map(({ Body: body = '', MessageAttributes }) => ({
        body,
        reason: MessageAttributes?.[REASON]?.StringValue,
      }));
    },
    close: () => client.destroy(),
  };
}
