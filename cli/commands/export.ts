import { Command, Option } from 'commander';
import type { Version } from '../../functions/shared/article/version.ts';
import { writeTmx } from '../../functions/shared/language/exchange/tmx/write-tmx.ts';
import { versionUnits } from '../../functions/shared/language/exchange/version-units.ts';
import { writeXliff } from '../../functions/shared/language/exchange/xliff/write-xliff.ts';
import { writeXliff12 } from '../../functions/shared/language/exchange/xliff12/write-xliff12.ts';
import { findNearMatches, READ_FOR_EXPORT } from '../../functions/shared/language/near/find-near-matches.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import { versionKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { readArticleState } from '../../local/content/taken-articles.ts';
import type { RuntimeOptions } from '../../local/options.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { optionalStackOption } from '../cloud/stack-option.ts';
import { languageOf, withRuntimeOptions, writeOutput } from '../context.ts';

type ExportOptions = RuntimeOptions & {
  stack?: string;
  xliff: boolean;
  xliff12: boolean;
  tmx: boolean;
  output?: string;
};

export function exportCommand(): Command {
  return withRuntimeOptions(new Command('export'))
    .description("writes one language's version of an article as a file for a translator")
    .argument('<article>', "the article's id")
    .argument('<language>', 'the language of the version')
    .addOption(new Option('--xliff', 'XLIFF 2.1: to fill in and import again').default(false))
    .addOption(new Option('--xliff12', 'XLIFF 1.2: the same, for tools that read only that').default(false))
    .addOption(new Option('--tmx', 'TMX 1.4b: its translations, for other programs').default(false))
    .addOption(optionalStackOption())
    .option('--output <file>', 'write there and not to the standard output')
    .action(async (articleId: string, language: string, options: ExportOptions) => {
      const asked = [options.xliff, options.xliff12, options.tmx].filter(Boolean);
      if (asked.length !== 1) throw new Error('say which: --xliff or --tmx, or --xliff12');
      const { store } = await openAnyStore(options);
      const version = await readVersion(store, articleId, language);
      await writeOutput(await writeVersion(store, version, options), options.output);
    });
}

async function writeVersion(
  store: ObjectStore,
  version: Version,
  { tmx, xliff12 }: ExportOptions,
): Promise<string> {
  if (tmx) return writeTmx(versionUnits(version));
  const near = await findNearMatches(store, version, READ_FOR_EXPORT);
  return xliff12 ? writeXliff12(version, near) : writeXliff(version, near);
}

/** @throws if there is no such version, saying what there is. */
async function readVersion(store: ObjectStore, articleId: string, language: string): Promise<Version> {
  const state = await readArticleState(store, articleId);
  if (state === undefined) throw new Error(`there is no article ${articleId} in this store`);
  const tag = languageOf(language);
  const version = (await getJson<Version>(store, versionKey(articleId, tag, state.revision)))?.value;
  if (version === undefined) throw new Error(`the article ${articleId} has no version in ${tag} yet`);
  if (version.segments.length > 0) return version;
  const why = tag === version.sourceLanguage ? 'is the original' : "is a person's own file";
  throw new Error(`the ${tag} version of ${articleId} ${why}: it has no translated segments`);
}
