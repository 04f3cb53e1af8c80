import type { Translator } from '../../functions/translate/translator.ts';

/** What a run sent to the machine translator. */
export interface SentCounts {
  /** Unicode code points of source text. */
  characters: number;
  segments: number;
}

/** A translator that notes what it sends. */
export function countSent(
  translator: Translator,
  counts: SentCounts,
  onSent: (characters: number) => void,
): Translator {
  return {
    engine: translator.engine,
    async *translate(request) {
      for await (const batch of translator.translate(request)) {
        counts.characters += batch.charactersSent;
        if (batch.charactersSent > 0) counts.segments += batch.results.length;
        onSent(batch.charactersSent);
        yield batch;
      }
    },
  };
}
