import type { VerifyToken } from '../functions/desk/sign-in/create-token-verifier.ts';
import { readOidcConfig } from '../functions/desk/sign-in/oidc-config.ts';
import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import { kindOf } from './content/content-folder.ts';
import { loadSitePages } from './content/load-site-pages.ts';
import { watchContent } from './content/watch.ts';
import type { Options } from './options.ts';
import { readablePages } from './readable-pages.ts';
import { report } from './report.ts';
import type { HeldFolder } from './run-once.ts';
import { createFeedPoller } from './runtime/feed-poller.ts';
import { listenForEvents } from './runtime/listen-for-events.ts';
import type { Runtime } from './runtime/runtime.ts';
import { createRuntime, type Result } from './runtime/runtime.ts';
import { serveLocally } from './serve.ts';

/** `npm start`: takes in what is there, serves and watches until a signal ends it. */
export async function runUntilStopped(
  options: Options,
  site: SiteConfig,
  { progress, letGo }: HeldFolder,
): Promise<void> {
  const runtime = await createRuntime(options, site, progress);
  const { store, queue } = runtime;
  const server = await serveLocally({
    port: options.port,
    store,
    site,
    pages: await loadSitePages(options.content, site),
    deskToken: options.deskToken,
    verifyToken: await createVerifier(process.env),
    onError: (error, path) => progress.line('failed', `${path}: ${error.message}`),
  });
  const ask = createFeedPoller(options, { store, site, progress });
  const poll = () =>
    ask().then(
      () => undefined,
      (cause: Error) => progress.line('failed', cause.message),
    );
  const showPages = (path: string) =>
    loadSitePages(options.content, site).then(
      (pages) => {
        server.showPages(pages);
        progress.line('taken', path);
      },
      (cause: Error) => progress.line('failed', cause.message),
    );
  const watcher = watchContent(options.content, {
    async onSaved(files) {
      const [first] = files;
      if (first?.kind === 'site') progress.line('note', 'site.json was changed: start again to apply it');
      else if (first?.kind === 'feeds') await poll();
      else if (first?.kind === 'page') await showPages(first.path);
      else await runtime.takeInSaved(files);
    },
    async onRemoved(path) {
      if (kindOf(path) === 'page') return showPages(path);
      const isDone = path.startsWith('articles/') && (await runtime.takeAway(path));
      progress.line('note', isDone ? `${path} was removed` : describeKept(path, site));
    },
    onError: (cause) => progress.line('failed', `watching ${options.content}: ${String(cause)}`),
  });
  const stopListening = listenForEvents(runtime, (cause) => progress.line('failed', cause.message));
  const stopResuming = startResumeTimer(runtime, (cause) => progress.line('failed', cause.message));
  let stopPolling = () => {};
  let stopSweeping = () => {};
  const stop = async () => {
    progress.end();
    stopPolling();
    stopResuming();
    stopSweeping();
    stopListening();
    await Promise.all([watcher.close(), server.close(), queue.stop(), runtime.close()]);
    await letGo();
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  // What is saved while the folder is taken in is noticed, and waits for none of it.
  await watcher.ready;
  const result = await runtime.takeInAll();
  report(result, runtime, progress);
  printAddresses(result, server.baseUrl, options, site);
  stopPolling = startRepeating(site.pollEveryMinutes * 60_000, poll);
  const sweep = () =>
    runtime.sweep().then(
      () => undefined,
      (cause: Error) => progress.line('failed', cause.message),
    );
  stopSweeping = startRepeating(DAY_MS, sweep);
}

/** `undefined` where no issuer is set. */
async function createVerifier(env: NodeJS.ProcessEnv): Promise<VerifyToken | undefined> {
  const config = readOidcConfig(env);
  if (config === undefined) return undefined;
  const { createTokenVerifier } = await import('../functions/desk/sign-in/create-token-verifier.ts');
  return createTokenVerifier(config);
}

function describeKept(path: string, { removedFiles }: SiteConfig): string {
  const isToldHow = path.startsWith('articles/') && removedFiles === 'keep';
  const advice = isToldHow
    ? '; "withdrawn: true" in it, or "removedFiles": "withdraw" in site.json, would take the article away'
    : '';
  return `${path} was removed; what it gave stays${advice}`;
}

const ADDRESSES = 12;

function printAddresses({ standings }: Result, baseUrl: string, options: Options, site: SiteConfig): void {
  const pages = readablePages(standings, new Date());
  const fronts = site.languages.map((language) => `${baseUrl}/${language}/`);
  const lines = [
    '',
    'Front pages',
    ...fronts.map((address) => `  ${address}`),
    'Articles',
    ...pages.slice(0, ADDRESSES).map((path) => `  ${baseUrl}${path}`),
    ...(pages.length > ADDRESSES ? [`  … and ${pages.length - ADDRESSES} more`] : []),
    'Desk',
    `  ${baseUrl}/desk/?token=${encodeURIComponent(options.deskToken)}`,
    '',
    `Watching ${options.content}: save a file there and it is published. Ctrl+C stops.`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * Does it now, and again each time it has been over for `everyMs`. It tells itself what went wrong.
 * @returns what ends it; what is under way may be left as it is (docs/feeds.md).
 */
function startRepeating(everyMs: number, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const run = async () => {
    await work();
    if (!isStopped) timer = setTimeout(run, everyMs);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Looks every hour whether articles that wait can go on. @returns what stops it. */
function startResumeTimer({ resume }: Runtime, onError: (cause: Error) => void): () => void {
  const timer = setInterval(() => {
    resume().catch(onError);
  }, HOUR_MS);
  return () => clearInterval(timer);
}
