import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asCoded,
  type InlineCode,
  plainText,
  type Token,
  writeTokens,
} from '../../../../functions/shared/article/coded-text.ts';
import { indexTerms } from '../../../../functions/shared/language/terminology/find-terms.ts';
import type { Term } from '../../../../functions/shared/language/terminology/term.ts';
import { maskTerms } from '../../../../functions/translate/markup/mask-terms.ts';

function term(source: string, doNotTranslate = true): Term {
  return { source, targets: {}, forbidden: {}, doNotTranslate, matchCase: false, properName: false };
}

const index = (...terms: Term[]) => indexTerms(terms, 'en');
const link: InlineCode = { id: 1, kind: 'pair', element: 'a' };

function mask(text: string, codes: InlineCode[], ...terms: Term[]) {
  const { masked, unmask } = maskTerms({ text: asCoded(text), codes }, index(...terms));
  return { text: masked.text, words: masked.codes.map(({ protectedText }) => protectedText), unmask };
}

test('terms that stay become protected codes, and words again wherever the translation has them', () => {
  const masked = mask('The DGSN &amp; <1>the R&amp;D of DGSN</1>', [link], term('DGSN'), term('R&D'));
  expect(masked.text).toBe('The <2/> &amp; <1>the <3/> of <4/></1>');
  expect(masked.words).toEqual([undefined, 'DGSN', 'R&D', 'DGSN']);
  expect(masked.unmask(asCoded('<1><4/> <3/></1> et <2/>'))).toBe('<1>DGSN R&amp;D</1> et DGSN');
});

test('what is written otherwise, or has markup in it, stays as words', () => {
  expect(mask('npms <1>Al</1> Boraq', [link], term('npm'), term('Al Boraq')).text).toBe(
    'npms <1>Al</1> Boraq',
  );
});

test('a longer term that is translated wins', () => {
  expect(mask('the npm registry', [], term('npm'), term('npm registry', false)).text).toBe(
    'the npm registry',
  );
});

test('codes of the text that are not listed keep their numbers', () => {
  expect(mask('<7/> npm', [], term('npm')).text).toBe('<7/> <8/>');
});

const words = fc.string({ unit: fc.constantFrom(...'ab &<>1/ .é'), maxLength: 12 });
const tokens = fc.array(
  fc.oneof(
    words.map((value): Token => ({ type: 'text', value })),
    fc.nat(5).map((id): Token => ({ type: 'standalone', id })),
    fc.nat(5).map((id): Token => ({ type: 'open', id })),
    fc.nat(5).map((id): Token => ({ type: 'close', id })),
  ),
);

test('masking and restoring is the identity', () => {
  let masked = 0;
  fc.assert(
    fc.property(tokens, fc.array(words), (given, sources) => {
      const text = writeTokens(given);
      const result = maskTerms({ text, codes: [link] }, index(...sources.map((source) => term(source))));
      masked += result.masked.codes.length - 1;
      expect(result.unmask(result.masked.text)).toBe(text);
      expect(plainText(result.unmask(result.masked.text))).toBe(plainText(text));
    }),
  );
  expect(masked).toBeGreaterThan(0);
});
