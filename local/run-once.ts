import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { Options } from './options.ts';
import type { Progress } from './progress.ts';
import { report, summaryOf } from './report.ts';
import { listenForEvents } from './runtime/listen-for-events.ts';
import { createRuntime } from './runtime/runtime.ts';

/** The data folder is this process's own until it lets go. */
export interface HeldFolder {
  progress: Progress;
  letGo(): Promise<void>;
}

/** `npm start -- --once`. Exit code 1 if something was rejected or could not be finished. */
export async function runOnce(
  options: Options,
  site: SiteConfig,
  { progress, letGo }: HeldFolder,
): Promise<void> {
  const runtime = await createRuntime(options, site, progress);
  const stopListening = listenForEvents(runtime, (cause) => progress.line('failed', cause.message));
  const result = await runtime.takeInAll();
  stopListening();
  // What a command has handed over in the meantime.
  while ((await runtime.recover()) > 0) await runtime.queue.idle();
  report(result, runtime, progress);
  await runtime.close();
  await letGo();
  const summary = summaryOf(result, runtime);
  if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = summary.rejected > 0 || result.unfinished > 0 ? 1 : 0;
}
