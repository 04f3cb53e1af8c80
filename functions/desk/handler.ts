import { Logger } from '@aws-lambda-powertools/logger';
import { handle } from 'hono/aws-lambda';
import { readEnvironment, requireVariable } from '../queue/environment.ts';
import { createDeskApp } from './app.tsx';

const logger = new Logger({ serviceName: 'desk' });
const app = createDeskApp({
  ...readEnvironment(),
  token: requireVariable('DESK_TOKEN'),
  basePath: '/desk',
  onError: (error, path) => logger.error('page failed', { path, error }),
});

export const handler = handle(app);
