import { PermanentTranslationError } from '../../translation-error.ts';
import { BadTextError, type Bergamot } from './bergamot.ts';
import type { LocalModel } from './local-model.ts';

/** Of one request: a computer on which nothing comes back in time is not asked text for text. */
const MOST_LATE = 2;

/** Any model has a translation of this. */
const PROBE = '1';

/**
 * Translates texts that failed together: each alone, so that the one that brings the models down is found; its place
 * stays `undefined`.
 * @throws where it is not the texts' fault: the models give up whatever they are asked.
 */
export async function translateApart(
  bergamot: Bergamot,
  models: readonly LocalModel[],
  texts: readonly string[],
): Promise<(string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  let late = 0;
  for (const text of texts) {
    try {
      answers.push(...(await bergamot.translate(models, [text])));
    } catch (cause) {
      if (!(cause instanceof BadTextError)) throw cause;
      if (cause.isLate) late += 1;
      if (late === MOST_LATE) throw cause;
      answers.push(undefined);
    }
  }
  if (answers.every((answer) => answer === undefined)) await probe(bergamot, models);
  return answers;
}

async function probe(bergamot: Bergamot, models: readonly LocalModel[]): Promise<void> {
  try {
    await bergamot.translate(models, [PROBE]);
  } catch (cause) {
    if (!(cause instanceof BadTextError) || cause.isLate) throw cause;
    const names = models.map(({ pair }) => pair).join(' and ');
    throw new PermanentTranslationError(
      `the local engine gives up with the models ${names}, whatever the text: they may need more memory than it has`,
      { cause },
    );
  }
}
