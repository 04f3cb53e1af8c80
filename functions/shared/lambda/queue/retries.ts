import type { SQSRecord } from 'aws-lambda';

/** When a message comes again that failed. */
export interface Retries {
  /** Has it come again after a pause that grows with how often it came. */
  pause(record: SQSRecord): Promise<void>;
}

/**
 * Seconds after the first failure, the second …: a hiccup passes in the first, and what fails for good is a dead letter
 * within three minutes. Without them the queue waits its visibility timeout each time, half an hour of translate's.
 */
const PAUSES = [5, 15, 45, 90] as const;

const CALL_MS = 1_500;

/** By ChangeMessageVisibility (Amazon SQS, "Visibility timeout"). */
export function createRetries(queueUrl: string): Retries {
  return {
    async pause({ receiptHandle, attributes }) {
      // A file of its own: of a package that is loaded later a bundle keeps every command.
      const { hideMessage } = await import('./hide-message.ts');
      const seconds = secondsAfter(Number(attributes?.ApproximateReceiveCount ?? 1));
      await hideMessage(queueUrl, receiptHandle, seconds, AbortSignal.timeout(CALL_MS));
    },
  };
}

/** @param received How often it was received so far. */
export function secondsAfter(received: number): number {
  return PAUSES[Math.min(Math.max(received, 1), PAUSES.length) - 1] ?? PAUSES[0];
}
