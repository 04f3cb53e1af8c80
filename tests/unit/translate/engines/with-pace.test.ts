import { expect, test } from 'vitest';
import type { TextEngine } from '../../../../functions/translate/engines/text-engine.ts';
import { withPace } from '../../../../functions/translate/engines/with-pace.ts';
import type { Pace, PacedRequest } from '../../../../functions/translate/pace/pace.ts';
import type { RefusedRequest } from '../../../../functions/translate/pace/pace-state.ts';
import {
  PausedError,
  ThrottledError,
  TranslationError,
} from '../../../../functions/translate/translation-error.ts';

const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };
const CLOCK = { now: () => 0, sleep: async () => {} };

function setUp(answer: (call: number, onThrottled: () => void) => string) {
  const taken: PacedRequest[] = [];
  const refused: RefusedRequest[] = [];
  let calls = 0;
  const pace: Pace = {
    async take(_, request) {
      taken.push(request);
      return calls;
    },
    async refused(_, request) {
      refused.push(request);
    },
    bytesTogether: () => undefined,
  };
  const engine = {
    bytesOf: (texts: readonly unknown[]) => (texts.length === 1 ? 2 : 36),
    async translate(_texts, _pair, { onThrottled = () => {} }) {
      calls += 1;
      return [answer(calls, onThrottled)];
    },
  } as Partial<TextEngine> as TextEngine;
  const paced = withPace(engine, pace, { lane: 'slow', until: 7 }, CLOCK);
  const translate = (...texts: string[]) =>
    paced.translate(
      texts.map((markup) => ({ markup, characters: markup.length })),
      PAIR,
      { terms: [] },
    );
  return { translate, taken, refused };
}

test('each request is taken with its bytes, its lane and its end', async () => {
  const { translate, taken } = setUp(() => 'oui');
  await translate('é');
  await translate('one', 'two');
  const common = { lane: 'slow', until: 7 };
  expect(taken).toEqual([
    { bytes: 2, ...common },
    { bytes: 36, ...common },
  ]);
});

test('a refused request is noted, and taken anew before it is repeated', async () => {
  const { translate, taken, refused } = setUp((call) => {
    if (call < 3) throw new ThrottledError('slow down');
    return 'oui';
  });
  expect(await translate('yes')).toEqual(['oui']);
  expect(taken).toHaveLength(3);
  expect(refused).toEqual([
    { bytes: 2, takenAt: 0, isFirst: true },
    { bytes: 2, takenAt: 1, isFirst: false },
  ]);
});

test('after ten attempts it is given up, and other failures are not repeated', async () => {
  const busy = setUp(() => {
    throw new ThrottledError('slow down');
  });
  await expect(busy.translate('yes')).rejects.toThrow('slow down');
  expect(busy.taken).toHaveLength(10);
  const broken = setUp(() => {
    throw new TranslationError('broken');
  });
  await expect(broken.translate('yes')).rejects.toThrow('broken');
  expect([broken.taken.length, broken.refused.length]).toEqual([1, 0]);
});

test('an engine that repeats by itself tells what was refused', async () => {
  const { translate, refused } = setUp((_, onThrottled) => {
    onThrottled();
    onThrottled();
    return 'oui';
  });
  await translate('yes');
  expect(refused.map(({ isFirst }) => isFirst)).toEqual([true, false]);
});

test('a turn that is over is no failure of the engine', async () => {
  const { translate } = setUp(() => {
    throw new PausedError();
  });
  await expect(translate('yes')).rejects.toBeInstanceOf(PausedError);
});
