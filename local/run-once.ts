import type { SiteConfig } from '../functions/shared/article/site-config.ts';
import type { Options } from './options.ts';
import type { Progress } from './progress.ts';
import { report, summaryOf } from './report.ts';
import { createRuntime } from './runtime/runtime.ts';

/** `npm start -- --once`. Exit code 1 if something was rejected or could not be finished. */
export async function runOnce(options: Options, site: SiteConfig, progress: Progress): Promise<void> {
  const runtime = await createRuntime(options, site, progress);
  const result = await runtime.takeInAll();
  report(result, runtime, progress);
  await runtime.close();
  const summary = summaryOf(result, runtime);
  if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = summary.rejected > 0 || result.unfinished > 0 ? 1 : 0;
}
