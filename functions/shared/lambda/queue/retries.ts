import type { SQSRecord } from 'aws-lambda';
import { wordedFailure } from '../worded-failure.ts';

/** When a message comes again that failed. */
export interface Retries {
  /** Has it come again after a pause that grows with how often it came. */
  pause(record: SQSRecord): Promise<void>;
}

/**
 * Seconds after the first failure, the second …: a hiccup passes in the first, and what fails for good is a dead letter
 * within four minutes. Without them the queue waits its visibility timeout each time, half an hour of translate's.
 */
const PAUSES = [5, 20, 60, 120] as const;

const CALL_MS = 1_500;

/** By ChangeMessageVisibility (Amazon SQS, "Visibility timeout"). */
export function createRetries(queueUrl: string): Retries {
  return {
    async pause({ receiptHandle, attributes }) {
      const { ChangeMessageVisibilityCommand } = await import('@aws-sdk/client-sqs');
      const { createQueueClient } = await import('./queue-client.ts');
      const VisibilityTimeout = secondsAfter(Number(attributes?.ApproximateReceiveCount ?? 1));
      const change = { QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout };
      try {
        const abortSignal = AbortSignal.timeout(CALL_MS);
        await createQueueClient().send(new ChangeMessageVisibilityCommand(change), { abortSignal });
      } catch (cause) {
        throw wordedFailure(cause);
      }
    },
  };
}

/** @param received How often it was received so far. */
export function secondsAfter(received: number): number {
  return PAUSES[Math.min(Math.max(received, 1), PAUSES.length) - 1] ?? PAUSES[0];
}
