import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asCoded,
  countCharacters,
  plainText,
  type Token,
  tokenize,
  writeTokens,
} from '../../../../functions/shared/article/coded-text.ts';

const token: fc.Arbitrary<Token> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), value: fc.string({ unit: 'grapheme', minLength: 1 }) }),
  fc.record({
    type: fc.constantFrom('open' as const, 'close' as const, 'standalone' as const),
    id: fc.integer({ min: 1, max: 30 }),
  }),
);

/** Neighbouring texts are one text once written. */
function merged(tokens: Token[]): Token[] {
  return tokens.reduce<Token[]>((done, next) => {
    const last = done.at(-1);
    if (last?.type === 'text' && next.type === 'text') last.value += next.value;
    else done.push({ ...next });
    return done;
  }, []);
}

test('writing tokens and taking them apart again is the identity', () => {
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      expect(tokenize(writeTokens(tokens))).toEqual(merged(tokens));
    }),
  );
});

test('what only looks like a code stays text', () => {
  expect(plainText(asCoded('a < b </3/> <b> &lt;1&gt; &amp;lt;'))).toBe('a < b </3/> <b> <1> &lt;');
});

test('characters are code points of words, codes not counted', () => {
  expect(countCharacters(asCoded('<1>é</1>😀 &amp;<2/>'))).toBe(4);
});
