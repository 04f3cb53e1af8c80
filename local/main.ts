import { access, constants, mkdir, readdir } from 'node:fs/promises';
import type { SiteConfig } from '../functions/article/site-config.ts';
import { createTokenVerifier } from '../functions/desk/oidc/create-token-verifier.ts';
import { readOidcConfig } from '../functions/desk/oidc/oidc-config.ts';
import { createFeedPoller } from './feed-poller.ts';
import { loadSiteConfig } from './load-site-config.ts';
import { type Options, readOptions, withoutEmpty } from './options.ts';
import { startPolling } from './poll-timer.ts';
import { createProgress, type Progress } from './progress.ts';
import { readablePages } from './readable-pages.ts';
import { startResumeTimer } from './resume-timer.ts';
import { createRuntime, type Result } from './runtime.ts';
import { serveLocally } from './serve.ts';
import { describeSummary, summarize } from './summary.ts';
import { watchContent } from './watch.ts';

async function main(): Promise<void> {
  withoutEmpty(process.env);
  const options = readOptions(process.argv.slice(2), process.env);
  const progress = createProgress(options.json ? process.stderr : process.stdout);
  try {
    await checkFolders(options);
    const { site, unknown } = await loadSiteConfig(options.content);
    for (const field of unknown) progress.line('note', `site.json: nothing reads the field ${field}`);
    const runtime = createRuntime(options, site, progress);
    await (options.once ? runOnce(options, runtime, progress) : runUntilStopped(options, runtime, progress));
  } catch (cause) {
    progress.end();
    process.stderr.write(`dragoman: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  }
}

/** @throws where the content folder cannot be read or the data folder cannot be written. */
async function checkFolders({ content, data }: Options): Promise<void> {
  const fail = (what: string) => (cause: Error) => {
    throw new Error(`the ${what}: ${cause.message}`, { cause });
  };
  await readdir(content).catch(fail('content folder cannot be read'));
  await mkdir(data, { recursive: true }).catch(fail('data folder cannot be made'));
  await access(data, constants.W_OK).catch(fail('data folder cannot be written'));
}

type Runtime = ReturnType<typeof createRuntime>;

async function runOnce({ json }: Options, runtime: Runtime, progress: Progress): Promise<void> {
  const result = await runtime.takeInAll();
  report(result, runtime, progress);
  const summary = summaryOf(result, runtime);
  if (json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = summary.rejected > 0 || result.unfinished > 0 ? 1 : 0;
}

async function runUntilStopped(options: Options, runtime: Runtime, progress: Progress): Promise<void> {
  const { store, site, queue } = runtime;
  const oidc = readOidcConfig(process.env);
  const server = await serveLocally({
    ...{ port: options.port, store, site, deskToken: options.deskToken },
    ...{ verifyToken: oidc && createTokenVerifier(oidc) },
    onError: (error, path) => progress.line('failed', `${path}: ${error.message}`),
  });
  const ask = createFeedPoller(options, { store, site, progress });
  const poll = () =>
    ask().then(
      () => undefined,
      (cause: Error) => progress.line('failed', cause.message),
    );
  const watcher = watchContent(options.content, {
    async onSaved(file) {
      if (file.kind === 'site') progress.line('note', 'site.json was changed: start again to apply it');
      else if (file.kind === 'feeds') await poll();
      else await runtime.takeInOne(file);
    },
    async onRemoved(path) {
      const isDone = path.startsWith('articles/') && (await runtime.takeAway(path));
      progress.line('note', isDone ? `${path} was removed` : describeKept(path, site));
    },
    onError: (cause) => progress.line('failed', `watching ${options.content}: ${String(cause)}`),
  });
  const stopResuming = startResumeTimer(runtime, (cause) => progress.line('failed', cause.message));
  let stopPolling = () => {};
  const stop = async () => {
    progress.end();
    stopPolling();
    stopResuming();
    await Promise.all([watcher.close(), server.close(), queue.stop()]);
    process.exit(0);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);

  const result = await runtime.takeInAll();
  await watcher.ready;
  report(result, runtime, progress);
  printAddresses(result, server.baseUrl, options, runtime);
  stopPolling = startPolling(site.pollEveryMinutes * 60_000, poll);
}

function describeKept(path: string, { removedFiles }: SiteConfig): string {
  const isToldHow = path.startsWith('articles/') && removedFiles === 'keep';
  const advice = isToldHow
    ? '; "withdrawn: true" in it, or "removedFiles": "withdraw" in site.json, would take the article away'
    : '';
  return `${path} was removed; what it gave stays${advice}`;
}

/** What a person must know, at the end, where it is seen. */
function report(result: Result, runtime: Runtime, progress: Progress): void {
  progress.end();
  for (const { id, versions } of result.standings) {
    for (const { language, held, findings } of versions) {
      if (!held) continue;
      const reasons = [...new Set(findings.map(({ message }) => message))].slice(0, 3).join('; ');
      progress.line('held', `${id} (${language}): ${reasons}`);
    }
  }
  progress.line('summary', describeSummary(summaryOf(result, runtime)));
}

function summaryOf({ standings, rejections, failures }: Result, { sent, site }: Runtime) {
  return summarize(standings, rejections.length + failures, sent, site);
}

const ADDRESSES = 12;

function printAddresses({ standings }: Result, baseUrl: string, options: Options, { site }: Runtime): void {
  const pages = readablePages(standings, new Date());
  const fronts = site.languages.map((language) => `${baseUrl}/${language}/`);
  const lines = [
    ...['', 'Front pages', ...fronts.map((address) => `  ${address}`)],
    ...['Articles', ...pages.slice(0, ADDRESSES).map((path) => `  ${baseUrl}${path}`)],
    ...(pages.length > ADDRESSES ? [`  … and ${pages.length - ADDRESSES} more`] : []),
    ...['Desk', `  ${baseUrl}/desk/?token=${encodeURIComponent(options.deskToken)}`],
    ...['', `Watching ${options.content}: save a file there and it is published. Ctrl+C stops.`],
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

// A reader such as `head` that has seen enough ends neither the run nor the site.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE' && cause.code !== 'ERR_STREAM_DESTROYED') throw cause;
});

await main();
