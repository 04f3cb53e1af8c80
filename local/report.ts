import { localEngineCommands } from '../functions/shared/standing/local-engine-commands.ts';
import type { Progress } from './progress.ts';
import type { Result, Runtime } from './runtime/runtime.ts';
import { describeSummary, type Summary, summarize } from './summary.ts';

/** What a person must know, at the end, where it is seen. */
export function report(result: Result, runtime: Runtime, progress: Progress): void {
  progress.end();
  const now = new Date().toISOString();
  for (const { id, versions, state, published } of result.standings) {
    if (published !== undefined && !state.withdrawn && state.publishedAt > now) {
      progress.line('embargo', `${id} waits until ${state.publishedAt}`);
    }
    for (const { language, held, findings } of versions) {
      if (!held) continue;
      const reasons = [...new Set(findings.map(({ message }) => message))].slice(0, 3).join('; ');
      progress.line('held', `${id} (${language}): ${reasons}`);
    }
  }
  const commands = localEngineCommands(result.standings.flatMap(({ versions }) => versions));
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
