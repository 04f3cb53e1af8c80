import type { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { describeFailure } from '../../failure/describe-failure.ts';
import { type DeadLetters, isLastAttempt } from './dead-letters.ts';
import { messageContext } from './message-context.ts';
import type { Retries } from './retries.ts';

/** Messages of the schedules, which name no object. */
export const POLL_FEEDS = 'poll-feeds';
export const RESUME_TRANSLATIONS = 'resume-translations';
export const SWEEP = 'sweep';

/**
 * @param logger Says of every line which message it is about.
 * @param isOfBucket The bucket itself says that the object was put; others wake a stage by a key alone.
 */
export type HandleMessage = (keyOrTask: string, logger: Logger, isOfBucket: boolean) => Promise<void>;

export interface BatchPorts {
  logger: Logger;
  /** Where it is absent, the queue moves what failed every time by itself, without a reason. */
  deadLetters?: DeadLetters;
  /** Where it is absent, what failed comes again when the queue's visibility timeout is over. */
  retries?: Retries;
  /** No limit where absent. */
  timeLeftMs?: number;
}

/**
 * Handles every message by itself and answers those that failed, so that only they come again (AWS Lambda,
 * "Implementing partial batch responses"). What failed every time is in the dead-letter queue, as it came. One that is
 * not done in time fails alone and with a reason: where the function itself ran out of time, its whole batch would fail.
 */
export async function handleBatch(
  { Records }: SQSEvent,
  handleMessage: HandleMessage,
  ports: BatchPorts,
): Promise<SQSBatchResponse> {
  const failed = await Promise.all(Records.map((record) => isFailed(record, handleMessage, ports)));
  const again = Records.filter((_, place) => failed[place]);
  return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

/** Whether the message is to come again. */
async function isFailed(
  record: SQSRecord,
  handleMessage: HandleMessage,
  { logger: shared, deadLetters, retries, timeLeftMs }: BatchPorts,
): Promise<boolean> {
  let logger = shared.createChild({ persistentKeys: { messageId: record.messageId } });
  try {
    const subject = readMessage(record);
    logger = shared.createChild({ persistentKeys: { ...messageContext(record, subject) } });
    logger.info('message received', { attempt: Number(record.attributes?.ApproximateReceiveCount ?? 1) });
    const work = handleMessage(subject, logger, isOfBucket(record));
    await (timeLeftMs === undefined ? work : endBy(work, timeLeftMs));
    return false;
  } catch (failure) {
    const reason = describeFailure(failure);
    logger.error('message failed', { reason, error: failure as Error });
    if (deadLetters !== undefined && isLastAttempt(record)) {
      return !(await isBuried(record, reason, { deadLetters, logger }));
    }
    if (retries !== undefined) await pause(record, { retries, logger });
    return true;
  }
}

/** Where it cannot be told when to come again, it comes when the queue has it do so. */
async function pause(
  record: SQSRecord,
  { retries, logger }: Required<Pick<BatchPorts, 'retries' | 'logger'>>,
): Promise<void> {
  try {
    await retries.pause(record);
  } catch (error) {
    logger.error('pause before the next attempt not set', { error: error as Error });
  }
}

/** Where it cannot be put there, it stays failed and the queue moves it. */
async function isBuried(
  record: SQSRecord,
  reason: string,
  { deadLetters, logger }: Required<Pick<BatchPorts, 'deadLetters' | 'logger'>>,
): Promise<boolean> {
  try {
    await deadLetters.bury(record, reason);
    return true;
  } catch (error) {
    logger.error('dead letter not sent', { error: error as Error });
    return false;
  }
}

interface BucketMessage {
  task?: string;
  detail?: { object?: { key?: string; etag?: string } };
}

/**
 * The key of the object that was put, as EventBridge has it (not percent-encoded), or the schedule's task.
 * @throws where it is neither.
 */
export function readMessage({ body, messageId }: Pick<SQSRecord, 'body' | 'messageId'>): string {
  const message = JSON.parse(body) as BucketMessage;
  const subject = message.task ?? message.detail?.object?.key;
  if (typeof subject === 'string' && subject !== '') return subject;
  throw new Error(`message ${messageId} names neither an object nor a task`);
}

/** As EventBridge has it, with the object's ETag. */
function isOfBucket({ body }: Pick<SQSRecord, 'body'>): boolean {
  return (JSON.parse(body) as BucketMessage).detail?.object?.etag !== undefined;
}

/** @throws if the work is not done within `limitMs`. It may go on all the same, so it must be harmless to begin it anew. */
async function endBy<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new Error(`it was not done within ${Math.round(limitMs / 1000)} seconds`);
    timer = setTimeout(reject, limitMs, failure);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
