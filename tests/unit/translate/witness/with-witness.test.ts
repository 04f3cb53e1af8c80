import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import {
  PermanentTranslationError,
  TranslationError,
} from '../../../../functions/translate/translation-error.ts';
import type { TranslatedBatch, Translator } from '../../../../functions/translate/translator.ts';
import { withWitness } from '../../../../functions/translate/witness/with-witness.ts';
import { createEchoTranslator } from '../../../support/pipeline.ts';

const LONG = 'The port of Tangier opens again on Monday morning.';
const SHORT = 'The port opens.';

/** One batch a segment, so that a failure may come between two. */
function oneByOne(): Translator {
  const echo = createEchoTranslator();
  return {
    ...echo,
    async *translate(request) {
      for (const [index, segment] of request.segments.entries()) {
        for await (const batch of echo.translate({ ...request, segments: [segment] })) {
          yield { ...batch, results: batch.results.map((result) => ({ ...result, index })) };
        }
      }
    },
  };
}

function failing(error: Error): Translator & { calls: number } {
  const translator = {
    calls: 0,
    // biome-ignore lint/correctness/useYield: it fails before it gives anything
    async *translate(): AsyncGenerator<TranslatedBatch> {
      translator.calls += 1;
      throw error;
    },
    async close() {},
  };
  return translator;
}

async function run(witness: Translator, engine = 'second', texts = [SHORT, LONG, `${LONG} Again.`]) {
  const told = { given: 0, missing: 0, reasons: new Set<string>() };
  const translator = withWitness(oneByOne(), {
    load: async () => ({ engine, translator: witness }),
    onGiven: (segments) => {
      told.given += segments;
    },
    onMissing(segments, reason) {
      told.missing += segments;
      told.reasons.add(reason);
    },
  });
  const segments = texts.map((text) => ({ text: asCoded(text), codes: [] }));
  const batches: TranslatedBatch[] = [];
  const request = { sourceLanguage: 'en', targetLanguage: 'fr', segments, terms: [] };
  for await (const batch of translator.translate(request)) batches.push(batch);
  return { told, batches, results: batches.flatMap(({ results }) => results) };
}

test('each answer comes with the other reading of the same segment, but for short ones', async () => {
  const witness = createEchoTranslator();
  const { results, told } = await run(witness);
  expect(results.map(({ index, witness: reading }) => [index, reading])).toEqual([
    [0, undefined],
    [1, { engine: 'second', target: `${LONG} (fr)` }],
    [2, { engine: 'second', target: `${LONG} Again. (fr)` }],
  ]);
  expect(witness.asked).toEqual([`fr ${LONG}`, `fr ${LONG} Again.`]);
  expect(told).toMatchObject({ given: 2, missing: 0 });
});

test('what the second engine costs is counted', async () => {
  const { batches } = await run(createEchoTranslator());
  expect(batches.map(({ charactersSent }) => charactersSent)).toEqual([1, 2, 2]);
});

test('a second engine that fails stands in the way of nothing, and is asked again for the next batch', async () => {
  const witness = failing(new TranslationError('it is busy'));
  const { results, told } = await run(witness);
  expect(results.map(({ text }) => text)).toEqual([`${SHORT} (fr)`, `${LONG} (fr)`, `${LONG} Again. (fr)`]);
  expect([witness.calls, told.missing, [...told.reasons]]).toEqual([2, 2, ['it is busy']]);
});

test('one that cannot do the pair is asked once', async () => {
  const witness = failing(new PermanentTranslationError('no model'));
  const { told } = await run(witness);
  expect([witness.calls, told.missing, [...told.reasons]]).toEqual([1, 2, ['no model']]);
});

test('an engine is not asked what it thinks of itself', async () => {
  const witness = createEchoTranslator();
  const { told } = await run(witness, 'echo');
  expect([witness.asked, told.given, told.missing]).toEqual([[], 0, 2]);
});

test('closing it closes both', async () => {
  const closed: string[] = [];
  const named = (name: string): Translator => ({
    ...createEchoTranslator(),
    async close() {
      closed.push(name);
    },
  });
  const translator = withWitness(named('first'), {
    load: async () => ({ engine: 'second', translator: named('second') }),
  });
  const segments = [{ text: asCoded(LONG), codes: [] }];
  const request = { sourceLanguage: 'en', targetLanguage: 'fr', segments, terms: [] };
  for await (const { results } of translator.translate(request)) expect(results).toHaveLength(1);
  await translator.close();
  expect(closed.sort()).toEqual(['first', 'second']);
});
