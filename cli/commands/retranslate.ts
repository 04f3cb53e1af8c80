import { Command } from 'commander';
import type { Version } from '../../functions/shared/article/version.ts';
import {
  contextAt,
  needsTranslation,
  normalizeSegment,
} from '../../functions/shared/language/memory/memory-unit.ts';
import { readVersions } from '../../functions/shared/standing/read-versions.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { wakeArticle } from '../../functions/translate/wake-article.ts';
import { readArticleState } from '../../local/content/taken-articles.ts';
import { loadSiteConfig } from '../../local/load-site-config.ts';
import {
  type RuntimeOptions,
  type TranslatorName,
  translatorOf,
  withAbsolutePaths,
} from '../../local/options.ts';
import { readHolder } from '../../local/runtime/hold-data-folder.ts';
import { withRuntimeOptions } from '../context.ts';
import { openRuntime } from '../open-runtime.ts';
import { reportArticles } from '../tell-outcome.ts';

type RetranslateOptions = RuntimeOptions & { language?: string; includeHuman: boolean; json: boolean };

export function retranslateCommand(): Command {
  return withRuntimeOptions(new Command('retranslate'))
    .description('has a machine translate an article anew; what it has in memory is paid for again')
    .argument('<article>', "the article's id")
    .option('--language <language>', 'only this language')
    .option(
      '--include-human',
      'also what people translated, and what they translated before it changed',
      false,
    )
    .option('--json', 'print the outcome as JSON', false)
    .action(retranslate);
}

async function retranslate(articleId: string, options: RetranslateOptions): Promise<void> {
  const { site } = await loadSiteConfig(options.content);
  const translator = translatorOf(options, site);
  if (translator === 'memory') {
    throw new Error('there is no machine to translate anew: say --translator amazon');
  }
  await checkHolder(options, translator);
  const { runtime, progress } = await openRuntime(options);
  const { store, queue, sent } = runtime;
  const state = await readArticleState(store, articleId);
  if (state === undefined) throw new Error(`there is no article ${articleId} in this store`);
  const versions = (await readVersions(store, site, state)).filter(
    ({ language, segments }) => segments.length > 0 && (options.language ?? language) === language,
  );
  if (versions.length === 0) {
    const where = options.language === undefined ? '' : ` in ${options.language}`;
    throw new Error(`the article ${articleId} has no version${where} that a machine could make`);
  }
  let asked = 0;
  for (const version of versions) asked += await requestVersion(store, version, options.includeHuman);
  await wakeArticle(store, articleId);
  await queue.idle();
  progress.end();
  await reportArticles(
    [articleId],
    { store, site },
    { asked, charactersSent: sent.characters },
    options.json,
  );
}

/** Beside a running npm start it is that one's machine that is asked. */
async function checkHolder(options: RetranslateOptions, translator: TranslatorName): Promise<void> {
  const holder = await readHolder(withAbsolutePaths(options).data);
  if (holder === undefined || holder.translator === translator) return;
  throw new Error(
    `the npm start that runs on this data folder translates with ${holder.translator}; start it again with --translator ${translator}, or stop it`,
  );
}

/** How many segments a machine will be asked for. */
async function requestVersion(
  store: ObjectStore,
  { sourceLanguage, language: targetLanguage, segments }: Version,
  includeHuman: boolean,
): Promise<number> {
  const { requestTranslation } = await import('../../functions/shared/language/memory/memory.ts');
  const sources = segments.map(({ source }) => source);
  let asked = 0;
  for (const [place, { source, origin }] of segments.entries()) {
    if (!needsTranslation(source) || (origin === 'human' && !includeHuman)) continue;
    const segment = { sourceLanguage, targetLanguage, source: normalizeSegment(source) };
    const request = { context: contextAt(sources, place), includeHuman, now: new Date() };
    if (await requestTranslation(store, segment, request)) asked += 1;
  }
  return asked;
}
