import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { requireVariable } from '../shared/lambda/environment/variables.ts';
import { createQueueHandler } from '../shared/lambda/queue/create-queue-handler.ts';
import { SWEEP } from '../shared/lambda/queue/handle-batch.ts';
import { isQueueIdle } from '../shared/lambda/queue/is-queue-idle.ts';
import { createMetrics } from '../shared/lambda/queue/metrics.ts';
import { createQueueClient } from '../shared/lambda/queue/queue-client.ts';
import { sendMessage } from '../shared/lambda/queue/send-message.ts';
import { createStageWaker, type StageQueues } from '../shared/lambda/queue/wake-stage.ts';
import { sweepStore } from './sweep-store.ts';

const metrics = createMetrics('sweep');
const ports = readEnvironment();
const client = createQueueClient();
const queues: StageQueues = JSON.parse(requireVariable('WOKEN_QUEUES'));
const wake = createStageWaker(queues, client);

/** Of the fifteen minutes that the function has (cdk/dragoman-stack.ts); a chunk of articles takes some seconds. */
const WORK_MS = 12 * 60_000;
/** While the stages are at work, what was written since is under way: a message waits that long behind an import. */
const BUSY_GRACE_MS = 2 * 60 * 60_000;
/** Else only what the bucket is about to tell of. */
const IDLE_GRACE_MS = 30_000;
const SEND_MS = 5_000;

/** `sweep`, or `sweep <id>` to go on behind that article: a store too large for one function is swept by several. */
export const handler = createQueueHandler('sweep', metrics, async (subject, logger) => {
  const [task, after] = subject.split(' ');
  if (task !== SWEEP) throw new Error(`the sweep stage has no task ${subject}`);
  const end = Date.now() + WORK_MS;
  const isOver = () => Date.now() > end;
  const { SLOW_QUEUE: slow } = process.env;
  const watched = [...Object.values(queues), ...(slow ? [slow] : [])];
  const idle = await Promise.all(watched.map((url) => isQueueIdle(url, client)));
  const graceMs = idle.every(Boolean) ? IDLE_GRACE_MS : BUSY_GRACE_MS;
  const options = { isDeep: false, graceMs, after, isOver, now: () => new Date() };
  const { articles, behind, named, goOnAfter } = await sweepStore({ ...ports, ...options, wake });
  logger.info('swept', { articles, behind, goOnAfter });
  if (behind > 0) logger.warn('what was behind is woken', { behind, named });
  metrics.addMetric('Behind', MetricUnit.Count, behind);
  if (goOnAfter === undefined) return;
  const body = JSON.stringify({ task: `${SWEEP} ${goOnAfter}` });
  await sendMessage(requireVariable('QUEUE'), { body }, AbortSignal.timeout(SEND_MS), client);
});
