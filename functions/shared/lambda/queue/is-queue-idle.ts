import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { wordedFailure } from '../worded-failure.ts';

const COUNTS = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
const ASK_MS = 5_000;

/** Whether no message waits in a queue and none is being worked on, as far as SQS knows: it may be a minute behind. */
export async function isQueueIdle(QueueUrl: string, client: SQSClient): Promise<boolean> {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] });
  try {
    const { Attributes = {} } = await client.send(command, { abortSignal: AbortSignal.timeout(ASK_MS) });
    return COUNTS.every((name) => Number(Attributes[name] ?? 0) === 0);
  } catch (cause) {
    throw wordedFailure(cause);
  }
}
