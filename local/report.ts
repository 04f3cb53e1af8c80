import { commandsFor } from '../functions/shared/standing/local-engine-commands.ts';
import type { Progress } from './progress.ts';
import type { Result, Runtime } from './runtime/runtime.ts';
import { describeSummary, type Summary, summarize } from './summary.ts';

/** What a person must know, at the end, where it is seen. */
export function report(result: Result, runtime: Runtime, progress: Progress): void {
  progress.end();
  const now = new Date().toISOString();
  for (const { id, withdrawn, publishedAt, published, held } of result.standings) {
    if (published !== undefined && !withdrawn && publishedAt > now) {
      progress.line('embargo', `${id} waits until ${publishedAt}`);
    }
    for (const { language, reasons } of held) {
      progress.line('held', `${id} (${language}): ${reasons.join('; ')}`);
    }
  }
  const lacking = result.standings.flatMap(({ held }) => held.filter(({ lacksMachine }) => lacksMachine));
  const commands = commandsFor(lacking);
  if (commands.length > 0) {
    progress.line(
      'note',
      `to have what no machine translated translated on this computer: ${commands.join(', then ')}`,
    );
  }
  progress.line('summary', describeSummary(summaryOf(result, runtime)));
}

export function summaryOf({ standings, rejections, failures }: Result, { sent, site }: Runtime): Summary {
  return summarize(standings, rejections.length + failures, sent, site);
}
