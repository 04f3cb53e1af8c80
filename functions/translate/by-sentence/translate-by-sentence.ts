import type { Coded } from '../../shared/article/coded-text.ts';
import type { Rung } from '../../shared/article/version.ts';
import type { TranslatedBatch, TranslatedSegment, TranslationRequest, Translator } from '../translator.ts';
import { recompose, type SentencePlan } from './sentence-plan.ts';

export interface BySentence {
  /** By the segments' places in the request. */
  plans: ReadonlyMap<number, SentencePlan>;
  /** Whether a block that was put together is a translation; else the whole of it is asked for. */
  isFit(index: number, answer: { text: Coded; rung: Rung | undefined; engine: string }): boolean;
}

/** Where a text of the request comes from: a segment, or one of its sentences. */
interface Asked {
  index: number;
  sentence?: number;
}

/** As the translator's own `translate`, but of a segment with a plan only what has changed is sent. */
export async function* translateBySentence(
  translator: Translator,
  request: TranslationRequest,
  { plans, isFit }: BySentence,
): AsyncGenerator<TranslatedBatch> {
  const engine = translator.engineFor?.(request)?.name;
  const asked = request.segments.flatMap((_, index) => askedOf(index, plans.get(index)));
  const open = new Map([...plans].map(([index, plan]) => [index, newCollection(plan)]));
  const whole: number[] = [];

  function settle(index: number, named: string): TranslatedSegment[] {
    const [plan, collected] = [plans.get(index), open.get(index)];
    if (plan === undefined || collected === undefined || collected.missing > 0) return [];
    open.delete(index);
    const answers = collected.answers.filter((answer) => answer !== undefined);
    const { rung } = collected;
    const text = answers.length < collected.answers.length ? undefined : recompose(plan, answers);
    if (text === undefined || !isFit(index, { text, rung, engine: named })) {
      whole.push(index);
      return [];
    }
    const keptSentences = plan.parts.filter(({ kept }) => kept !== undefined).length;
    return [{ index, text, ...(rung !== undefined && { rung }), keptSentences }];
  }

  // A sentence was removed, or moved: nothing is sent for that.
  const settled = [...open.keys()].flatMap((index) => (engine === undefined ? [] : settle(index, engine)));
  if (settled.length > 0 && engine !== undefined) yield { results: settled, charactersSent: 0, engine };

  if (asked.length > 0) {
    const segments = asked.flatMap(({ index, sentence }) => {
      const segment = request.segments[index];
      return (sentence === undefined ? segment : sentOf(plans.get(index))[sentence]) ?? [];
    });
    for await (const batch of translator.translate({ ...request, segments })) {
      const results = batch.results.flatMap((result): TranslatedSegment[] => {
        const { index, sentence } = asked[result.index] ?? { index: -1 };
        if (sentence === undefined) return [{ ...result, index }];
        // Nobody was asked: the segment is left to people.
        if (batch.engine === undefined) return [{ index, text: undefined }];
        collect(open.get(index), sentence, result);
        return settle(index, batch.engine);
      });
      yield { ...batch, results };
    }
  }
  if (whole.length === 0) return;
  const segments = whole.flatMap((index) => request.segments[index] ?? []);
  for await (const batch of translator.translate({ ...request, segments })) {
    const results = batch.results.map((result) => ({ ...result, index: whole[result.index] ?? -1 }));
    yield { ...batch, results };
  }
}

const sentOf = (plan: SentencePlan | undefined) => plan?.parts.flatMap(({ sent }) => sent ?? []) ?? [];

function askedOf(index: number, plan: SentencePlan | undefined): Asked[] {
  return plan === undefined ? [{ index }] : sentOf(plan).map((_, sentence) => ({ index, sentence }));
}

interface Collection {
  answers: (Coded | undefined)[];
  missing: number;
  rung: Rung | undefined;
}

function newCollection(plan: SentencePlan): Collection {
  const { length } = sentOf(plan);
  return { answers: Array.from({ length }, () => undefined), missing: length, rung: undefined };
}

function collect(
  collected: Collection | undefined,
  sentence: number,
  { text, rung }: TranslatedSegment,
): void {
  if (collected === undefined) return;
  collected.answers[sentence] = text || undefined;
  collected.missing -= 1;
  if (rung !== undefined && rung > (collected.rung ?? 0)) collected.rung = rung;
}
