import { SQSClient } from '@aws-sdk/client-sqs';
import { limitedHandler } from '../limited-handler.ts';

const ANSWER_MS = 1_000;
const ATTEMPTS = 3;

/** Calls a queue under the role of the function that runs. */
export function createQueueClient(): SQSClient {
  return new SQSClient({
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: limitedHandler(ANSWER_MS),
    // By the endpoint that is set, whatever host a queue's address names.
    useQueueUrlAsEndpoint: false,
    // A digest of the text beside the signature would tell nothing more.
    md5: false,
  });
}
