import {
  type EngineName,
  type MachineName,
  machineFacts,
  type TranslatorChoice,
} from '../shared/language/engines.ts';
import { baseLanguage } from './checks/support/base-language.ts';
import { type LanguagePair, pairName } from './language-pair.ts';
import { PermanentTranslationError, QuotaReachedError } from './translation-error.ts';
import type { TranslatedBatch, TranslationRequest, Translator } from './translator.ts';

export interface ChoicePorts {
  /** Called once for each engine, when it is first asked; again where it failed. */
  load(use: MachineName): Promise<Translator>;
  /** An engine did not do its part, and the next one is asked. */
  onPassedOver?(passed: PassedOver): void;
}

export interface PassedOver {
  engine: MachineName;
  /** `fr-ar` */
  pair: string;
  /** Those it left to the next. */
  segments: number;
  reason: string;
  next: MachineName;
}

/**
 * The translators of site.json as one: for a pair the first that takes it. The next one gets what is left if that
 * one cannot translate it at all, or has used up what it may; never because a check refused what it gave, and not
 * for what passes by itself.
 */
export function chooseTranslator(choices: readonly TranslatorChoice[], ports: ChoicePorts): Translator {
  const loaded = new Map<MachineName, Promise<Translator>>();

  function loadOnce(use: MachineName): Promise<Translator> {
    const loading = loaded.get(use) ?? ports.load(use);
    loaded.set(use, loading);
    loading.catch(() => loaded.delete(use));
    return loading;
  }

  return {
    engineFor(pair) {
      const [first] = machinesFor(choices, pair);
      return first && machineFacts(first);
    },
    async *translate(request) {
      const pair = pairName(request);
      const machines = machinesFor(choices, request);
      if (machines.length === 0 && takersOf(choices, request).length > 0) {
        yield leftToPeople(request);
        return;
      }
      const open = new Set(request.segments.keys());
      const failures: PassingFailure[] = [];
      for (const [place, engine] of machines.entries()) {
        try {
          yield* translateOpen(await loadOnce(engine), request, open);
          return;
        } catch (cause) {
          if (!isPassing(cause)) throw cause;
          failures.push(cause);
          const next = machines[place + 1];
          if (next === undefined) continue;
          ports.onPassedOver?.({ engine, pair, segments: open.size, reason: cause.message, next });
        }
      }
      throw failureOf(failures, pair);
    },
    async close() {
      const translators = await Promise.allSettled(loaded.values());
      for (const one of translators) if (one.status === 'fulfilled') await one.value.close();
    },
  };
}

/** The machines that are asked for a pair, the first one first. */
export function machinesFor(choices: readonly TranslatorChoice[], pair: LanguagePair): MachineName[] {
  const takers = takersOf(choices, pair);
  const end = takers.indexOf('memory');
  return (end < 0 ? takers : takers.slice(0, end)).filter((use): use is MachineName => use !== 'memory');
}

function takersOf(choices: readonly TranslatorChoice[], pair: LanguagePair): EngineName[] {
  const base = {
    sourceLanguage: baseLanguage(pair.sourceLanguage),
    targetLanguage: baseLanguage(pair.targetLanguage),
  };
  const names = [pairName(pair), pairName(base)];
  const takers = choices.filter(
    ({ pairs }) => pairs === undefined || pairs.some((one) => names.includes(one)),
  );
  return [...new Set(takers.map(({ use }) => use))];
}

function leftToPeople({ segments }: TranslationRequest): TranslatedBatch {
  return { results: segments.map((_, index) => ({ index, text: undefined })), charactersSent: 0 };
}

/** Asks for the open segments, and takes those that are answered out of `open`. */
async function* translateOpen(
  translator: Translator,
  request: TranslationRequest,
  open: Set<number>,
): AsyncGenerator<TranslatedBatch> {
  const places = [...open];
  const segments = places.flatMap((place) => request.segments[place] ?? []);
  for await (const batch of translator.translate({ ...request, segments })) {
    const results = batch.results.flatMap((result) => {
      const index = places[result.index];
      return index === undefined ? [] : { ...result, index };
    });
    for (const { index } of results) open.delete(index);
    yield { ...batch, results };
  }
}

type PassingFailure = PermanentTranslationError | QuotaReachedError;

function isPassing(cause: unknown): cause is PassingFailure {
  return cause instanceof PermanentTranslationError || cause instanceof QuotaReachedError;
}

/** Of all that failed, what goes by with time counts. */
function failureOf(failures: readonly PassingFailure[], pair: string): PassingFailure {
  const [first, ...others] = failures;
  if (first === undefined) return new PermanentTranslationError(`no translator of site.json takes ${pair}`);
  const quota = failures.find((failure) => failure instanceof QuotaReachedError);
  if (quota !== undefined || others.length === 0) return quota ?? first;
  return new PermanentTranslationError(failures.map(({ message }) => message).join('; '), { cause: first });
}
