import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { wakeArticle } from '../../functions/translate/wake-article.ts';
import { findAffected } from '../../local/content/find-affected.ts';
import { type Import, keepImport, nothingKept, readImport } from '../../local/content/import-file.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { withRuntimeOptions } from '../context.ts';
import { openRuntime } from '../open-runtime.ts';
import { reportArticles } from '../tell-outcome.ts';

type ImportOptions = RuntimeOptions & { by: string; json: boolean };

export function importCommand(): Command {
  return withRuntimeOptions(new Command('import'))
    .description(
      'takes in reviewed XLIFF files, translation memories and terms, and publishes what they release',
    )
    .argument('<files...>', '.xlf, .tmx or .csv')
    .option('--by <name>', 'who reviewed', userInfo().username)
    .option('--json', 'print the outcome as JSON', false)
    .action(importFiles);
}

async function importFiles(paths: string[], options: ImportOptions): Promise<void> {
  const { runtime, progress } = await openRuntime(options);
  const { store, site, queue, sent } = runtime;
  const imports: Import[] = [];
  for (const path of paths) imports.push(await readOne(path, store, options.by));

  const kept = nothingKept();
  for (const read of imports) {
    if (read.kind === 'review' && read.isOlder) {
      progress.line('note', `${read.articleId} has changed since the export; what is the same is taken over`);
    }
    await keepImport(read, store, kept);
  }
  const articles = await findAffected(store, site, kept);
  for (const id of articles) await wakeArticle(store, id);
  await queue.idle();
  progress.end();
  const figures = { units: kept.memoryKeys.size, charactersSent: sent.characters };
  await reportArticles(articles, { store, site }, figures, options.json);
}

/** @throws naming the file. */
async function readOne(path: string, store: ObjectStore, by: string): Promise<Import> {
  try {
    return await readImport(path, await readFile(path), { store, by, now: new Date() });
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}
