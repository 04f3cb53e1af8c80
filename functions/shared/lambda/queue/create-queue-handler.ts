import { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { StageName } from '../../../pipeline.ts';
import { onUnreadable } from '../../store/readable-object.ts';
import { createDeadLetters } from './dead-letters.ts';
import { type HandleMessage, handleBatch } from './handle-batch.ts';
import { createRetries } from './retries.ts';

/** Kept of a function's time for dead letters, figures and the answer. */
const RESERVE_MS = 2500;

/** What Lambda calls for a stage with a queue: every message by itself, and the figures of all of them at the end. */
export function createQueueHandler(
  stage: StageName,
  metrics: Metrics,
  handleMessage: HandleMessage,
): (event: SQSEvent, context?: Pick<Context, 'getRemainingTimeInMillis'>) => Promise<SQSBatchResponse> {
  const logger = new Logger({ serviceName: stage });
  onUnreadable(({ key, problem }) => logger.error('object passed over', { key, problem }));
  const { DEAD_LETTERS: deadLetters, QUEUE: queue } = process.env;
  const ports = {
    logger,
    ...(deadLetters && { deadLetters: createDeadLetters(deadLetters) }),
    ...(queue && { retries: createRetries(queue) }),
  };
  return async (event, context) => {
    const timeLeftMs = context && Math.max(0, context.getRemainingTimeInMillis() - RESERVE_MS);
    const answer = await handleBatch(event, handleMessage, {
      ...ports,
      timeLeftMs,
    });
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    return answer;
  };
}
