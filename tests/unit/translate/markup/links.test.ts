import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import { exchangeBack } from '../../../../functions/translate/markup/exchanged-links.ts';
import { coded, setUp, translate } from './setup.ts';

const SEGMENT = coded('See <1>the full report</1> of <2>our city council</2> today', 'a', 'a');
const TRANSLATED = 'See·fr <1>the·fr full·fr report·fr</1> of·fr <2>our·fr city·fr council·fr</2> today·fr';

const exchangeIds = (html: string) =>
  html.includes('<p') ? html : html.replace(/id=([12])/g, (_, id) => `id=${3 - Number(id)}`);

test('two links whose numbers the machine exchanged are told by their words, and put right', async () => {
  const setup = await setUp({ spoil: exchangeIds });
  const { texts, rungs } = await translate(setup, [SEGMENT]);
  expect(texts).toEqual([TRANSLATED]);
  expect(rungs).toEqual([1]);
  expect(setup.standIn.requests.map(({ text }) => text)).toEqual([
    'See <a id=1>the full report</a> of <a id=2>our city council</a> today',
    '<p id=0>the full report</p><p id=1>our city council</p>',
  ]);
});

test('a link and words in bold whose numbers the machine exchanged are put right too', async () => {
  const segment = coded('See <1>the full report</1> of <2>our city council</2> today', 'strong', 'a');
  const { texts } = await translate(await setUp({ spoil: exchangeIds }), [segment]);
  expect(texts).toEqual([TRANSLATED]);
});

test('words of links that get lost together are asked for alone', async () => {
  const spoil = (html: string) =>
    html.includes('<p') ? html.replace('<p id=1>', '<p id=2>') : exchangeIds(html);
  const setup = await setUp({ spoil });
  const { texts } = await translate(setup, [SEGMENT]);
  expect(texts).toEqual([TRANSLATED]);
  expect(setup.standIn.requests.map(({ text }) => text).slice(2)).toEqual(['our city council']);
});

test('links that the language puts in another order stay with their words', async () => {
  const spoil = (html: string) =>
    html.includes('<p') ? html : html.replace(/(<a id=1>.*?<\/a>)(.*?)(<a id=2>.*?<\/a>)/, '$3$2$1');
  const { texts } = await translate(await setUp({ spoil }), [SEGMENT]);
  expect(texts).toEqual([
    'See·fr <2>our·fr city·fr council·fr</2> of·fr <1>the·fr full·fr report·fr</1> today·fr',
  ]);
});

test('links in the order of the source, and two with the same words, cost no other call', async () => {
  const setup = await setUp({ spoil: exchangeIds });
  const same = coded('See <1>the report</1> and <2>the report</2> today', 'a', 'a');
  await translate(setup, [same, coded('See <1>the report</1> today', 'a')]);
  await translate(setup, [same]);
  expect(setup.standIn.requests).toHaveLength(2);
});

test('a machine that is silent about the words alone leaves the links as they came', async () => {
  const spoil = (html: string) => (html.startsWith('See') ? exchangeIds(html) : '');
  const { texts } = await translate(await setUp({ spoil }), [SEGMENT]);
  expect(texts).toEqual([TRANSLATED.replaceAll('1>', '#>').replaceAll('2>', '1>').replaceAll('#>', '2>')]);
});

test('of three links the two that were exchanged are put right', () => {
  const codes = new Map([1, 2, 3].map((id) => [id, { id, kind: 'pair' as const, element: 'a' }] as const));
  const alone = new Map([
    [1, 'le rapport complet'],
    [2, 'le conseil municipal'],
    [3, 'une carte du port'],
  ]);
  const given = asCoded(
    'Voir <3>le rapport complet</3>, <2>le conseil municipal</2>, <1>une carte du port</1>',
  );
  expect(exchangeBack(given, codes, alone)).toBe(
    'Voir <1>le rapport complet</1>, <2>le conseil municipal</2>, <3>une carte du port</3>',
  );
});
