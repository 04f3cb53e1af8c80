import { Logger } from '@aws-lambda-powertools/logger';
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { readEnvironment } from '../queue/environment.ts';
import { createMetrics } from '../queue/metrics.ts';
import { createSiteApp } from './app.tsx';
import { withLatency } from './page-latency.ts';

const logger = new Logger({ serviceName: 'site' });
const { store, site } = readEnvironment();
const onError = (error: Error, path: string) => logger.error('page failed', { path, error });

/** Host names this process has answered for: the distribution's own and a domain or two. */
const apps = new Map<string, ReturnType<typeof handle>>();
const HOSTS = 10;

function appFor(host: string): ReturnType<typeof handle> {
  const known = apps.get(host);
  if (known !== undefined) return known;
  const app = createSiteApp({ store, site, baseUrl: `https://${host}`, onError });
  const created = handle(app);
  if (apps.size < HOSTS) apps.set(host, created);
  return created;
}

// The first request through Hono in a process takes some 30 ms; take them before a reader waits.
await createSiteApp({ store, site, baseUrl: 'https://localhost' }).request('/healthz');

/** The edge function notes the host a reader asked for (cdk/edge/viewer-request.js). */
export const handler = withLatency(
  createMetrics('site'),
  async (event: LambdaEvent, context: LambdaContext) => {
    const host = event.headers?.['x-viewer-host'];
    return appFor(typeof host === 'string' ? host : 'localhost')(event, context);
  },
);
