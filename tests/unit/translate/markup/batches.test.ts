import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asCoded,
  type CodedText,
  countCharacters,
  type Token,
  writeTokens,
} from '../../../../functions/shared/article/coded-text.ts';
import { runsOf } from '../../../support/runs-of.ts';
import { coded, setUp, translate, words } from './setup.ts';

const word = fc.oneof(
  fc.constantFrom('وقال', 'المؤتمر', 'الأمن', 'été', 'l’œuvre', 'x < y', 'R&D', '&lt;', '😀', '12,5 %'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/\s|\p{Cc}/gu, '') || 'a'),
);
const sentences = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => `${all.join(' ')}.`),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => all.join(' '));

/** Words with a pair, a line break and a protected word among them. */
const segment: fc.Arbitrary<CodedText> = fc.array(sentences, { minLength: 4, maxLength: 4 }).map((texts) => {
  const [first, inside, middle, last] = texts.map((value): Token => ({ type: 'text', value }));
  const tokens = [
    first,
    { type: 'open', id: 1 },
    inside,
    { type: 'close', id: 1 },
    middle,
    { type: 'standalone', id: 2 },
  ];
  const text = writeTokens([...tokens, last, { type: 'standalone', id: 3 }] as Token[]);
  return coded(text, 'a', 'br', 'code');
});

test('whatever is sent, requests keep the limit and every segment comes back whole, once', async () => {
  const setup = await setUp({ spoil: (_, { text }) => text });
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 40 }), async (segments) => {
      const before = setup.standIn.requests.length;
      const { texts, answered, charactersSent } = await translate(setup, segments, { sourceLanguage: 'ar' });
      expect(texts).toEqual(segments.map(({ text }) => text));
      expect(answered.toSorted((a, b) => a - b)).toEqual([...segments.keys()]);
      expect(charactersSent).toBe(segments.reduce((sum, { text }) => sum + countCharacters(text), 0));
      const sizes = setup.standIn.requests.slice(before).map(({ text }) => Buffer.byteLength(text));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(10_000);
    }),
    { numRuns: runsOf(40) },
  );
});

test('several segments share a request, in their order; one alone is not wrapped', async () => {
  const setup = await setUp();
  await translate(setup, [words('one'), words('2 < 3 & 4'), words('six')]);
  await translate(setup, [coded('See <1>it</1> <2/> in <3/>', 'a', 'br', 'code')]);
  expect(setup.standIn.requests.map(({ text }) => text)).toEqual([
    '<p id=0>one</p><p id=1>2 &lt; 3 &amp; 4</p><p id=2>six</p>',
    'See <a id=1>it</a> <br id=2> in <span translate="no" id=3>npm start</span>',
  ]);
});

test('line breaks of the source file are sent as spaces', async () => {
  const setup = await setUp();
  expect((await translate(setup, [words('Good\n  morning')])).texts).toEqual(['Good·fr morning·fr']);
});

test('a segment over the limit is split between sentences, outside pairs, and comes back as one', async () => {
  const setup = await setUp();
  const sentence = 'Delegations of 196 member states met in Marrakech. ';
  const text = `${sentence.repeat(190)}Then <1>${sentence.repeat(30)}</1> and ${sentence.repeat(190)}<2/>the end.`;
  const { texts, charactersSent } = await translate(setup, [coded(text, 'em', 'br')]);
  expect(texts[0]?.replaceAll('·fr', '')).toBe(text);
  expect(charactersSent).toBeLessThanOrEqual(countCharacters(asCoded(text)));
  const sent = setup.standIn.requests.map((request) => request.text);
  expect(sent).toHaveLength(3);
  for (const part of sent) {
    expect(part).toMatch(/[.>]$/);
    expect(part.includes('<em id=1>')).toBe(part.includes('</em>'));
  }
});

test('a pair over the limit keeps its codes around its parts', async () => {
  const setup = await setUp();
  const text = `See <1>${'Delegations met in Marrakech. '.repeat(900)}<2>all</2> of them</1> <3/>`;
  const { texts } = await translate(setup, [coded(text, 'em', 'strong', 'code')]);
  expect(texts[0]?.replaceAll('·fr', '')).toBe(text);
});

test('a sentence over the limit is split between words, a word over it between characters', async () => {
  const setup = await setUp({ spoil: (_, { text }) => text });
  const text = `${'no full stop '.repeat(1200)}${'ش'.repeat(12_000)} end`;
  expect((await translate(setup, [words(text)])).texts).toEqual([text]);
});

test('a segment without words is given back, and nothing is sent for it', async () => {
  const setup = await setUp();
  expect((await translate(setup, [coded('<1/> <2/>', 'img', 'code')])).texts).toEqual(['<1/> <2/>']);
  expect(setup.standIn.requests).toEqual([]);
});
