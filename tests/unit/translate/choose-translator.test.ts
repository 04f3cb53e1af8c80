import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { MachineName, TranslatorChoice } from '../../../functions/shared/language/engines.ts';
import { chooseTranslator, type PassedOver } from '../../../functions/translate/choose-translator.ts';
import { createEngineTranslator } from '../../../functions/translate/markup/engine-translator.ts';
import {
  PermanentTranslationError,
  QuotaReachedError,
  TranslationError,
} from '../../../functions/translate/translation-error.ts';
import type { Translator } from '../../../functions/translate/translator.ts';

interface Behaviour {
  /** Thrown instead of the answer to the request of this number, from 1. */
  fails?: { at: number; with: Error };
}

/** A text a request; each names its engine. */
function engineNamed(name: string, { fails }: Behaviour = {}): Translator {
  let requests = 0;
  return createEngineTranslator({
    ...{
      name,
      limits: { texts: 1 },
      markup: 'tags',
      terminology: false,
      formality: [],
      paid: true,
      atATime: 1,
    },
    refusal: async () => undefined,
    async translate(texts) {
      requests += 1;
      if (fails?.at === requests) throw fails.with;
      return texts.map(({ markup }) => `${markup} by ${name}`);
    },
    async close() {},
  });
}

function choose(
  choices: TranslatorChoice[],
  behaviours: Partial<Record<MachineName, Behaviour | Error>> = {},
) {
  const passed: PassedOver[] = [];
  const loaded: MachineName[] = [];
  const translator = chooseTranslator(choices, {
    async load(use) {
      loaded.push(use);
      const behaviour = behaviours[use];
      if (behaviour instanceof Error) throw behaviour;
      return engineNamed(use, behaviour);
    },
    onPassedOver: (one) => passed.push(one),
  });
  async function translate(pair: string, texts: string[]) {
    const [sourceLanguage = '', targetLanguage = ''] = pair.split('-');
    const answers: (string | undefined)[] = texts.map(() => undefined);
    const segments = texts.map((text) => ({ text: asCoded(text), codes: [] }));
    for await (const { results } of translator.translate({
      sourceLanguage,
      targetLanguage,
      segments,
      terms: [],
    })) {
      for (const { index, text } of results) answers[index] = text;
    }
    return answers;
  }
  return { translate, translator, passed, loaded };
}

const CHOICES: TranslatorChoice[] = [{ use: 'amazon', pairs: ['fr-ar'] }, { use: 'local' }];

test('the first that takes the pair translates it, and the others are not even loaded', async () => {
  const { translate, loaded } = choose(CHOICES);
  expect(await translate('fr-ar', ['Bonjour'])).toEqual(['Bonjour by amazon']);
  expect(loaded).toEqual(['amazon']);
  expect(await translate('fr-en', ['Bonjour'])).toEqual(['Bonjour by local']);
});

test('a pair of base languages takes their regional forms', async () => {
  const { translator } = choose(CHOICES);
  expect(translator.engineFor?.({ sourceLanguage: 'fr-CA', targetLanguage: 'ar' })?.name).toBe(
    'amazon-translate',
  );
  expect(translator.engineFor?.({ sourceLanguage: 'ar', targetLanguage: 'fr' })?.name).toBe('local');
});

test.each([
  ['a quota', new QuotaReachedError('the day is used up')],
  ['a failure that no retry helps', new PermanentTranslationError('it does not take this')],
])('after %s the next one gets what is left, and that is told', async (_, error) => {
  const { translate, passed } = choose([{ use: 'amazon' }, { use: 'local' }], {
    amazon: { fails: { at: 2, with: error } },
  });
  expect(await translate('en-fr', ['One', 'Two', 'Three'])).toEqual([
    'One by amazon',
    'Two by local',
    'Three by local',
  ]);
  expect(passed).toEqual([
    { engine: 'amazon', pair: 'en-fr', segments: 2, reason: error.message, next: 'local' },
  ]);
});

test('what passes by itself is no reason to ask the next one', async () => {
  const failing = { amazon: { fails: { at: 1, with: new TranslationError('busy') } } };
  const { translate, passed } = choose([{ use: 'amazon' }, { use: 'local' }], failing);
  await expect(translate('en-fr', ['One'])).rejects.toThrow('busy');
  expect(passed).toEqual([]);
});

test('an engine that cannot be loaded for good is passed over, and tried again for the next request', async () => {
  const { translate, passed, loaded } = choose([{ use: 'local' }, { use: 'amazon' }], {
    local: new PermanentTranslationError('no models'),
  });
  expect(await translate('en-fr', ['One'])).toEqual(['One by amazon']);
  expect(await translate('en-fr', ['Two'])).toEqual(['Two by amazon']);
  expect(passed.map(({ reason }) => reason)).toEqual(['no models', 'no models']);
  expect(loaded).toEqual(['local', 'amazon', 'local']);
});

test('if all fail, a quota counts: the article waits', async () => {
  const { translate } = choose([{ use: 'amazon' }, { use: 'local' }], {
    amazon: { fails: { at: 1, with: new QuotaReachedError('the day is used up', { characters: 3 }) } },
    local: new PermanentTranslationError('no models'),
  });
  const failure = await translate('en-fr', ['One']).catch((cause) => cause);
  expect(failure).toBeInstanceOf(QuotaReachedError);
  expect(failure.characters).toBe(3);
});

test('if all fail for good, every reason is said', async () => {
  const { translate } = choose([{ use: 'amazon' }, { use: 'local' }], {
    amazon: new PermanentTranslationError('no such pair'),
    local: new PermanentTranslationError('no models'),
  });
  const failure = await translate('en-fr', ['One']).catch((cause) => cause);
  expect(failure).toBeInstanceOf(PermanentTranslationError);
  expect(failure.message).toBe('no such pair; no models');
});

test('a pair that none takes fails for good', async () => {
  const { translate } = choose([{ use: 'local', pairs: ['en-fr'] }]);
  await expect(translate('en-ar', ['One'])).rejects.toThrow('no translator of site.json takes en-ar');
});

test('memory in the list leaves its pairs to people', async () => {
  const { translate, translator, loaded } = choose([{ use: 'memory', pairs: ['en-ar'] }, { use: 'local' }]);
  expect(await translate('en-ar', ['One'])).toEqual([undefined]);
  expect(translator.engineFor?.({ sourceLanguage: 'en', targetLanguage: 'ar' })).toBeUndefined();
  expect(loaded).toEqual([]);
});
