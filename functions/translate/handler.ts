import type { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Lane } from '../pipeline.ts';
import { readEnvironment } from '../shared/lambda/environment/stage-environment.ts';
import { createQueueHandler } from '../shared/lambda/queue/create-queue-handler.ts';
import { RESUME_TRANSLATIONS } from '../shared/lambda/queue/handle-batch.ts';
import { sendToLane } from '../shared/lambda/queue/lane-queues.ts';
import { createMetrics } from '../shared/lambda/queue/metrics.ts';
import {
  MACHINE_NAMES,
  type MachineName,
  machineFacts,
  type TranslatorChoice,
} from '../shared/language/engines.ts';
import { createBudget } from './budget.ts';
import { chooseTranslator, type PassedOver } from './choose-translator.ts';
import { withBudget } from './engines/with-budget.ts';
import { loadEngine } from './load-engine.ts';
import { paceFor } from './pace/pace-for.ts';
import { resumeTranslations } from './resume-translations.ts';
import { translateArticle } from './translate-article.ts';
import type { TranslatedBatch, Translator } from './translator.ts';
import { withWitness } from './witness/with-witness.ts';

const metrics = createMetrics('translate');
const count = (name: string, by: number) => metrics.addMetric(name, MetricUnit.Count, by);
const environment = readEnvironment();

/** What cdk.json says: one engine for all, or the list of site.json. */
const CHOICES: readonly TranslatorChoice[] =
  process.env.TRANSLATOR === 'site'
    ? (environment.site.translators ?? [])
    : [{ use: MACHINE_NAMES.find((name) => name === process.env.TRANSLATOR) ?? 'amazon' }];

/** What is paid for comes from the same budget, whichever engine is asked for it. */
const { store, site } = environment;
const budget =
  site.dailyCharacters === undefined ? undefined : createBudget({ store, limit: site.dailyCharacters });

/** For the first segment that memory does not know: an article it knows whole needs no client. */
async function loadTranslator(use: MachineName): Promise<Translator> {
  const { createEngineTranslator } = await import('./markup/engine-translator.ts');
  const engine = await loadEngine(use, { store, onThrottled: () => count('TranslateThrottles', 1) });
  return createEngineTranslator(withBudget(engine, budget), paceFor(use, site, store));
}

/** For the log, where each message is told with its article. */
const passedOver: PassedOver[] = [];

const chosen = chooseTranslator(CHOICES, {
  load: loadTranslator,
  onPassedOver(passed) {
    count('EnginePassedOver', passed.segments);
    passedOver.push(passed);
  },
});

function countByEngine({ engine, model, results }: TranslatedBatch): void {
  if (engine === undefined || results.length === 0) return;
  const single = metrics.singleMetric();
  single.addDimension('engine', engine);
  if (model !== undefined) single.addDimension('model', model);
  single.addMetric('SegmentsByEngine', MetricUnit.Count, results.length);
}

/** Counts what is paid for as it is sent: a version's own count is of all its attempts. */
const translator: Translator = {
  ...chosen,
  async *translate(request) {
    for await (const batch of chosen.translate(request)) {
      count('CharactersSent', batch.charactersSent);
      countByEngine(batch);
      yield batch;
    }
  },
};
const ports = { ...environment, translator: withSecondOpinion(translator) };

/** What site.json asks a second engine for is counted if it is missing, and held if it is required. */
function withSecondOpinion(machine: Translator): Translator {
  const wanted = site.secondOpinion;
  if (wanted === undefined || site.checks.agreement === 'off') return machine;
  return withWitness(machine, {
    load: async () => ({
      engine: machineFacts(wanted.use).name,
      translator: await loadTranslator(wanted.use),
    }),
    onMissing: (segments) => count('SecondOpinionMissing', segments),
  });
}

export const handler = createQueueHandler('translate', metrics, async (subject, logger, lane) => {
  if (subject !== RESUME_TRANSLATIONS) return translate(subject, logger, lane);
  const { resumed, waiting, tooLong } = await resumeTranslations(ports);
  logger.info('translations resumed', { resumed, waiting });
  // Every hour, so that the alarm stays on for as long as any article waits.
  count('BudgetReached', waiting > 0 ? 1 : 0);
  if (tooLong.length === 0) return;
  const articles = tooLong.slice(0, ARTICLES_NAMED);
  logger.warn('a day has too few characters for articles that wait', { count: tooLong.length, articles });
});

/** In one line of the log. */
const ARTICLES_NAMED = 20;

/**
 * Of the function's five minutes: while a long article is worked at, nothing urgent waits longer for its turn. What is slow
 * waits for the service most of the time.
 */
const SLICE_MS: Record<Lane, number> = { urgent: 30_000, slow: 180_000 };

async function translate(sourceKey: string, logger: Logger, lane: Lane): Promise<void> {
  // Without a second lane there are no turns to take.
  const turn = process.env.SLOW_QUEUE ? { lane, sliceMs: SLICE_MS[lane] } : undefined;
  const outcome = await translateArticle(sourceKey, { ...ports, ...(turn && { turn }) }).finally(() => {
    for (const passed of passedOver.splice(0)) logger.warn('engine passed over', { ...passed });
  });
  const { versions, waiting, reason, segments, goesOn } = outcome;
  if (goesOn !== undefined) {
    await sendToLane(goesOn, sourceKey, process.env);
    logger.info('translation goes on', { lane: goesOn });
  }
  for (const { language, method, held, charactersSent } of versions) {
    logger.info('version made', { language, method, held, charactersSent });
    count('Held', held ? 1 : 0);
  }
  count('SegmentsFromMemory', segments.fromMemory);
  count('SegmentsTranslated', segments.translated);
  if (waiting.length === 0) return;
  logger.warn('what may be sent is used up', { waiting, reason });
  count('BudgetReached', 1);
}
