import { expect, test } from 'vitest';
import { readTerminology } from '../../../../../functions/shared/language/terminology/read-terminology.ts';
import {
  createTranslateClient,
  translateText,
} from '../../../../../functions/translate/engines/amazon/client.ts';
import { prepareTerminology } from '../../../../../functions/translate/engines/amazon/terminology.ts';
import { PermanentTranslationError } from '../../../../../functions/translate/translation-error.ts';
import { setUp } from '../../markup/setup.ts';

const { terms } = readTerminology('en,fr,ar\nGeneral Assembly,Assemblée générale,\nFez,Fès,فاس\n', 'en.csv');
const NAME = /^dragoman-en-fr-[0-9a-f]{12}$/;

test('a terminology is imported once, under a name that says what it holds', async () => {
  const { standIn } = await setUp();
  const client = createTranslateClient();
  const [name, same] = await Promise.all([
    prepareTerminology(client, terms, 'en', 'fr'),
    prepareTerminology(client, terms, 'en', 'fr'),
  ]);
  expect(name).toMatch(NAME);
  expect(same).toBe(name);
  expect(standIn.operations).toEqual(['GetTerminology', 'ImportTerminology']);
  expect(await prepareTerminology(client, terms.slice(1), 'en', 'fr')).not.toBe(name);
  expect(await prepareTerminology(client, terms, 'en', 'ar')).toMatch(/^dragoman-en-ar-/);
  expect(standIn.terminologies()).toHaveLength(3);
});

test('another process finds what is there', async () => {
  const { standIn } = await setUp();
  await prepareTerminology(createTranslateClient(), terms, 'en', 'fr');
  await prepareTerminology(createTranslateClient(), terms, 'en', 'fr');
  expect(standIn.operations).toEqual(['GetTerminology', 'ImportTerminology', 'GetTerminology']);
});

test('a pair without terms has none, and nothing is asked', async () => {
  const { standIn } = await setUp();
  expect(await prepareTerminology(createTranslateClient(), terms, 'en', 'es')).toBeUndefined();
  expect(standIn.operations).toEqual([]);
});

test('its terms are applied', async () => {
  await setUp();
  const client = createTranslateClient();
  const name = (await prepareTerminology(client, terms, 'en', 'fr')) ?? '';
  const call = { sourceLanguage: 'en', targetLanguage: 'fr', terminologyNames: [name] };
  expect(await translateText(client, { text: 'The <b id=1>General Assembly</b> in Fez', ...call })).toBe(
    'The·fr <b id=1>Assemblée générale</b> in·fr Fès',
  );
});

test('in a full account the oldest of our own makes room', async () => {
  const { standIn } = await setUp({ mostTerminologies: 3 });
  const client = createTranslateClient();
  for (const source of ['en', 'de', 'es']) await prepareTerminology(client, terms, source, 'fr');
  await prepareTerminology(client, terms, 'en', 'ar');
  expect(standIn.terminologies().map((name) => name.slice(0, -13))).toEqual([
    'dragoman-de-fr',
    'dragoman-es-fr',
    'dragoman-en-ar',
  ]);
});

test('a full account without any of ours is an error that may pass', async () => {
  await setUp({ mostTerminologies: 0 });
  const failure = prepareTerminology(createTranslateClient({ maxAttempts: 1 }), terms, 'en', 'fr');
  await expect(failure).rejects.toThrow(/^Amazon Translate failed \(the terminology dragoman-en-fr-/);
  await expect(failure).rejects.not.toBeInstanceOf(PermanentTranslationError);
});

test('a failure is forgotten', async () => {
  const refuseOperation = (name: string, call: number) =>
    name === 'GetTerminology' && call === 1 ? { name: 'AccessDeniedException', status: 400 } : undefined;
  await setUp({ refuseOperation });
  const client = createTranslateClient();
  await expect(prepareTerminology(client, terms, 'en', 'fr')).rejects.toThrow('check the AWS credentials');
  expect(await prepareTerminology(client, terms, 'en', 'fr')).toMatch(NAME);
});

test('a terminology that another program deleted is imported again at the next try', async () => {
  const { standIn } = await setUp({ mostTerminologies: 1 });
  const client = createTranslateClient();
  const name = (await prepareTerminology(client, terms, 'en', 'fr')) ?? '';
  await prepareTerminology(createTranslateClient(), terms, 'en', 'ar');
  const call = { text: 'Fez', sourceLanguage: 'en', targetLanguage: 'fr', terminologyNames: [name] };
  const failure = translateText(client, call);
  await expect(failure).rejects.toThrow(`Amazon Translate no longer has the terminology ${name}`);
  await expect(failure).rejects.not.toBeInstanceOf(PermanentTranslationError);
  await prepareTerminology(client, terms, 'en', 'fr');
  expect(standIn.terminologies()).toEqual([name]);
});
