import { expect, onTestFinished, test } from 'vitest';
import { findLanguage } from '../../../../../functions/translate/engines/libretranslate/find-language.ts';
import { createLibreTranslateEngine } from '../../../../../functions/translate/engines/libretranslate/libretranslate-engine.ts';
import { libreTranslateOptionsFrom } from '../../../../../functions/translate/engines/libretranslate/options-from.ts';
import { writeEscapes } from '../../../../../functions/translate/engines/libretranslate/write-escapes.ts';
import {
  PermanentTranslationError,
  QuotaReachedError,
  TranslationError,
} from '../../../../../functions/translate/translation-error.ts';
import { startHttpStandIn } from '../../../../support/http-stand-in.ts';
import {
  type LibreTranslateStandInOptions,
  startLibreTranslateStandIn,
} from '../../../../support/libretranslate-stand-in.ts';

const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };
const QUICK = { pauseMs: 1 };
const HINTS = { terms: [] };
const asTexts = (texts: readonly string[]) => texts.map((markup) => ({ markup, characters: markup.length }));

async function open(standInOptions: LibreTranslateStandInOptions = {}, key?: string) {
  const standIn = await startLibreTranslateStandIn(standInOptions);
  onTestFinished(() => standIn.close());
  const variables = { LIBRETRANSLATE_URL: standIn.url, LIBRETRANSLATE_API_KEY: key };
  const engine = createLibreTranslateEngine({ ...libreTranslateOptionsFrom(variables), ...QUICK });
  const translate = (texts: readonly string[]) => engine.translate(asTexts(texts), PAIR, HINTS);
  return { standIn, engine, translate };
}

test('a server that takes fewer texts gets fewer, from then on', async () => {
  const { standIn, translate } = await open({ batchLimit: 3 });
  const texts = Array.from({ length: 10 }, (_, place) => `Train ${place}`);
  const expected = texts.map((text) => text.replace('Train', 'Train·fr'));
  expect(await translate(texts)).toEqual(expected);
  standIn.batches.length = 0;
  expect(await translate(texts)).toEqual(expected);
  expect(Math.max(...standIn.batches.map(({ length }) => length))).toBeLessThanOrEqual(3);
});

test('a text that is longer than the server allows is an error that says so', async () => {
  const { translate } = await open({ charLimit: 20 });
  const request = translate(['Short', 'Longer than twenty letters']);
  await expect(request).rejects.toBeInstanceOf(PermanentTranslationError);
  await expect(request).rejects.toThrow('request (26) exceeds text limit (20)');
});

test('an answer with another number of texts is none', async () => {
  const { translate } = await open({ answer: () => ({ body: { translatedText: ['Un', 'Deux', 'Trois'] } }) });
  expect(await translate(['One', 'Two'])).toEqual([undefined, undefined]);
});

test('one word for a list, as a server gives it to strangers, is no answer', async () => {
  const { translate } = await open({ answer: () => ({ body: { translatedText: '🤖' } }) });
  await expect(translate(['One'])).rejects.toThrow('its answer cannot be read');
});

test('the key goes along, is told nowhere, and makes what is sent paid', async () => {
  const { engine, translate } = await open({ key: 'secret' }, 'secret');
  expect(await translate(['One'])).toEqual(['One·fr']);
  expect(engine.paid).toBe(true);

  const wrong = await open({ key: 'secret' }, 'wrong-key');
  const refused = wrong.translate(['One']);
  await expect(refused).rejects.toBeInstanceOf(PermanentTranslationError);
  await expect(refused).rejects.toThrow('does not take the key, set LIBRETRANSLATE_API_KEY');
  await expect(refused).rejects.not.toThrow('wrong-key');

  const without = await open({ key: 'secret' });
  expect(without.engine.paid).toBe(false);
  await expect(without.translate(['One'])).rejects.toThrow('asks for a key, set LIBRETRANSLATE_API_KEY');
});

test.each([
  [429, 'Slowdown: 1200 per 1 hour', QuotaReachedError],
  [429, 'Slowdown: 20000 per 1 day', QuotaReachedError],
  [402, 'Payment required', QuotaReachedError],
  [429, 'Slowdown: 60 per 1 minute', TranslationError],
  [403, 'Too many request limits violations', TranslationError],
  [500, 'Internal Server Error', TranslationError],
  [400, 'xx is not supported', PermanentTranslationError],
  [404, 'Not Found', PermanentTranslationError],
])('%i, "%s" is told as what it is', async (status, error, kind) => {
  const { translate } = await open({ answer: () => ({ status, body: { error } }) });
  const failure = await translate(['One']).catch((cause: unknown) => cause);
  expect((failure as Error).constructor).toBe(kind);
  expect((failure as TranslationError).unpaid).toBe(true);
  expect(String(failure)).toContain(error);
});

test('a pair that it has no model for is refused before anything is sent', async () => {
  const { standIn, engine } = await open({ languages: [{ code: 'en', targets: ['en', 'ar'] }] });
  expect(await engine.refusal({ sourceLanguage: 'en', targetLanguage: 'ar' })).toBeUndefined();
  expect(await engine.refusal(PAIR)).toMatch(/^LibreTranslate at 127\.0\.0\.1:\d+ has no model for en-fr/);
  expect(await engine.refusal({ sourceLanguage: 'fr', targetLanguage: 'en' })).toContain('fr-en');
  expect(standIn.batches).toEqual([]);
});

test('the languages are asked for once in a while', async () => {
  let now = 0;
  const standIn = await startLibreTranslateStandIn();
  onTestFinished(() => standIn.close());
  const base = new URL(`${standIn.url}/`);
  const engine = createLibreTranslateEngine({ base, paid: false, now: () => now });
  await engine.refusal(PAIR);
  await engine.refusal(PAIR);
  expect(standIn.requests).toHaveLength(1);
  now = 11 * 60_000;
  await engine.refusal(PAIR);
  expect(standIn.requests).toHaveLength(2);
});

test('another program at the address is told as such', async () => {
  const server = await startHttpStandIn(() => ({ body: '<!doctype html>' }));
  onTestFinished(() => server.close());
  const engine = createLibreTranslateEngine({ base: new URL(`${server.url}/`), paid: false });
  await expect(engine.refusal(PAIR)).rejects.toThrow(`what answers at ${server.url} is no LibreTranslate`);
});

test.each([
  ['en', ['en', 'fr'], 'en'],
  ['fr-CA', ['en', 'fr'], 'fr'],
  ['zh', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
  ['zh', ['zt', 'zh'], 'zh'],
  ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['zh-TW', ['zh', 'zt'], 'zt'],
  ['zh-TW', ['zh'], undefined],
  ['pt', ['pt-BR'], 'pt-BR'],
  ['pt', ['pb', 'pt'], 'pt'],
  ['pt-PT', ['pt-BR', 'pt'], 'pt'],
  ['no', ['nb'], 'nb'],
  ['fa-AF', ['fa'], 'fa'],
  ['sw', ['en', 'fr'], undefined],
])('%s among %j is %s', (language, codes, code) => {
  expect(findLanguage(language, codes)).toBe(code);
});

test.each([
  ['Write &lt;b&gt;', 'Write &amp;lt;b&amp;gt;'],
  ['&amp;lt; and &amp;#60; and &amp;copy', '&amp;amp;lt; and &amp;amp;#60; and &amp;amp;copy'],
  ['R&amp;D, Q &amp; A', 'R&amp;D, Q &amp; A'],
  [
    '<a id=1>one</a> <span translate="no" id=2>&lt;</span>',
    '<a id=1>one</a> <span translate="no" id=2>&amp;lt;</span>',
  ],
])('%s is sent as %s', (markup, sent) => expect(writeEscapes(markup)).toBe(sent));

test('without an address it says which variable is missing', () => {
  expect(() => libreTranslateOptionsFrom({})).toThrow('needs LIBRETRANSLATE_URL');
});
