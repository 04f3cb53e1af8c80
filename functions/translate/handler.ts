import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { handleBatch } from '../queue/handle-batch.ts';
import { translateArticle } from './translate-article.ts';
import type { Translator } from './translator.ts';

const logger = new Logger({ serviceName: 'translate' });
const metrics = new Metrics({ namespace: 'Dragoman', serviceName: 'translate' });

/** Loaded for the first segment that memory does not know: an article it knows whole needs no client. */
let amazon: Translator | undefined;

async function loadAmazon(): Promise<Translator> {
  const { createAmazonTranslator } = await import('./amazon/amazon-translator.ts');
  return createAmazonTranslator();
}

/** Counts what is paid for as it is sent: a version's own count is of all its attempts. */
const translator: Translator = {
  engine: 'amazon-translate',
  async *translate(request) {
    amazon ??= await loadAmazon();
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
