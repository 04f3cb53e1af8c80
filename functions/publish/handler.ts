import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { readEnvironment } from '../environment/stage-environment.ts';
import { createQueueHandler } from '../queue/create-queue-handler.ts';
import { createMetrics } from '../queue/metrics.ts';
import { articleIdOf } from '../store/keys.ts';
import { publishArticle } from './publish-article.ts';

const metrics = createMetrics('publish');
const ports = readEnvironment();

export const handler = createQueueHandler('publish', metrics, async (key, logger) => {
  const { published, held, withdrawn, changed, appeared } = await publishArticle(articleIdOf(key), ports);
  logger.info('article published', { published, held, withdrawn, changed, appeared: appeared.languages });
  metrics.addMetric('Published', MetricUnit.Count, appeared.languages.length);
  if (appeared.languages.length > 0) {
    metrics.addMetric('AgeAtPublication', MetricUnit.Milliseconds, appeared.ageMs);
  }
});
