import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { UNDATED } from '../shared/article/dates.ts';
import { PAGE_LIMITS, readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { onUnreadable } from '../shared/store/readable-object.ts';
import { createSiteApp } from './app.tsx';
import { unreadableMetric, withLatency } from './http/page-latency.ts';
import { formatDate } from './layout/dates-in-words.ts';
import { loadPages } from './pages/load-pages.ts';

const { store, site } = readEnvironment(PAGE_LIMITS);

/** The logger is loaded with the first failure: a reader would wait for it at every start. */
async function onError(error: Error, path: string): Promise<void> {
  const { Logger } = await import('@aws-lambda-powertools/logger');
  new Logger({ serviceName: 'site' }).error('page failed', { path, error });
}

onUnreadable(({ key, problem }) => {
  process.stdout.write(`${JSON.stringify(unreadableMetric(key, problem, Date.now()))}\n`);
});

/** Pages of content/pages/, which the stack puts beside the code. */
const pagesFile = process.env.PAGES_FILE;
const pages = await loadPages(pagesFile ? new URL(pagesFile, import.meta.url) : undefined);

const createApp = (host: string) =>
  createSiteApp({ store, site, pages, baseUrl: `https://${host}`, onError });

/** Host names this process has answered for: the distribution's own and a domain or two. */
const apps = new Map<string, ReturnType<typeof createApp>>();
const HOSTS = 10;

function appFor(host: string): ReturnType<typeof createApp> {
  const known = apps.get(host);
  if (known !== undefined) return known;
  const app = createApp(host);
  if (apps.size < HOSTS) apps.set(host, app);
  return app;
}

// What node loads when it is first used, before a reader waits: here Lambda gives a function all of a processor.
await appFor('localhost').request('/healthz');
// Every page has a date, and the first one has V8 look through the data of all locales: 17 ms of a processor.
formatDate(UNDATED, site.defaultLanguage, site.timeZone);

/** The edge function notes the host a reader asked for (cdk/edge/viewer-request.js). */
export const handler = withLatency(async (event: LambdaEvent, context: LambdaContext) => {
  const host = event.headers?.['x-viewer-host'];
  return handle(appFor(typeof host === 'string' ? host : 'localhost'))(event, context);
});
