import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../environment/stage-environment.ts';
import { createQueueHandler } from '../queue/create-queue-handler.ts';
import { POLL_FEEDS } from '../queue/handle-batch.ts';
import { correlationId } from '../queue/message-context.ts';
import { createMetrics } from '../queue/metrics.ts';
import { parseInboxKey } from '../store/keys.ts';
import { loadFeeds } from './feeds/load-feeds.ts';
import { userAgent } from './fetch/user-agent.ts';

const metrics = createMetrics('ingest');
const count = (name: string, by: number) => metrics.addMetric(name, MetricUnit.Count, by);
const ports = readEnvironment();
/** content/feeds.json, which the stack puts beside the code. */
const feedsFile = process.env.FEEDS_FILE;
const { feeds, contact } = await loadFeeds(feedsFile ? new URL(feedsFile, import.meta.url) : undefined);

/** A poll needs no reader of files, and a file needs no reader of feeds: each is loaded for its first event. */
export const handler = createQueueHandler('ingest', metrics, (subject, logger) =>
  subject === POLL_FEEDS ? pollAll(logger) : ingest(parseInboxKey(subject).articleId, logger),
);

/** Why a file was rejected is for its author, under `rejected/`; it may quote the text, so the log does not say it. */
async function ingest(articleId: string, logger: Logger): Promise<void> {
  const { ingestArticle } = await import('./ingest-article.ts');
  const { revision, changed, rejections } = await ingestArticle(articleId, ports);
  logger.info('article ingested', {
    ...{ articleId, changed, rejected: rejections.length },
    ...(revision !== undefined && { revision, correlationId: correlationId(articleId, revision) }),
  });
  for (const { file } of rejections) logger.warn('file rejected', { articleId, file });
  count('Rejected', rejections.length);
}

async function pollAll(logger: Logger): Promise<void> {
  const { createFetcher } = await import('./fetch/safe-fetch.ts');
  const { pollFeeds } = await import('./poll-feeds.ts');
  const fetch = createFetcher({ userAgent: userAgent(contact ?? ports.site.baseUrl) });
  const {
    polled,
    left,
    feeds: outcomes,
  } = await pollFeeds(feeds, { ...ports, fetch, now: () => new Date() });
  logger.info('feeds polled', { polled, left });
  for (const { feed, asked, error, nextPollAt, taken, revised, withdrawn, rejected } of outcomes) {
    logger.info('feed polled', { feed, asked, taken, revised, withdrawn, rejected: rejected.length });
    if (asked === 'failed') logger.warn('feed failed', { feed, error, nextPollAt });
    count('FeedsFailed', asked === 'failed' ? 1 : 0);
    count('Rejected', rejected.length);
  }
}
