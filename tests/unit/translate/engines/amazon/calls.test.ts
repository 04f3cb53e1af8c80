import { expect, test } from 'vitest';
import { PermanentTranslationError } from '../../../../../functions/translate/translation-error.ts';
import { setUp, translate, words } from '../../markup/setup.ts';

/** Too long to share a request with another. */
const LONG = 'word '.repeat(1500).trim();

test('a fifth of the calls throttled, every segment is translated, sent and counted once', async () => {
  const { standIn, translator } = await setUp({ throttle: 0.2 });
  const segments = Array.from({ length: 12 }, (_, place) => words(`number ${place} ${LONG}`));
  const { texts, answered, charactersSent } = await translate({ translator }, segments);
  expect(texts.every((text, place) => text?.startsWith(`number·fr ${place} word·fr`))).toBe(true);
  expect(answered.toSorted((a, b) => a - b)).toEqual([...segments.keys()]);
  expect(charactersSent).toBe(segments.reduce((sum, { text }) => sum + text.length, 0));
  expect(standIn.requests).toHaveLength(12);
  expect(standIn.throttled()).toBeGreaterThan(1);
});

test.each([
  ['TooManyRequestsException', 400],
  ['ThrottlingException', 400],
  ['InternalServerException', 500],
  ['ServiceUnavailableException', 503],
])('a call refused with %s %i is tried again', async (name, status) => {
  const setup = await setUp({ refuse: (call) => (call < 4 ? { name, status } : undefined) });
  expect((await translate(setup, [words('Good morning')])).texts).toEqual(['Good·fr morning·fr']);
});

test('a service that goes on refusing is given up after ten attempts', async () => {
  let calls = 0;
  const setup = await setUp({
    refuse: (call) => {
      calls = call;
      return { name: 'TooManyRequestsException', status: 400 };
    },
  });
  const { failure } = await translate(setup, [words('Good morning')]);
  expect(failure?.message).toContain('TooManyRequestsException');
  expect(failure).not.toBeInstanceOf(PermanentTranslationError);
  expect(calls).toBe(10);
});

test('nobody listening is an error that names its cause', async () => {
  const { standIn, translator } = await setUp();
  await standIn.close();
  const { failure } = await translate({ translator }, [words('Good morning')]);
  expect(failure?.message).toContain('ECONNREFUSED');
  expect(failure).not.toBeInstanceOf(PermanentTranslationError);
});

test('a language pair that is not supported fails for good and is named', async () => {
  const { failure } = await translate(await setUp(), [words('Good morning')], { targetLanguage: 'tlh' });
  expect(failure).toBeInstanceOf(PermanentTranslationError);
  expect(failure?.message).toMatch(
    /en to tlh.*12 bytes.*UnsupportedLanguagePairException|UnsupportedLanguagePairException.*en to tlh/,
  );
});

test.each(['InvalidRequestException', 'ResourceNotFoundException', 'TextSizeLimitExceededException'])(
  '%s fails for good',
  async (name) => {
    const setup = await setUp({ refuse: () => ({ name, status: 400 }) });
    expect((await translate(setup, [words('Good morning')])).failure).toBeInstanceOf(
      PermanentTranslationError,
    );
  },
);

test.each(['AccessDeniedException', 'UnrecognizedClientException'])(
  '%s may be gone later, and says to check the credentials',
  async (name) => {
    const setup = await setUp({ refuse: () => ({ name, status: 400 }) });
    const { failure } = await translate(setup, [words('Good morning')]);
    expect(failure).not.toBeInstanceOf(PermanentTranslationError);
    expect(failure?.message).toMatch(/credentials/);
  },
);

test('what was translated before a failure is given and counted', async () => {
  const refuse = (call: number) => (call > 6 ? { name: 'AccessDeniedException', status: 400 } : undefined);
  const setup = await setUp({ refuse });
  const segments = Array.from({ length: 12 }, () => words(LONG));
  const { answered, charactersSent, failure } = await translate(setup, segments);
  expect(answered).toHaveLength(6);
  expect(charactersSent).toBe(6 * LONG.length);
  expect(failure).toBeDefined();
});

test('a second try that fails does not take the rest of its batch with it', async () => {
  const setup = await setUp({
    refuse: (call) => (call > 1 ? { name: 'AccessDeniedException', status: 400 } : undefined),
    spoil: (html) => html.replace('<p id=1>two·fr</p>', ''),
  });
  const { texts, charactersSent, failure } = await translate(setup, [
    words('one'),
    words('two'),
    words('six'),
  ]);
  expect(texts).toEqual(['one·fr', undefined, 'six·fr']);
  expect(charactersSent).toBe(9);
  expect(failure).toBeDefined();
});

test('French is asked for in its formal register, other languages in none', async () => {
  const setup = await setUp();
  await translate(setup, [words('Good morning')]);
  await translate(setup, [words('Good morning')], { targetLanguage: 'ar' });
  expect(setup.standIn.requests.map(({ formality }) => formality)).toEqual(['FORMAL', undefined]);
});

test('nothing is sent for an unknown source language', async () => {
  const setup = await setUp();
  const { failure } = await translate(setup, [words('Good morning')], { sourceLanguage: 'auto' });
  expect(failure).toBeInstanceOf(PermanentTranslationError);
  expect(setup.standIn.requests).toEqual([]);
});
