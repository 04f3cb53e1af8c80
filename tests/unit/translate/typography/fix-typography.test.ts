import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded, plainText, tokenize } from '../../../../functions/shared/article/coded-text.ts';
import { fixTypography } from '../../../../functions/translate/typography/fix-typography.ts';
import { runsOf } from '../../../support/runs-of.ts';

const ADDRESSES = [
  'https://x.org/a?b=1;c:d!e',
  'www.x.org/a!b;c',
  'redaction@journal.ma',
  'mailto:a@b.org',
  ':-)',
];
const word = fc.oneof(
  fc.constantFrom(
    'mot',
    'l',
    'Paris',
    'COVID-19',
    'كلمة',
    'وقال',
    'ق',
    'سلا',
    'مايو',
    'آب',
    'أغسطس',
    '5',
    '2020',
    '1,250',
    '٣٫٥',
  ),
  fc.constantFrom(
    ...ADDRESSES,
    'R&D',
    '&#39;',
    '&amp;quot;',
    '&lt;1&gt;',
    'e\u0301',
    '\u202E',
    '\0',
    '9:30',
    '16:9',
    'fa',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const sign = fc.constantFrom(...'?!;:.,،؛؟«»"\'’()%/ \u00A0\u202F\n', ' ', ' ', '  ');
const coded = fc
  .array(fc.oneof(word, sign, sign, fc.constantFrom('<1>', '</1>', '<2/>', '<3>', '</3>')), { maxLength: 30 })
  .map((parts) => parts.map((part) => (/^<.*>$/u.test(part) ? part : part.replaceAll('<', '&lt;'))).join(''));
const language = fc.constantFrom('ar', 'fr', 'en', 'es', 'fr-CA');
const options = fc.record({
  arabicDigits: fc.constantFrom('latn', 'arab', 'keep'),
  arabicMonths: fc.constantFrom('ma', 'keep'),
} as const);

test('a second time changes nothing', () => {
  fc.assert(
    fc.property(coded, language, options, (text, target, rules) => {
      const once = fixTypography(asCoded(text), target, rules);
      expect(fixTypography(once, target, rules)).toBe(once);
    }),
    { numRuns: runsOf(3000) },
  );
});

test('codes stay, in their order', () => {
  const codesOf = (text: string) => tokenize(asCoded(text)).filter(({ type }) => type !== 'text');
  fc.assert(
    fc.property(coded, language, (text, target) => {
      expect(codesOf(fixTypography(asCoded(text), target))).toEqual(codesOf(text));
    }),
  );
});

/** Letters, and digits as 0-9: what a reader would miss. */
function lettersOf(text: string): string {
  const letters =
    plainText(asCoded(text))
      .normalize('NFC')
      .match(/[\p{L}\p{N}]/gu) ?? [];
  return letters
    .map((letter) => letter.replace(/[٠-٩۰-۹]/u, (digit) => String(digit.charCodeAt(0) % 16)))
    .join('');
}

test('letters and the values of digits stay', () => {
  const words = coded.map((text) => text.replaceAll('&', ' '));
  fc.assert(
    fc.property(words, language, fc.constantFrom('latn', 'arab', 'keep'), (text, target, arabicDigits) => {
      const fixed = fixTypography(asCoded(text), target, { arabicDigits, arabicMonths: 'keep' });
      expect(lettersOf(fixed)).toBe(lettersOf(text));
    }),
  );
});

test('addresses, times and ratios stay', () => {
  const kept = fc.constantFrom(...ADDRESSES, '9:30', '14:05', '16:9', '1,250', 'std::vector', 'a.php?b=1');
  fc.assert(
    fc.property(kept, language, fc.constantFrom('', ' ', '! ', '، ', ' ? '), (text, target, after) => {
      expect(fixTypography(asCoded(`x ${text}${after}`), target)).toContain(text);
    }),
  );
});

test.each([
  ['entities', 'l&#39;&eacute;t&#xE9; &quot;', 'l\'été "'],
  ['entities encoded twice', 'a &amp;#39;b&amp;quot; &amp;amp;amp; c', 'a \'b" &amp; c'],
  ['an entity that decoding makes', '&am&#112;;#39;', "'"],
  ['no entity', 'AT&amp;T; &amp;notes; R&amp;D', 'AT&amp;T; &amp;notes; R&amp;D'],
  ['an entity that would be a code', '&amp;lt;1&amp;gt; &lt;2/&gt;', '&lt;1&gt; &lt;2/&gt;'],
  ['an entity of what nobody can see', 'a&#x202E;b&#8;c', 'abc'],
  ['decomposed letters', 'e\u0301te\u0301', 'été'],
  ['what nobody can see', '\uFEFFa\0b\u202Ec\u2067d\u200Be\uD800f\uFDD0g', 'abcdefg'],
  ['stray white space', '  a \n\t b  c\u00A0 d ', 'a b c\u00A0d'],
  ['white space on both sides of a code', 'of <1> the report </1> and', 'of <1>the report</1> and'],
])('in every language: %s', (_, text, fixed) => {
  expect(fixTypography(asCoded(text), 'en')).toBe(fixed);
});

// Each was found by the property above, with another seed.
test.each([
  ['a month before a Latin comma', 'ar', 'أغسطس, 2020', 'غشت، 2020'],
  ['a month before a comma without its space', 'ar', 'أغسطس،2020', 'غشت، 2020'],
  ['a face at a word and before a sign', 'ar', 'mot\n:) ؛', 'mot :)؛'],
  ['a face that French spacing would make', 'fr', 'mot:)( ?', 'mot:)(\u202F?'],
])('is done at once: %s', (_, target, text, fixed) => {
  expect(fixTypography(asCoded(text), target)).toBe(fixed);
  expect(fixTypography(asCoded(fixed), target)).toBe(fixed);
});

test('work on a hundred thousand signs of one kind stays in proportion', () => {
  const slow = [
    '&amp;',
    '"a ',
    ' :',
    '<1>',
    '<1> ',
    '« ',
    'http://',
    'مايو ',
    'a@',
    "'",
    '\n',
    'a;',
    '\u0651',
    ') ',
  ];
  for (const text of slow) {
    for (const target of ['fr', 'ar']) {
      // What takes the square of the length takes minutes, and no test may.
      const fixed = fixTypography(asCoded(text.repeat(1e5 / text.length)), target);
      expect(fixTypography(fixed, target) === fixed).toBe(true);
    }
  }
});
