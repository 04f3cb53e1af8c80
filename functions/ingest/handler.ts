import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { createQueueHandler } from '../shared/lambda/queue/create-queue-handler.ts';
import { POLL_FEEDS } from '../shared/lambda/queue/handle-batch.ts';
import { correlationId } from '../shared/lambda/queue/message-context.ts';
import { createMetrics } from '../shared/lambda/queue/metrics.ts';
import { parseInboxKey } from '../shared/store/keys.ts';

const metrics = createMetrics('ingest');
const ports = readEnvironment();

export const handler = createQueueHandler('ingest', metrics, async (subject, logger) => {
  // Feeds were polled here once. A poll that such a stack left in the queue is made at the clock's next turn.
  if (subject === POLL_FEEDS) logger.info('left to the poll stage');
  else await ingest(parseInboxKey(subject).articleId, logger);
});

/**
 * The readers of files are loaded for the first of them, so that what the function starts with stays small.
 * Why a file was rejected is for its author, under `rejected/`; it may quote the text, so the log does not say it.
 */
async function ingest(articleId: string, logger: Logger): Promise<void> {
  const { ingestArticle } = await import('./ingest-article.ts');
  const { revision, changed, rejections, chosen } = await ingestArticle(articleId, ports);
  logger.info('article ingested', {
    articleId,
    changed,
    rejected: rejections.length,
    ...(revision !== undefined && { revision, correlationId: correlationId(articleId, revision) }),
  });
  if (chosen) logger.info('original chosen, as no file says it is the source', { articleId, ...chosen });
  for (const { file } of rejections) logger.warn('file rejected', { articleId, file });
  metrics.addMetric('Rejected', MetricUnit.Count, rejections.length);
}
