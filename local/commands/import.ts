import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { SiteConfig } from '../../functions/article/site-config.ts';
import type { ObjectStore } from '../../functions/store/object-store.ts';
import { type Import, putTerminology, readImport, rememberUnits } from '../import-file.ts';
import type { RuntimeOptions } from '../options.ts';
import { findArticles, findArticlesWith, rerunArticle } from '../rerun.ts';
import { withRuntimeOptions } from './context.ts';
import { openRuntime } from './open-runtime.ts';
import { reportArticles } from './report.ts';

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

  const changed = new Set<string>();
  const articles = new Set<string>();
  for (const read of imports) {
    if (read.kind === 'terminology') {
      for (const id of await takeTerms(read, store, site)) articles.add(id);
    } else {
      if (read.kind === 'review' && read.isOlder) {
        progress.line(
          'note',
          `${read.articleId} has changed since the export; what is the same is taken over`,
        );
      }
      for (const key of await rememberUnits(store, read.units)) changed.add(key);
    }
  }
  for (const id of await findArticlesWith(store, site, changed)) articles.add(id);
  for (const id of articles) await rerunArticle(store, id);
  await queue.idle();
  progress.end();
  const figures = { units: changed.size, charactersSent: sent.characters };
  await reportArticles([...articles], { store, site }, figures, options.json);
}

/** @throws naming the file. */
async function readOne(path: string, store: ObjectStore, by: string): Promise<Import> {
  try {
    return await readImport(path, await readFile(path), { store, by, now: new Date() });
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}

/** The articles that the terms may concern. */
async function takeTerms(
  { sourceLanguage, body }: Extract<Import, { kind: 'terminology' }>,
  store: ObjectStore,
  site: SiteConfig,
): Promise<string[]> {
  if (!(await putTerminology(store, sourceLanguage, body))) return [];
  return findArticles(store, site, (state) => state.sourceLanguage === sourceLanguage);
}
