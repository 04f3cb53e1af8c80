import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import { saveUnit } from '../../../functions/shared/language/memory/memory.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const article =
  '---\ntitle: News\n---\n\nThe General Assembly met.\n\nThe sea is calm.\n\nThe assembly line is new.\n';

async function setUp({ terminology }: { terminology?: boolean } = {}) {
  const echo = createEchoTranslator();
  const translator = {
    ...echo,
    ...(terminology !== undefined && { engineFor: () => ({ name: 'echo', terminology }) }),
  };
  const pipeline = createPipeline(translator);
  const { store } = pipeline;
  await store.put('inbox/news/en.md', article);
  await pipeline.drain();
  const changeTerms = async (csv: string) => {
    translator.asked.length = 0;
    await store.put('terminology/en.csv', csv);
    await pipeline.handle(Object.keys(await readAll(store, 'sources/'))[0] as string);
    await pipeline.drain();
    return translator.asked.sort();
  };
  const version = async () => {
    const [key = ''] = Object.keys(await readAll(store, 'versions/news/fr/'));
    return (await getJson<Version>(store, key))?.value as Version;
  };
  return { store, translator, changeTerms, version };
}

test("a changed term has the machine's segments that hold it made anew, and no others", async () => {
  const { changeTerms } = await setUp();
  expect(await changeTerms('en,fr\nGeneral Assembly,Assemblée générale\n')).toEqual([
    'fr The General Assembly met.',
  ]);
  expect(await changeTerms('en,fr\nGeneral Assembly,Assemblée générale\nocean,océan\n')).toEqual([]);
  expect(await changeTerms('en,fr,ar\nGeneral Assembly,Assemblée,الجمعية العامة\n')).toEqual([
    'ar The General Assembly met.',
    'fr The General Assembly met.',
  ]);
});

test('an engine that cannot have terms applied is not asked again, and the checks look', async () => {
  const { changeTerms, version } = await setUp({ terminology: false });
  expect(await changeTerms('en,fr\nGeneral Assembly,Assemblée générale\n')).toEqual([]);
  expect((await version()).findings).toContainEqual(expect.objectContaining({ check: 'terms', segment: 1 }));
  expect((await version()).held).toBe(false);
  expect(await changeTerms('en,fr,forbidden:fr\nGeneral Assembly,Assemblée,General\n')).toEqual([]);
  expect((await version()).held).toBe(true);
});

test('an engine that comes later pays for terms that change under it only', async () => {
  const { translator, changeTerms } = await setUp({ terminology: false });
  expect(await changeTerms('en,fr\nGeneral Assembly,Assemblée générale\n')).toEqual([]);
  translator.engineFor = () => ({ name: 'other', terminology: true });
  expect(await changeTerms('en,fr\nGeneral Assembly,Assemblée générale\nocean,océan\n')).toEqual([]);
  expect(await changeTerms('en,fr\nGeneral Assembly,Assemblée\n')).toEqual(['fr The General Assembly met.']);
});

test("a person's unit stays and gets a finding", async () => {
  const { store, changeTerms, version } = await setUp();
  await saveUnit(store, {
    sourceLanguage: 'en',
    targetLanguage: 'fr',
    source: asCoded('The General Assembly met.'),
    target: asCoded('Le congrès s’est réuni.'),
    origin: 'human',
    state: 'final',
    changedAt: '2026-02-01T00:00:00.000Z',
  });
  const asked = await changeTerms('en,fr,forbidden:fr\nGeneral Assembly,Assemblée générale,congrès\n');
  expect(asked).toEqual([]);
  expect((await version()).segments[1]?.target).toBe('Le congrès s’est réuni.');
  const findings = (await version()).findings.filter(({ segment }) => segment === 1);
  expect(findings.map(({ check, severity }) => [check, severity])).toEqual([
    ['forbidden-terms', 'error'],
    ['terms', 'warning'],
  ]);
});

test('a list that cannot be read stops the article, naming the list', async () => {
  const { changeTerms } = await setUp();
  await expect(changeTerms('en,klingon\na,b\n')).rejects.toThrow(/terminology\/en\.csv/);
});
