import { plainText } from '../../shared/article/coded-text.ts';
import { isJudged } from '../checks/agreement/agreement.ts';
import { PermanentTranslationError } from '../translation-error.ts';
import type { TranslatedBatch, TranslatedSegment, TranslationRequest, Translator } from '../translator.ts';

/** The second engine. */
export interface WitnessEngine {
  /** As its batches name it. */
  engine: string;
  translator: Translator;
}

export interface WitnessPorts {
  /** Called for the first segment that is to be judged. */
  load(): Promise<WitnessEngine>;
  /** Segments that got a second opinion. */
  onGiven?(segments: number): void;
  /** Segments that got none, and why. */
  onMissing?(segments: number, reason: string): void;
}

/**
 * A translator whose answers come with what a second engine made of the same segments, but for those that are too short
 * to be compared. What the second one does wrong stands in the way of no translation.
 */
export function withWitness(translator: Translator, ports: WitnessPorts): Translator {
  let loaded: Promise<WitnessEngine> | undefined;
  const load = () => {
    loaded ??= ports.load();
    return loaded;
  };
  return {
    ...translator,
    async *translate(request) {
      const ask = asker(request, load, ports);
      for await (const batch of translator.translate(request)) yield await ask(batch);
    },
    async close() {
      const witness = await loaded?.catch(() => undefined);
      await Promise.all([translator.close(), witness?.translator.close()]);
    },
  };
}

function asker(request: TranslationRequest, load: () => Promise<WitnessEngine>, ports: WitnessPorts) {
  let refusal: string | undefined;

  async function askFor(open: readonly TranslatedSegment[], engine: string) {
    const readings = new Map<number, TranslatedSegment['witness']>();
    let charactersSent = 0;
    let reason = refusal;
    try {
      if (refusal === undefined) {
        const witness = await load();
        if (witness.engine === engine) {
          throw new PermanentTranslationError(`${engine} translated it, and is no second opinion on itself`);
        }
        const segments = open.flatMap(({ index }) => request.segments[index] ?? []);
        for await (const batch of witness.translator.translate({ ...request, segments, until: undefined })) {
          charactersSent += batch.charactersSent;
          for (const { index, text } of batch.results) {
            const asked = open[index];
            if (asked !== undefined && text)
              readings.set(asked.index, { engine: witness.engine, target: text });
          }
        }
      }
    } catch (cause) {
      reason = cause instanceof Error ? cause.message : String(cause);
      if (cause instanceof PermanentTranslationError) refusal = reason;
    }
    const missing = open.length - readings.size;
    if (readings.size > 0) ports.onGiven?.(readings.size);
    if (missing > 0) ports.onMissing?.(missing, reason ?? 'the second engine gave no translation');
    return { readings, charactersSent };
  }

  return async (batch: TranslatedBatch): Promise<TranslatedBatch> => {
    const open = batch.results.filter(({ index, text }) => {
      const source = request.segments[index]?.text;
      return text !== undefined && source !== undefined && isJudged(plainText(source));
    });
    if (batch.engine === undefined || open.length === 0) return batch;
    const { readings, charactersSent } = await askFor(open, batch.engine);
    const results = batch.results.map((result) => {
      const witness = readings.get(result.index);
      return witness === undefined ? result : { ...result, witness };
    });
    return { ...batch, results, charactersSent: batch.charactersSent + charactersSent };
  };
}
