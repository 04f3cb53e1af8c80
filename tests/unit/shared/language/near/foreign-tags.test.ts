import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, writeTokens } from '../../../../../functions/shared/article/coded-text.ts';
import { readForeignTags } from '../../../../../functions/shared/language/near/foreign-tags.ts';

const read = (text: string) => writeTokens(readForeignTags(escapeText(text)));

test.each([
  ["OmegaT's pairs", 'a <b0>b <i1>c</i1></b0>', 'a <2000000>b <2000001>c</2000001></2000000>'],
  ['a tag that stands alone', 'a<br0/>b', 'a<2000000/>b'],
  ['HTML as words', 'a <a href="https://example.org/">b</a><br>', 'a <2000000>b</2000000><2000001/>'],
  ['the same tag twice', '<b>a</b> <b>b</b>', '<2000000>a</2000000> <2000001>b</2000001>'],
])('%s: tags that were written as words are read as codes', (_, text, coded) => {
  expect(read(text)).toBe(coded);
});

test.each(['a < b and c > d', 'the <b> tag', 'a </b> alone', '<<<>>>', '<1>x</1>', 'if <x and y> z'])(
  '%j stays words',
  (text) => {
    expect(readForeignTags(escapeText(text))).toEqual([{ type: 'text', value: text }]);
  },
);

test('a text full of tags is about them, and is read in proportion', () => {
  const text = '<b>'.repeat(300_000);
  expect(readForeignTags(escapeText(text))).toEqual([{ type: 'text', value: text }]);
});

test('words stay as they are, in their order, and whole tags are all that is taken from between them', () => {
  const pieces = fc.constantFrom('<b>', '</b>', '<br/>', '<', '>', 'a', ' ', '<i ', '"', '/');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let rest = text;
      for (const token of readForeignTags(escapeText(text))) {
        const taken = token.type === 'text' ? token.value : (/^<[^<>]*>/.exec(rest)?.[0] ?? 'no tag');
        expect(rest.startsWith(taken)).toBe(true);
        rest = rest.slice(taken.length);
      }
      expect(rest).toBe('');
    }),
  );
});
