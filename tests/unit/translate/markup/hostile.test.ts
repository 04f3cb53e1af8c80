import { expect, test } from 'vitest';
import { asCoded, tokenize } from '../../../../functions/shared/article/coded-text.ts';
import { coded, setUp, translate } from './setup.ts';

const LINK = coded('See <1>it</1>', 'a');

test.each([
  ['comments', 'a <!-- <!-- c -->', 'a &lt;!-- &lt;!-- c --&gt;'],
  [
    'tags that have a number, as words',
    'a <1>b</1> <2/> &#60;1&#62;',
    'a &lt;1&gt;b&lt;/1&gt; &lt;2/&gt; &lt;1&gt;',
  ],
  [
    'entities that hide codes',
    '&lt;a id=1&gt;b&lt;/a&gt; &#x3C;1&#x3E;',
    '&lt;a id=1&gt;b&lt;/a&gt; &lt;1&gt;',
  ],
  ['entities in entities', '&amp;lt;1&amp;gt; &amp;amp;', '&amp;lt;1&amp;gt; &amp;amp;'],
  ['bidi overrides and isolates', 'a\u202Eb\u2066c\u2069', 'abc'],
  ['NULs and lone surrogates', 'a\u0000b\uD800c &#0; &#xD800;', 'abc \uFFFD \uFFFD'],
  ['comparisons', '1 < 2 > 0 a<b', '1 &lt; 2 &gt; 0 a&lt;b'],
])('%s become text and nothing else', async (_, answer, expected) => {
  const setup = await setUp({ spoil: () => answer });
  expect((await translate(setup, [coded('See it')])).texts).toEqual([expected]);
  const { texts } = await translate(setup, [LINK]);
  const tokens = tokenize(asCoded(texts[0] ?? ''));
  expect(tokens.flatMap((token) => (token.type === 'text' ? [] : [`${token.type} ${token.id}`]))).toEqual([
    'open 1',
    'close 1',
  ]);
});

test('attributes are not let in around a code that is well', async () => {
  const setup = await setUp({ spoil: () => '<a id=1 href="javascript:x" onclick=y>ici</a>' });
  expect((await translate(setup, [LINK])).texts).toEqual(['<1>ici</1>']);
});

const INVENTIONS = [
  ['a script', '<script id=9>alert(1)</script>'],
  ['a code of another number', '<a id=77>x</a>'],
  ['emphasis', '<b style="x">x</b>'],
  ['a frame', '<iframe/>x'],
  ['a picture', '<img src=x onerror=y>x'],
  ['a line break', '<br>x'],
  ['an end tag', '</i>x'],
  ['a paragraph', '<p id=1>x</p>'],
] as const;

test.each(INVENTIONS)('an answer with %s that nobody sent is asked for again', async (_, invention) => {
  let calls = 0;
  const setup = await setUp({ spoil: (html) => (calls++ === 0 ? `${html} ${invention}` : html) });
  expect((await translate(setup, [LINK])).texts).toEqual(['See·fr <1>it·fr</1>']);
  calls = 0;
  expect((await translate(setup, [coded('See it')])).texts).toEqual(['See·fr it·fr']);
});

test.each(INVENTIONS)('of a machine that always adds %s no word of it is taken', async (_, invention) => {
  const setup = await setUp({ spoil: (html) => `${html} ${invention}` });
  expect((await translate(setup, [coded('See it')])).texts).toEqual(['']);
  // What is whole of the third rung's answer may stand, its formatting dropped.
  expect((await translate(setup, [LINK])).texts).toEqual(['See·fr it·fr <1>it</1>']);
});

const MEGABYTE = 1_000_000;

test.each([
  ['words', 'mot '],
  ['one word', 'x'],
  ['angle brackets', '<'],
  ['entities', '&#60;1&#62;'],
])('a megabyte of %s comes to an end, as text', async (_, unit) => {
  const answer = unit.repeat(MEGABYTE / unit.length);
  const setup = await setUp({ spoil: () => answer });
  const { texts, rungs } = await translate(setup, [LINK]);
  expect(texts[0]?.match(/<\/?\d+\/?>/g)).toEqual(['<1>', '</1>']);
  expect(rungs[0]).toBe(4);
});

test.each([
  ['the code again and again', '<a id=1>x</a>'],
  ['codes never closed', '<a id=1>x'],
  ['paragraphs', '<p id=0>x</p>'],
  ['end tags', '</a>'],
])('a megabyte of %s is no translation', async (_, unit) => {
  const setup = await setUp({ spoil: () => unit.repeat(MEGABYTE / unit.length) });
  expect((await translate(setup, [LINK])).texts).toEqual(['']);
});

test('white space without end in a tag is read in time', async () => {
  const setup = await setUp({ spoil: () => `<a id=${' '.repeat(MEGABYTE / 2)}x>ici</a>` });
  const { texts } = await translate(setup, [coded('<1>here</1>', 'a')]);
  expect(texts[0]?.match(/<\/?\d+\/?>/g)).toEqual(['<1>', '</1>']);
});
