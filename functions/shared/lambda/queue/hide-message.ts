import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import { wordedFailure } from '../worded-failure.ts';
import { createQueueClient } from './queue-client.ts';

/** Has a message come again after so many seconds. @throws if the queue does not do it before `abortSignal`. */
export async function hideMessage(
  queueUrl: string,
  ReceiptHandle: string,
  VisibilityTimeout: number,
  abortSignal: AbortSignal,
): Promise<void> {
  const change = { QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout };
  try {
    await createQueueClient().send(new ChangeMessageVisibilityCommand(change), { abortSignal });
  } catch (cause) {
    throw wordedFailure(cause);
  }
}
