import type { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** A message of the schedule, which names no object. */
export const POLL_FEEDS = 'poll-feeds';

/**
 * Handles every message by itself and answers those that failed, so that only they come again (AWS Lambda,
 * "Implementing partial batch responses"). What fails to the end is in the dead-letter queue, as it came.
 */
export async function handleBatch(
  { Records }: SQSEvent,
  handleMessage: (keyOrTask: string) => Promise<void>,
  logger: Logger,
): Promise<SQSBatchResponse> {
  const results = await Promise.allSettled(Records.map(async (record) => handleMessage(readMessage(record))));
  const batchItemFailures = results.flatMap((result, place) => {
    const record = Records[place];
    if (result.status === 'fulfilled' || record === undefined) return [];
    logger.error('message failed', { messageId: record.messageId, error: result.reason as Error });
    return [{ itemIdentifier: record.messageId }];
  });
  return { batchItemFailures };
}

/**
 * The key of the object that was put, as EventBridge has it (not percent-encoded), or the schedule's task.
 * @throws where it is neither.
 */
export function readMessage({ body, messageId }: Pick<SQSRecord, 'body' | 'messageId'>): string {
  const message = JSON.parse(body) as { task?: string; detail?: { object?: { key?: string } } };
  const subject = message.task ?? message.detail?.object?.key;
  if (typeof subject === 'string' && subject !== '') return subject;
  throw new Error(`message ${messageId} names neither an object nor a task`);
}
