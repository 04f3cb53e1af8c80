import type { LanguagePair } from '../../language-pair.ts';
import { pairName } from '../../language-pair.ts';
import { PermanentTranslationError } from '../../translation-error.ts';
import type { TextEngine } from '../text-engine.ts';
import { BadTextError, type BergamotOptions, createBergamot } from './bergamot.ts';
import { findSteps } from './find-steps.ts';
import { isWellFormed } from './is-well-formed.ts';
import type { LocalModel } from './local-model.ts';
import { readProtected, writeProtected } from './protected-words.ts';
import { translateApart } from './translate-apart.ts';

export interface LocalEngineOptions extends BergamotOptions {
  /** The folder of the models: `<models>/<pair>/`. */
  models: string;
}

/** Some seconds of a processor's work at most, so that what is done is soon in memory. */
const LIMITS = { bytes: 10_000, texts: 32 };

/** Translates on this computer, with models that were fetched once (`dragoman models add`), and sends nothing. */
export function createLocalEngine({ models: folder, ...options }: LocalEngineOptions): TextEngine {
  const bergamot = createBergamot(options);

  return {
    name: 'local',
    limits: LIMITS,
    markup: 'tags',
    terminology: false,
    formality: [],
    paid: false,
    atATime: 1,
    async refusal(pair) {
      const steps = await findSteps(folder, pair);
      return 'missing' in steps ? describeMissing(pair, steps.missing, folder) : undefined;
    },
    async modelOf(pair) {
      const steps = await findSteps(folder, pair);
      if ('missing' in steps) return undefined;
      return steps.models.map(({ pair: own, name }) => `${own} ${name}`).join(' + ');
    },
    async translate(texts, pair) {
      const steps = await findSteps(folder, pair);
      if ('missing' in steps)
        throw new PermanentTranslationError(describeMissing(pair, steps.missing, folder));
      const markups = texts.map(({ markup }) => writeProtected(markup));
      const taken = markups.filter(isWellFormed);
      const given = taken.length === 0 ? [] : await translateAll(steps.models, taken);
      const answers = new Map(taken.map((markup, place) => [markup, given[place]]));
      return markups.map((markup) => {
        const answer = answers.get(markup);
        return answer === undefined ? undefined : readProtected(answer);
      });
    },
    close: () => bergamot.close(),
  };

  async function translateAll(models: LocalModel[], texts: readonly string[]) {
    try {
      return await bergamot.translate(models, texts);
    } catch (cause) {
      if (!(cause instanceof BadTextError)) throw cause;
      return translateApart(bergamot, models, texts);
    }
  }
}

function describeMissing(pair: LanguagePair, missing: readonly string[], folder: string): string {
  return `no model translates ${pairName(pair)} on this computer (in ${folder}): npm run dragoman -- models add ${missing.join(' ')}`;
}
