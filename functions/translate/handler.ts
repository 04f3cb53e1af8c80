import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { handleBatch } from '../queue/handle-batch.ts';
import { createAmazonTranslator, createTranslateClient } from './amazon/amazon-translator.ts';
import { translateArticle } from './translate-article.ts';
import type { Translator } from './translator.ts';

const logger = new Logger({ serviceName: 'translate' });
const metrics = new Metrics({ namespace: 'Dragoman', serviceName: 'translate' });
const amazon = createAmazonTranslator({ client: createTranslateClient() });

/** Counts what is paid for as it is sent: a version's own count is of all its attempts. */
const translator: Translator = {
  ...amazon,
  async *translate(request) {
    for await (const batch of amazon.translate(request)) {
      metrics.addMetric('CharactersSent', MetricUnit.Count, batch.charactersSent);
      yield batch;
    }
  },
};
const ports = { ...readEnvironment(), translator };

export const handler = async (event: SQSEvent) => {
  const answer = await handleBatch(event, handleMessage, logger);
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  return answer;
};

async function handleMessage(key: string): Promise<void> {
  const { articleId, versions } = await translateArticle(key, ports);
  for (const { language, method, held, charactersSent } of versions) {
    logger.info('version made', { articleId, language, method, held, charactersSent });
    metrics.addMetric('Held', MetricUnit.Count, held ? 1 : 0);
  }
}
