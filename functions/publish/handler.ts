import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { handleBatch } from '../queue/handle-batch.ts';
import { articleIdOf } from '../store/keys.ts';
import { publishArticle } from './publish-article.ts';

const logger = new Logger({ serviceName: 'publish' });
const ports = readEnvironment();

export const handler = (event: SQSEvent) => handleBatch(event, handleMessage, logger);

async function handleMessage(key: string): Promise<void> {
  logger.info('article published', { ...(await publishArticle(articleIdOf(key), ports)) });
}
