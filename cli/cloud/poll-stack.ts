import { SQSClient } from '@aws-sdk/client-sqs';
import { limitedHandler } from '../../functions/shared/lambda/limited-handler.ts';
import { POLL_FEEDS } from '../../functions/shared/lambda/queue/handle-batch.ts';
import { sendMessage } from '../../functions/shared/lambda/queue/send-message.ts';
import { explainAws } from './explain-aws.ts';
import { findStack } from './find-stack.ts';

const SEND_MS = 5_000;

/** Has a deployed stack ask its feeds now, as its clock does. @throws if its queue does not take the message. */
export async function pollStack(name: string): Promise<void> {
  const url = (await findStack(name)).stages.poll?.queue?.url;
  if (url === undefined) throw new Error(`the stack ${name} has no queue of the stage poll`);
  // By the endpoint that is set, whatever host a queue's address names.
  const client = new SQSClient({ useQueueUrlAsEndpoint: false, requestHandler: limitedHandler() });
  const message = { body: JSON.stringify({ task: POLL_FEEDS }) };
  try {
    await sendMessage(url, message, AbortSignal.timeout(SEND_MS), client);
  } catch (cause) {
    throw explainAws(cause, `the queue of poll of the stack ${name}`);
  } finally {
    client.destroy();
  }
}
