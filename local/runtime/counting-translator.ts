import type { Translator } from '../../functions/translate/translator.ts';
import type { OpinionCounts } from './second-opinion.ts';

/** What a run had machines translate. */
export interface SentCounts {
  /** Unicode code points of source text that were paid for. */
  characters: number;
  /** Segments by the engine that translated them. */
  engines: Record<string, number>;
  /** Segments that an engine left to the next of the list in site.json, by the engine. */
  passedOver: Record<string, number>;
  /** What a second engine gave, where site.json asks for one. */
  secondOpinion: OpinionCounts;
}

export function noneSent(): SentCounts {
  return { characters: 0, engines: {}, passedOver: {}, secondOpinion: { given: 0, missing: 0 } };
}

/** A translator that notes what it sends. */
export function countSent(
  translator: Translator,
  counts: SentCounts,
  onSent: (characters: number) => void,
): Translator {
  return {
    ...translator,
    async *translate(request) {
      for await (const batch of translator.translate(request)) {
        counts.characters += batch.charactersSent;
        if (batch.engine !== undefined) {
          counts.engines[batch.engine] = (counts.engines[batch.engine] ?? 0) + batch.results.length;
        }
        onSent(batch.charactersSent);
        yield batch;
      }
    },
  };
}
