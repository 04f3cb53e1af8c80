import { expect, test } from 'vitest';
import { asCoded, type InlineCode } from '../../../../functions/shared/article/coded-text.ts';
import { CHECK_NAMES } from '../../../../functions/shared/article/finding.ts';
import { allChecks, checkSegments } from '../../../../functions/translate/checks/all-checks.ts';
import type { CheckedSegment } from '../../../../functions/translate/checks/check.ts';

const link: InlineCode = { id: 1, kind: 'pair', element: 'a' };
const lineBreak: InlineCode = { id: 2, kind: 'standalone', element: 'br' };

function findings(
  source: string,
  target: string,
  codes: InlineCode[] = [],
  origin: CheckedSegment['origin'] = 'machine',
) {
  const languages = { sourceLanguage: 'en', targetLanguage: 'fr' };
  return checkSegments([
    { source: asCoded(source), target: asCoded(target), codes, origin, ...languages },
  ]).map(({ check }) => check);
}

test.each<[string, string, string, InlineCode[], string[]]>([
  ['all is well', 'See <1>this</1><2/> now', 'Voyez <1>ceci</1><2/>', [link, lineBreak], []],
  ['codes may move', '<1>Red</1> <2/>boat', '<2/>bateau <1>rouge</1>', [link, lineBreak], []],
  ['a lost link', 'See <1>this</1> now', 'Voyez ceci', [link], ['inline-codes']],
  ['a link twice', 'See <1>this</1> now', '<1>Voyez</1> <1>ceci</1>', [link], ['inline-codes']],
  ['a link without words', 'See <1>this</1> now', 'Voyez ceci <1></1>', [link], ['inline-codes']],
  ['an unknown code', 'See this now', 'Voyez <3>ceci</3>', [], ['inline-codes']],
  ['an unended code', 'See <1>this</1> now', 'Voyez <1>ceci', [link], ['inline-codes']],
  ['no words', 'Hello there', ' ', [], ['empty']],
  ['the same three words', 'Hello there everybody', 'Hello there  everybody', [], ['untranslated']],
  ['the same name', 'Abdelilah Benkirane', 'Abdelilah Benkirane', [], []],
  ['another number', 'It has 12 boats', 'Il a 21 bateaux', [], ['numbers']],
  ['a number spelled out', 'It has 12 boats', 'Il a douze bateaux', [], []],
])('%s: %s -> %s', (_, source, target, codes, expected) => {
  expect([...new Set(findings(source, target, codes))]).toEqual(expected);
});

test('badly nested codes are found', () => {
  const bold: InlineCode = { id: 2, kind: 'pair', element: 'strong' };
  expect(findings('<1>a <2>b</2></1>', '<1>a <2>b</1></2>', [link, bold])).toEqual(['inline-codes']);
});

test('a segment nobody translated is found, and only for that', () => {
  expect(findings('See <1>5</1>', 'See <1>5</1>', [link], 'none')).toEqual(['untranslated']);
});

test('what is copied is not checked', () => {
  expect(findings('a b c', 'a b c', [], 'copied')).toEqual([]);
});

test('the checks of a segment are told in the order of their names, each once', () => {
  const aboutVersions = ['source-language', 'translator', 'outdated'];
  const names = CHECK_NAMES.filter((name) => !aboutVersions.includes(name));
  expect(allChecks.map(({ name }) => name)).toEqual(names);
});

test('site.json makes an error of a warning, a warning of an error, and turns a check off', () => {
  const languages = { sourceLanguage: 'en', targetLanguage: 'fr' };
  const segment = {
    source: asCoded('It has 12 boats.'),
    target: asCoded('Il a 21 bateaux'),
    codes: [],
    origin: 'machine' as const,
    ...languages,
  };
  const severities = (settings: Parameters<typeof checkSegments>[1]) =>
    checkSegments([segment], settings).map(({ check, severity }) => `${check}: ${severity}`);
  expect(new Set(severities({}))).toEqual(new Set(['numbers: error', 'final-punctuation: warning']));
  expect(severities({ numbers: 'off', 'final-punctuation': 'error' })).toEqual(['final-punctuation: error']);
});

test('every message is there in the three languages, and says another thing in each', () => {
  const spoilt = [
    ['See <1>this</1> at https://example.org, 12 boats and more of them', '<9>Vu</9> DNT_1 21 de la de la'],
    ['The old harbour is closed.', 'The old harbour is closed.'],
    ['Hello.', ''],
  ];
  const segments = spoilt.map(([source = '', target = '']) => ({
    source: asCoded(source),
    target: asCoded(target),
    codes: [link],
    origin: 'machine' as const,
    rung: 4 as const,
    sourceLanguage: 'en',
    targetLanguage: 'fr',
  }));
  const found = checkSegments(segments);
  const texts = found.map(({ message, messages }) => new Set([message, messages.fr, messages.ar]));
  expect(texts.map(({ size }) => size)).toEqual(found.map(() => 3));
});
