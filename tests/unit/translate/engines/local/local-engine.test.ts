import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BadTextError, createBergamot } from '../../../../../functions/translate/engines/local/bergamot.ts';
import {
  createLocalEngine,
  type LocalEngineOptions,
} from '../../../../../functions/translate/engines/local/local-engine.ts';
import { findModel } from '../../../../../functions/translate/engines/local/local-model.ts';
import { translateApart } from '../../../../../functions/translate/engines/local/translate-apart.ts';
import {
  PermanentTranslationError,
  TranslationError,
} from '../../../../../functions/translate/translation-error.ts';

const MODELS = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'models');
const HINTS = { terms: [] };
const PAIR = { sourceLanguage: 'en', targetLanguage: 'fr' };

const asTexts = (texts: readonly string[]) => texts.map((markup) => ({ markup, characters: markup.length }));

function open(options: Partial<LocalEngineOptions> = {}) {
  const engine = createLocalEngine({ models: MODELS, ...options });
  onTestFinished(() => engine.close());
  return engine;
}

test('a text that would bring the model down is left out, and the others are translated', async () => {
  const texts = [
    'Port of Fez',
    'Port <b id=1>of',
    'Port</i>',
    '<a id=1>Port <b id=2>of</a></b>',
    'a < b',
    'Port of Rabat',
  ];
  const given = await open().translate(asTexts(texts), PAIR, HINTS);
  expect(given).toEqual(['Port de Fès', undefined, undefined, undefined, undefined, 'Port de Rabat']);
});

test('words that stay as they are stay', async () => {
  const [given] = await open().translate(
    asTexts(['Hotel of <span translate="no" id=1>npm start</span>']),
    PAIR,
    HINTS,
  );
  expect(given).toBe('Hôtel de <span translate="no" id="1">npm start</span>');
});

test('it costs nothing, names its models, and says which ones are missing', async () => {
  const engine = open();
  expect(engine.paid).toBe(false);
  expect(await engine.modelOf?.({ sourceLanguage: 'fr', targetLanguage: 'ar' })).toBe(
    'fr-en toy + en-ar toy',
  );
  expect(await engine.refusal(PAIR)).toBeUndefined();
  expect(await engine.refusal({ sourceLanguage: 'fr', targetLanguage: 'es' })).toMatch(/models add en-es$/);
  expect(await open({ models: '/nowhere' }).refusal({ sourceLanguage: 'fr', targetLanguage: 'ar' })).toMatch(
    /fr-ar.*models add fr-en en-ar$/,
  );
});

test('a request without an answer in time ends, and the next one has a new worker', async () => {
  const engine = open({ answerMs: 1 });
  const request = engine.translate(asTexts(['Port of Fez', 'Port of Rabat']), PAIR, HINTS);
  await expect(request).rejects.toBeInstanceOf(TranslationError);
  await expect(request).rejects.not.toBeInstanceOf(PermanentTranslationError);
});

test('a model that does not fit into the memory is an error that names it', async () => {
  const request = open({ memoryMegabytes: 64 }).translate(asTexts(['Port of Fez']), PAIR, HINTS);
  await expect(request).rejects.toThrow('the models en-fr, whatever the text: they may need more memory');
  await expect(request).rejects.toBeInstanceOf(PermanentTranslationError);
});

test('of texts that fail together the one that is to blame is found', async () => {
  const bergamot = createBergamot();
  onTestFinished(() => bergamot.close());
  const model = await findModel(MODELS, 'en-fr');
  const texts = ['Port of Fez', 'Port <b>of', 'Port of Rabat'];
  const models = model === undefined ? [] : [model];
  await expect(bergamot.translate(models, texts)).rejects.toBeInstanceOf(BadTextError);
  expect(await translateApart(bergamot, models, texts)).toEqual(['Port de Fès', undefined, 'Port de Rabat']);
});

async function copyModels(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'models-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(MODELS, 'en-fr'), join(folder, 'en-fr'), { recursive: true });
  return folder;
}

test.each([
  [
    'one bit of its file was changed',
    async (path: string) => {
      const bytes = await readFile(path);
      bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
      await writeFile(path, bytes);
    },
  ],
  ['its file was cut', (path: string) => truncate(path, 100_000)],
  ['its file is gone', (path: string) => rm(path)],
])('a model is not loaded if %s', async (_, spoil) => {
  const models = await copyModels();
  await spoil(join(models, 'en-fr', 'model.bin'));
  const request = open({ models }).translate(asTexts(['Port of Fez']), PAIR, HINTS);
  await expect(request).rejects.toThrow(/model\.bin/);
  await expect(request).rejects.toBeInstanceOf(PermanentTranslationError);
});

test('a description that is none is an error that says what to do', async () => {
  const models = await copyModels();
  await writeFile(join(models, 'en-fr', 'model.json'), '{"files": {"model": {"name": "../../etc/passwd"}}}');
  await expect(open({ models }).refusal(PAIR)).rejects.toThrow(
    /en-fr cannot be read, remove it and add it again/,
  );
});
