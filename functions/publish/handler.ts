import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { createQueueHandler } from '../shared/lambda/queue/create-queue-handler.ts';
import { createMetrics } from '../shared/lambda/queue/metrics.ts';
import { articleIdOf, isCardKey } from '../shared/store/keys.ts';
import { publishArticle } from './publish-article.ts';

const metrics = createMetrics('publish');
const ports = readEnvironment();

export const handler = createQueueHandler('publish', metrics, async (key, logger, _lane, isOfBucket) => {
  const { published, held, takenBack, withdrawn, changed, appeared } = await publishArticle(
    articleIdOf(key),
    { ...ports, ...(isCardKey(key) ? { strayCards: [key] } : { put: isOfBucket ? key : undefined }) },
  );
  logger.info('article published', {
    published,
    held,
    takenBack,
    withdrawn,
    changed,
    appeared: appeared.languages,
  });
  metrics.addMetric('Published', MetricUnit.Count, appeared.languages.length);
  if (appeared.languages.length > 0) {
    metrics.addMetric('AgeAtPublication', MetricUnit.Milliseconds, appeared.ageMs);
  }
});
