import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { WOKEN_STAGES, type WokenStage } from '../../../functions/pipeline.ts';
import type { Language } from '../../../functions/shared/article/language.ts';
import { translatorOf } from '../../../local/options.ts';
import { optionalStackOption } from '../../cloud/stack-option.ts';
import { languageOf, withRuntimeOptions } from '../../context.ts';
import { type OpenPipeline, openPipeline, type PipelineOptions } from '../../open-pipeline.ts';
import { chooseArticles } from '../../rebuild/choose-articles.ts';

type RebuildOptions = PipelineOptions & {
  all: boolean;
  from: WokenStage;
  language?: string;
  estimate: boolean;
  perSecond: string;
  json: boolean;
};

export function rebuildCommand(): Command {
  return withRuntimeOptions(new Command('rebuild'))
    .description(
      'has the stages make what is published again, of what came in; what memory knows is not paid for',
    )
    .argument('[articles...]', "the articles' ids")
    .option('--all', 'every article', false)
    .addOption(
      new Option('--from <stage>', 'the first stage that is woken').choices(WOKEN_STAGES).default('ingest'),
    )
    .option('--language <language>', 'only articles that are not there in it, to have them made in it')
    .option('--estimate', 'only says what it would take', false)
    .option('--per-second <number>', 'articles that are woken in a second, at most', '20')
    .addOption(optionalStackOption())
    .option('--json', 'print the outcome as JSON', false)
    .action(rebuild);
}

interface Rebuilt {
  articles: number;
  messages: number;
  /** By what memory lacks; what it knows costs nothing. */
  charactersToPay: number;
  /** Absent of a stack, which goes on by itself. */
  charactersSent?: number | undefined;
}

async function rebuild(ids: string[], options: RebuildOptions): Promise<void> {
  if (ids.length === 0 && !options.all) throw new Error('say which: ids of articles, or --all');
  if (ids.length > 0 && options.all) throw new Error('say either ids of articles or --all, not both');
  const perSecond = readRate(options.perSecond);
  const language = options.language === undefined ? undefined : languageOf(options.language);
  const pipeline = await openPipeline(options);
  const { progress } = pipeline;
  try {
    const chosen = await chooseArticles(ids, { ...pipeline, language });
    const { charactersToPay, end } = await countCharacters(chosen, pipeline, options, language);
    const from = language === undefined ? options.from : 'translate';
    const messages = chosen.length * (WOKEN_STAGES.length - WOKEN_STAGES.indexOf(from));
    progress.line(
      'note',
      `${describePlan(chosen.length, messages, charactersToPay, from)}${end && `, ${end}`}`,
    );
    const planned = { articles: chosen.length, messages, charactersToPay };
    if (options.estimate) return tell(planned, options);
    await wakeArticles(chosen, { pipeline, from, language, perSecond });
    tell({ ...planned, charactersSent: await pipeline.idle() }, options);
  } finally {
    await pipeline.close();
  }
}

/** @throws if it is no number above 0. */
function readRate(text: string): number {
  const rate = Number(text);
  if (Number.isFinite(rate) && rate > 0) return rate;
  throw new Error(`--per-second ${JSON.stringify(text)} is no number above 0`);
}

/** From these on no text is sent anywhere. */
const NO_MACHINE: readonly WokenStage[] = ['pictures', 'publish'];

async function countCharacters(
  ids: readonly string[],
  { store, site }: OpenPipeline,
  options: RebuildOptions,
  language: Language | undefined,
): Promise<{ charactersToPay: number; end: string }> {
  const asksMachine = options.stack !== undefined || translatorOf(options, site) !== 'memory';
  if (!asksMachine || (NO_MACHINE.includes(options.from) && language === undefined)) {
    return { charactersToPay: 0, end: '' };
  }
  const { estimateIds } = await import('../../estimate/estimate-ids.ts');
  const languages = language === undefined ? {} : { languages: [language] };
  const estimate = await estimateIds({ ids, ...languages }, { store, site }, options);
  const { charactersPaid, charactersLeft: left } = estimate;
  const { describeEnd } = await import('../../estimate/day-of-end.ts');
  const end = describeEnd(charactersPaid, { daily: site.dailyCharacters, left, now: new Date() });
  return { charactersToPay: charactersPaid, end };
}

function describePlan(articles: number, messages: number, characters: number, from: string): string {
  const counted = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const calls = `${messages} messages, some ${messages * CALLS_A_MESSAGE} calls of the store`;
  return `${counted} from ${from} on: ${calls}, ${characters} characters to pay for`;
}

/** Reads and writes of a stage that finds all there, about. */
const CALLS_A_MESSAGE = 15;
/** Between two lines that tell how far it is. */
const TOLD_EVERY = 500;

interface Waking {
  pipeline: OpenPipeline;
  from: WokenStage;
  language: Language | undefined;
  perSecond: number;
}

async function wakeArticles(
  ids: readonly string[],
  { pipeline, from, language, perSecond }: Waking,
): Promise<void> {
  const { wakesOf } = await import('../../../functions/sweep/wakes-of.ts');
  const { askFor } = await import('../../rebuild/ask-for.ts');
  const { store, progress, wake } = pipeline;
  const started = Date.now();
  for (const [place, id] of ids.entries()) {
    if (language !== undefined) await askFor(store, id, language);
    for (const one of await wakesOf(id, { store, from, why: 'asked for' })) await wake(one);
    const done = place + 1;
    if (done % TOLD_EVERY === 0) progress.line('note', `${done} of ${ids.length} articles woken`);
    const early = (done / perSecond) * 1000 - (Date.now() - started);
    if (done < ids.length && early > 0) await sleep(early);
  }
}

function tell(outcome: Rebuilt, { json, stack }: RebuildOptions): void {
  const { articles, charactersSent } = outcome;
  const counted = `${articles} ${articles === 1 ? 'article' : 'articles'}`;
  const text =
    charactersSent === undefined
      ? `${counted}${stack === undefined ? '' : ` woken in ${stack}, which goes on by itself: dragoman status <article>`}`
      : `${counted} made again, ${charactersSent} characters sent`;
  process.stdout.write(`${json ? JSON.stringify(outcome) : text}\n`);
}
