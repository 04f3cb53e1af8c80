import { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Lane, StageName } from '../../../pipeline.ts';
import { onUnreadable } from '../../store/readable-object.ts';
import { handleBatch } from './handle-batch.ts';
import { laneOf, lanePorts } from './lane-queues.ts';

/** Kept of a function's time for dead letters, figures and the answer. */
const RESERVE_MS = 2500;

/** What Lambda calls for a stage with a queue: every message by itself, and the figures of all of them at the end. */
export function createQueueHandler(
  stage: StageName,
  metrics: Metrics,
  handleMessage: (keyOrTask: string, logger: Logger, lane: Lane, isOfBucket: boolean) => Promise<void>,
): (event: SQSEvent, context?: Pick<Context, 'getRemainingTimeInMillis'>) => Promise<SQSBatchResponse> {
  const logger = new Logger({ serviceName: stage });
  onUnreadable(({ key, problem }) => logger.error('object passed over', { key, problem }));
  return async (event, context) => {
    const timeLeftMs = context && Math.max(0, context.getRemainingTimeInMillis() - RESERVE_MS);
    const [first] = event.Records;
    const lane = first === undefined ? 'urgent' : laneOf(first, process.env);
    const answer = await handleBatch(
      event,
      (subject, log, isOfBucket) => handleMessage(subject, log, lane, isOfBucket),
      {
        ...{ logger, timeLeftMs },
        ...lanePorts(lane, process.env),
      },
    );
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    return answer;
  };
}
