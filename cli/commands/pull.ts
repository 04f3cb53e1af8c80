import { Command } from 'commander';
import { pullFiles } from '../../local/content/pull-files.ts';
import { type RuntimeOptions, withAbsolutePaths } from '../../local/options.ts';
import { createProgress } from '../../local/progress.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';

type PullCommandOptions = RuntimeOptions & { stack?: string; force?: string[] };

export function pullCommand(): Command {
  return withRuntimeOptions(new Command('pull'))
    .description('writes into the content folder what was changed at the desk')
    .addOption(optionalStackOption())
    .option('--force <articles...>', 'also over files that were changed in the folder: ids of articles')
    .action(pull);
}

/** Exit code 1 if a file was changed in both places. */
async function pull(options: PullCommandOptions): Promise<void> {
  const { content } = withAbsolutePaths(options);
  const { store } = await openAnyStore(options);
  const progress = createProgress(process.stderr);
  let [written, conflicts] = [0, 0];
  for await (const { articleId, path, done } of pullFiles({
    folder: content,
    store,
    forced: new Set(options.force),
  })) {
    if (done === 'written') {
      written += 1;
      process.stdout.write(`${path}\n`);
      continue;
    }
    conflicts += 1;
    progress.line(
      'conflict',
      `${path} was changed in the folder too and is left as it is; "dragoman pull --force ${articleId}" overwrites it, "dragoman push --force ${articleId}" sends it`,
    );
  }
  progress.line('summary', `${written} files written, ${conflicts} in conflict`);
  progress.end();
  if (conflicts > 0) process.exitCode = 1;
}
