import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { readArticleState } from '../../local/content/taken-articles.ts';
import { type RuntimeOptions, translatorOf } from '../../local/options.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { type StoreContext, withRuntimeOptions } from '../context.ts';

type EstimateOptions = RuntimeOptions & { stack?: string; json: boolean };

export function estimateCommand(): Command {
  return withRuntimeOptions(new Command('estimate'))
    .description('says what a machine would be sent, by language pair; sends nothing and writes nothing')
    .argument('<folder|article>', "a content folder, one article's folder in it, or an article's id")
    .addOption(optionalStackOption())
    .option('--json', 'print the figures as JSON', false)
    .action(async (what: string, options: EstimateOptions) => {
      const folder = await folderOf(what);
      await (folder === undefined ? estimateArticle(what, options) : estimateFolder(folder, options));
    });
}

interface ContentFolder {
  content: string;
  /** Of the one article that is meant. */
  id?: string;
}

async function folderOf(what: string): Promise<ContentFolder | undefined> {
  const path = resolve(what);
  const info = await stat(path).catch(() => undefined);
  if (!info?.isDirectory()) return undefined;
  const above = dirname(path);
  return basename(above) === 'articles' ? { content: dirname(above), id: basename(path) } : { content: path };
}

async function estimateFolder({ content, id }: ContentFolder, options: EstimateOptions): Promise<void> {
  const { createOverlayStore } = await import('../estimate/overlay-store.ts');
  const { takeInFolder } = await import('../estimate/take-in-folder.ts');
  const { store: base, site } = await openAnyStore({ ...options, content });
  const store = createOverlayStore(base);
  const onRefused = (message: string) => process.stderr.write(`rejected: ${message}\n`);
  const all = await takeInFolder(content, { store, site, now: new Date(), onRefused });
  const ids = id === undefined ? all : all.filter((one) => one === id);
  if (ids.length === 0)
    throw new Error(`there is no article in ${content}; they are in articles/<id>/ of a content folder`);
  await report(ids, { store, site }, options);
}

async function estimateArticle(id: string, options: EstimateOptions): Promise<void> {
  const { store, site } = await openAnyStore(options);
  if ((await readArticleState(store, id)) === undefined) {
    throw new Error(`${JSON.stringify(id)} is neither a folder nor an article of this store`);
  }
  await report([id], { store, site }, options);
}

/** Where no machine translates, the figures are what one would be sent. */
const AS_IF = 'the translator "memory" asks no machine: these are the figures of Amazon Translate';

async function report(
  ids: readonly string[],
  context: StoreContext,
  options: EstimateOptions,
): Promise<void> {
  const { estimateIds } = await import('../estimate/estimate-ids.ts');
  const { describeEstimate } = await import('../estimate/describe-estimate.ts');
  const estimate = await estimateIds({ ids }, context, options);
  const isHere = options.stack === undefined;
  if (isHere && translatorOf(options, context.site) === 'memory') process.stderr.write(`${AS_IF}\n`);
  process.stdout.write(`${options.json ? JSON.stringify(estimate) : describeEstimate(estimate)}\n`);
}
