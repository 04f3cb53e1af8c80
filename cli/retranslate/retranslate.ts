import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { type MachineName, machineFacts } from '../../functions/shared/language/engines.ts';
import type { MemoryUnit } from '../../functions/shared/language/memory/memory-unit.ts';
import { wakeArticle } from '../../functions/shared/standing/wake-article.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import { readArticleState } from '../../local/content/taken-articles.ts';
import { type RuntimeOptions, translatorOf, withAbsolutePaths } from '../../local/options.ts';
import { readHolder } from '../../local/runtime/hold-data-folder.ts';
import { openAnyStore } from '../cloud/open-any-store.ts';
import { languageOf, type StoreContext } from '../context.ts';
import { describeEstimate, type Estimate } from '../estimate/describe-estimate.ts';
import { estimateIds } from '../estimate/estimate-ids.ts';
import { createOverlayStore } from '../estimate/overlay-store.ts';
import { isAgreed } from '../is-agreed.ts';
import { type OpenPipeline, openPipeline, type PipelineOptions } from '../open-pipeline.ts';
import { reportArticles } from '../tell-outcome.ts';
import { type RetranslateRequest, requestVersions } from './request-versions.ts';

export interface RetranslateFlags {
  engine?: MachineName;
  language?: string;
  all: boolean;
  includeHuman: boolean;
  estimate: boolean;
  yes: boolean;
  json: boolean;
}

/** @param named Ids of articles; every article if there are none. @throws where something does not fit together. */
export async function retranslate(
  named: readonly string[],
  given: PipelineOptions & RetranslateFlags,
): Promise<void> {
  const options = { ...given, translator: given.engine ?? given.translator };
  const context = await openAnyStore(options);
  checkFlags(named, options, context.site);
  if (!options.estimate && options.stack === undefined) await checkHolder(options, context.site);
  const request = await readRequest(named, options, context);
  const { engine } = request;
  if (options.estimate || engine !== undefined || named.length === 0) {
    const estimate = await estimateRequest(request, context, options);
    const said = options.json ? JSON.stringify(estimate) : describeEstimate(estimate);
    if (options.estimate || estimate.pairs.length === 0) return tell(said, estimate, options.estimate);
    if (!options.yes && !(await isPaymentAgreed(estimate))) throw new Error('nothing was sent');
    request.pairs = new Set(estimate.pairs.map(({ pair }) => pair));
  }
  await run(request, options);
}

function checkFlags(
  named: readonly string[],
  options: PipelineOptions & RetranslateFlags,
  site: SiteConfig,
): void {
  // What translates in a stack, its settings say.
  if (options.stack === undefined && translatorOf(options, site) === 'memory') {
    throw new Error('there is no machine to translate anew: say --translator amazon');
  }
  if (named.length > 0) return;
  if (!options.all && options.engine === undefined) throw new Error('say which article, or --all');
  if (options.includeHuman) {
    throw new Error('what people translated is replaced in articles that are named, and not in all of them');
  }
}

async function readRequest(
  named: readonly string[],
  { engine, language, includeHuman }: RetranslateFlags,
  { store }: StoreContext,
): Promise<RetranslateRequest> {
  for (const id of named) {
    if ((await readArticleState(store, id)) === undefined) {
      throw new Error(`there is no article ${id} in this store`);
    }
  }
  return {
    ids: named.length > 0 ? named : await readIds(store),
    includeHuman,
    ...(language !== undefined && { language: languageOf(language) }),
    ...(engine !== undefined && { engine: machineFacts(engine).name }),
  };
}

async function readIds(store: ObjectStore): Promise<string[]> {
  const ids: string[] = [];
  for await (const { key } of listAll(store, prefixes.articles)) {
    ids.push(key.slice(prefixes.articles.length, -'.json'.length));
  }
  return ids;
}

/** What would be sent, if memory had been asked for it. */
async function estimateRequest(
  request: RetranslateRequest,
  { store: base, site }: StoreContext,
  options: RuntimeOptions,
): Promise<Estimate> {
  const store = createOverlayStore(base);
  checkVersions(await requestVersions(request, { store, site }), request);
  const { ids, language } = request;
  return estimateIds({ ids, ...(language && { languages: [language] }) }, { store, site }, options);
}

function tell(said: string, { refusals }: Estimate, isAsked: boolean): void {
  if (!isAsked && refusals.length > 0) throw new Error(refusals.join('; '));
  process.stdout.write(`${said}\n`);
}

async function isPaymentAgreed(estimate: Estimate): Promise<boolean> {
  process.stderr.write(`${describeEstimate(estimate)}\n`);
  return isAgreed('Have it translated?', 'nothing is sent without being asked: add --yes');
}

async function run(request: RetranslateRequest, options: PipelineOptions & RetranslateFlags): Promise<void> {
  const { language: into } = request;
  const pipeline = await openPipeline({ ...options, into });
  try {
    await requestIn(pipeline, request, options);
  } finally {
    await pipeline.close();
  }
}

async function requestIn(
  { store, site, progress, idle }: OpenPipeline,
  request: RetranslateRequest,
  options: PipelineOptions & RetranslateFlags,
): Promise<void> {
  const { engine } = request;
  const requested = await requestVersions(request, { store, site });
  checkVersions(requested, request);
  for (const id of requested.articles) await wakeArticle(store, id);
  const charactersSent = await idle();
  progress.end();
  const asked = requested.keys.size;
  const isDone = options.stack === undefined;
  const renewed =
    engine === undefined || !isDone ? undefined : await countMadeBy(engine, requested.keys, store);
  const figures = {
    asked,
    ...(renewed !== undefined && { renewed, kept: asked - renewed }),
    ...(charactersSent !== undefined && { charactersSent }),
  };
  if (options.stack !== undefined) process.stderr.write(`${goesOn(options.stack)}\n`);
  await reportArticles(requested.articles, { store, site }, figures, options.json);
}

/** What is reported of a stack is how it stands at this moment. */
function goesOn(stack: string): string {
  return `${stack} goes on by itself: dragoman status <article> --stack ${stack}`;
}

/** Beside a running npm start it is that one's machine that is asked. */
async function checkHolder(options: RuntimeOptions, site: SiteConfig): Promise<void> {
  const translator = translatorOf(options, site);
  const holder = await readHolder(withAbsolutePaths(options).data);
  if (holder === undefined || holder.translator === translator) return;
  throw new Error(
    `the npm start that runs on this data folder translates with ${holder.translator}; start it again with --translator ${translator}, or stop it`,
  );
}

function checkVersions({ versions }: { versions: number }, { ids, language }: RetranslateRequest): void {
  if (versions > 0) return;
  const where = language === undefined ? '' : ` in ${language}`;
  const who = ids.length === 1 ? `the article ${ids[0]} has` : 'the articles have';
  throw new Error(`${who} no version${where} that a machine could make`);
}

async function countMadeBy(engine: string, keys: ReadonlySet<string>, store: ObjectStore): Promise<number> {
  let count = 0;
  for (const key of keys) {
    const unit = (await getReadable<MemoryUnit>(store, key))?.value;
    if (unit?.engine === engine && unit.wanted === undefined) count += 1;
  }
  return count;
}
