import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientOptions } from './client-options.ts';
import { physicalId } from './find-resources.ts';
import type { MiniStack } from './start-ministack.ts';

/** What the clock sends to a queue, now. @param queue Matches its logical id. */
export async function sendTask(ministack: MiniStack, queue: RegExp, task: string): Promise<void> {
  const client = new SQSClient(clientOptions(ministack));
  const QueueUrl = await physicalId(ministack, queue);
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ task }) }));
  client.destroy();
}
