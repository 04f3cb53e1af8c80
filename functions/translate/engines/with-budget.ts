import type { Budget } from '../budget.ts';
import { TranslationError } from '../translation-error.ts';
import type { EngineText, TextEngine } from './text-engine.ts';

/** Takes what a paid engine is sent out of the day's characters; a free one eats none. */
export function withBudget(engine: TextEngine, budget: Budget | undefined): TextEngine {
  if (!engine.paid || budget === undefined) return engine;
  return {
    ...engine,
    async translate(texts, pair, hints) {
      const taken = await budget.take(charactersIn(texts));
      try {
        return await engine.translate(texts, pair, hints);
      } catch (error) {
        if (error instanceof TranslationError && error.unpaid) await taken.giveBack();
        throw error;
      }
    },
  };
}

/** Code points. */
export function charactersIn(texts: readonly EngineText[]): number {
  return texts.reduce((sum, { characters }) => sum + characters, 0);
}
