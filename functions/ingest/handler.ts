import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { handleBatch, POLL_FEEDS } from '../queue/handle-batch.ts';
import { parseInboxKey } from '../store/keys.ts';
import { ingestArticle } from './ingest-article.ts';
import { pollFeeds } from './poll-feeds.ts';

const logger = new Logger({ serviceName: 'ingest' });
const metrics = new Metrics({ namespace: 'Dragoman', serviceName: 'ingest' });
const ports = readEnvironment();

export const handler = async (event: SQSEvent) => {
  const answer = await handleBatch(event, handleMessage, logger);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
};

async function handleMessage(subject: string): Promise<void> {
  if (subject === POLL_FEEDS) {
    logger.info('feeds polled', { ...(await pollFeeds([])) });
    return;
  }
  const { articleId, revision, changed, rejections } = await ingestArticle(
    parseInboxKey(subject).articleId,
    ports,
  );
  logger.info('article ingested', { articleId, revision, changed, rejected: rejections.length });
  metrics.addMetric('Rejected', MetricUnit.Count, rejections.length);
  for (const { file, reason } of rejections) logger.warn('file rejected', { articleId, file, reason });
}
