import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command } from 'commander';
import { describeLeftOut } from '../../functions/shared/language/exchange/left-out.ts';
import { wakeArticle } from '../../functions/shared/standing/wake-article.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { countMatches } from '../../local/content/count-matches.ts';
import { findAffected } from '../../local/content/find-affected.ts';
import { type Import, keepImport, nothingKept, readImport } from '../../local/content/import-file.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { withRuntimeOptions } from '../context.ts';
import { type OpenPipeline, openPipeline, type PipelineOptions } from '../open-pipeline.ts';
import { reportArticles } from '../tell-outcome.ts';

type ImportOptions = PipelineOptions & { by: string; article?: string; json: boolean };

export function importCommand(): Command {
  return withRuntimeOptions(new Command('import'))
    .description(
      'takes in reviewed XLIFF files, translation memories and terms, and publishes what they release',
    )
    .argument('<files...>', '.xlf, .tmx or .csv')
    .option('--by <name>', 'who reviewed', userInfo().username)
    .option('--article <id>', 'the article that an .xlf file is of which does not say so')
    .addOption(optionalStackOption())
    .option('--json', 'print the outcome as JSON', false)
    .action(importFiles);
}

async function importFiles(paths: string[], options: ImportOptions): Promise<void> {
  const pipeline = await openPipeline(options);
  try {
    await importInto(pipeline, paths, options);
  } finally {
    await pipeline.close();
  }
}

async function importInto(
  { store, site, progress, idle }: OpenPipeline,
  paths: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const imports: { path: string; read: Import }[] = [];
  for (const path of paths) imports.push({ path, read: await readOne(path, store, options) });

  const kept = nothingKept();
  for (const { path, read } of imports) {
    if (read.kind === 'review' && read.isOlder) {
      progress.line('note', `${read.articleId} has changed since the export; what is the same is taken over`);
    }
    const lines = read.kind === 'terminology' ? [] : describeLeftOut(read.leftOut);
    for (const line of lines) progress.line('note', `${path}: ${line}`);
    await keepImport(read, store, kept);
  }
  const articles = await findAffected(store, site, kept);
  for (const id of articles) await wakeArticle(store, id);
  const charactersSent = await idle();
  progress.end();
  const memories = imports.flatMap(({ read }) => (read.kind === 'memory' ? read.units : []));
  const isMemory = imports.some(({ read }) => read.kind === 'memory');
  const figures = {
    units: kept.memoryKeys.size,
    ...(isMemory && (await countMatches(memories, { store, site }))),
    ...(charactersSent !== undefined && { charactersSent }),
  };
  if (options.stack !== undefined) progress.line('note', goesOn(articles, options.stack));
  await reportArticles(articles, { store, site }, figures, options.json);
}

/** What is reported of a stack is how it stands at this moment. */
function goesOn(articles: readonly string[], stack: string): string {
  return `${articles.length} articles are woken in ${stack}, which goes on by itself: dragoman status <article> --stack ${stack}`;
}

/** @throws naming the file. */
async function readOne(path: string, store: ObjectStore, { by, article }: ImportOptions): Promise<Import> {
  try {
    return await readImport(path, await readFile(path), { store, by, article, now: new Date() });
  } catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause });
  }
}
