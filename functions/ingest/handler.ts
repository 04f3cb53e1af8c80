import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { handleBatch, POLL_FEEDS } from '../queue/handle-batch.ts';
import { parseInboxKey } from '../store/keys.ts';
import { loadFeeds } from './feeds/load-feeds.ts';
import { userAgent } from './fetch/user-agent.ts';

const logger = new Logger({ serviceName: 'ingest' });
const metrics = new Metrics({ namespace: 'Dragoman', serviceName: 'ingest' });
const ports = readEnvironment();
/** content/feeds.json, which the stack puts beside the code. */
const feedsFile = process.env.FEEDS_FILE;
const { feeds, contact } = await loadFeeds(feedsFile ? new URL(feedsFile, import.meta.url) : undefined);

export const handler = async (event: SQSEvent) => {
  const answer = await handleBatch(event, handleMessage, logger);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
};

/** A poll needs no reader of files, and a file needs no reader of feeds: each is loaded for its first event. */
async function handleMessage(subject: string): Promise<void> {
  if (subject === POLL_FEEDS) {
    return pollAll();
  }
  const { ingestArticle } = await import('./ingest-article.ts');
  const { articleId, revision, changed, rejections } = await ingestArticle(
    parseInboxKey(subject).articleId,
    ports,
  );
  logger.info('article ingested', { articleId, revision, changed, rejected: rejections.length });
  metrics.addMetric('Rejected', MetricUnit.Count, rejections.length);
  for (const { file, reason } of rejections) logger.warn('file rejected', { articleId, file, reason });
}

async function pollAll(): Promise<void> {
  const { createFetcher } = await import('./fetch/safe-fetch.ts');
  const { pollFeeds } = await import('./poll-feeds.ts');
  const fetch = createFetcher({ userAgent: userAgent(contact ?? ports.site.baseUrl) });
  const outcome = await pollFeeds(feeds, { ...ports, fetch, now: () => new Date() });
  logger.info('feeds polled', { ...outcome });
  for (const { feed, asked, error, nextPollAt } of outcome.feeds) {
    if (asked === 'failed') logger.warn('feed failed', { feed, error, nextPollAt });
  }
  const rejected = outcome.feeds.reduce((sum, feed) => sum + feed.rejected.length, 0);
  metrics.addMetric('Rejected', MetricUnit.Count, rejected);
}
