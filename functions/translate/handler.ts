import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { handleBatch } from '../queue/handle-batch.ts';
import { createAmazonTranslator, createTranslateClient } from './amazon-translator.ts';
import { translateArticle } from './translate-article.ts';

const logger = new Logger({ serviceName: 'translate' });
const ports = {
  ...readEnvironment(),
  translator: createAmazonTranslator({ client: createTranslateClient() }),
};

export const handler = (event: SQSEvent) => handleBatch(event, handleMessage, logger);

async function handleMessage(key: string): Promise<void> {
  const { articleId, versions } = await translateArticle(key, ports);
  for (const { language, method, held, charactersSent } of versions) {
    logger.info('version made', { articleId, language, method, held, charactersSent });
  }
}
