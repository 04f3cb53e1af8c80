import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { createQueueHandler } from '../shared/lambda/queue/create-queue-handler.ts';
import { POLL_FEEDS } from '../shared/lambda/queue/handle-batch.ts';
import { createMetrics } from '../shared/lambda/queue/metrics.ts';
import { userAgent } from './fetch/user-agent.ts';
import { loadFeeds } from './load-feeds.ts';

const metrics = createMetrics('poll');
const count = (name: string, by: number) => metrics.addMetric(name, MetricUnit.Count, by);
const ports = readEnvironment();
/** content/feeds.json, which the stack puts beside the code. */
const feedsFile = process.env.FEEDS_FILE;
const { feeds, contact } = await loadFeeds(feedsFile ? new URL(feedsFile, import.meta.url) : undefined);

export const handler = createQueueHandler('poll', metrics, async (subject, logger) => {
  if (subject !== POLL_FEEDS) throw new Error(`the poll stage has no task ${subject}`);
  await poll(logger);
});

/** The readers of feeds are loaded for the first poll, so that what the function starts with stays small. */
async function poll(logger: Logger): Promise<void> {
  const { createFetcher } = await import('./fetch/safe-fetch.ts');
  const { pollFeeds } = await import('./poll-feeds.ts');
  const fetch = createFetcher({ userAgent: userAgent(contact ?? ports.site.baseUrl) });
  const outcome = await pollFeeds(feeds, { ...ports, fetch, now: () => new Date() });
  logger.info('feeds polled', { polled: outcome.polled, left: outcome.left });
  for (const { feed, asked, error, nextPollAt, taken, revised, withdrawn, rejected } of outcome.feeds) {
    logger.info('feed polled', { feed, asked, taken, revised, withdrawn, rejected: rejected.length });
    if (asked === 'failed') logger.warn('feed failed', { feed, error, nextPollAt });
    count('FeedsFailed', asked === 'failed' ? 1 : 0);
    count('ItemsTaken', taken.length + revised.length);
    count('ItemsRejected', rejected.length);
  }
}
