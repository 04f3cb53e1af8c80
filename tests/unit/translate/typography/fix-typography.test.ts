import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize, writeTokens } from '../../../../functions/article/coded-text.ts';
import { fixTypography } from '../../../../functions/translate/typography/fix-typography.ts';

const N = '\u202f';
const B = '\u00a0';

test.each([
  ['entities', 'L&amp;#39;été &amp;quot;chaud&amp;quot;', `L’été «${B}chaud${B}»`],
  ['high signs', 'Quoi ? Non! Si;', `Quoi${N}? Non${N}! Si${N};`],
  ['a colon', 'Voici : ceci, et cela: ceci', `Voici${B}: ceci, et cela${B}: ceci`],
  ['quotation marks', 'Il dit «oui» et « non »', `Il dit «${B}oui${B}» et «${B}non${B}»`],
  [
    'a sign behind a code',
    'Lisez <1>ceci</1> ! Et <2>cela !</2>',
    `Lisez <1>ceci</1>${N}! Et <2>cela${N}!</2>`,
  ],
  ['a space inside a code', 'Lisez <1>ceci </1>?', `Lisez <1>ceci</1>${N}?`],
  [
    'addresses',
    'https://example.org/a?b=c;d:e et a:b@example.org',
    'https://example.org/a?b=c;d:e et a:b@example.org',
  ],
  ['times and ratios', 'à 9:30, 14:05:10, 2:1', 'à 9:30, 14:05:10, 2:1'],
  ['several signs', 'Quoi ?!', `Quoi${N}?!`],
  ['a sign alone', '? est un signe', '? est un signe'],
  ['a mark of inches', 'un écran de 27" neuf', 'un écran de 27" neuf'],
])('French, %s', (_, coded, expected) => {
  expect(fixTypography(coded, 'fr')).toBe(expected);
});

test.each([
  ['a space before a comma', 'قال ، ثم ذهب .', 'قال، ثم ذهب.'],
  ['no space behind a comma', 'قال،ثم ذهب', 'قال، ثم ذهب'],
  ['Latin signs', 'قال, ثم سأل; لماذا?', 'قال، ثم سأل؛ لماذا؟'],
  ['numbers and Latin words', 'بلغ 1,250 في Paris, France', 'بلغ 1,250 في Paris, France'],
  ['digits', 'في ٢٠٢٥ بلغت ٣٫٥٪ و١٬٢٥٠ و۴', 'في 2025 بلغت 3,5% و1.250 و4'],
  [
    'months of dates',
    'يوم 3 أغسطس 2025 وفي تموز 2024 و5 كانون الثاني',
    'يوم 3 غشت 2025 وفي يوليوز 2024 و5 يناير',
  ],
  ['a code beside a sign', 'اقرأ <1>هذا</1> ، ثم اذهب', 'اقرأ <1>هذا</1>، ثم اذهب'],
  ['names that are no months', 'قالت نيسان إن آب يعود', 'قالت نيسان إن آب يعود'],
])('Arabic, %s', (_, coded, expected) => {
  expect(fixTypography(coded, 'ar')).toBe(expected);
});

test('a newsroom keeps the digits and months it wants', () => {
  expect(fixTypography('3 أغسطس ٢٠٢٥', 'ar', { arabicDigits: 'keep', arabicMonths: 'keep' })).toBe(
    '3 أغسطس ٢٠٢٥',
  );
  expect(fixTypography('يوم 3 مع A320 وCOVID-19', 'ar', { arabicDigits: 'arab' })).toBe(
    'يوم ٣ مع A320 وCOVID-19',
  );
});

test('what nobody can see is dropped, and an entity never becomes a code', () => {
  expect(fixTypography('a\u0000b\u202Ec\uFDD0d\uD800 &amp;lt;1&amp;gt;', 'en')).toBe('abcd &lt;1&gt;');
});

const piece = fc.oneof(
  fc.stringMatching(/^[a-zà-ÿ ?!;:«»"'’,.0-9]{1,10}$/),
  fc.stringMatching(/^[\u0627-\u064a ،؛؟,;?:.0-9\u0660-\u0669]{1,10}$/),
  fc.constantFrom('https://example.org/?a=b;c', '9:30', '&#39;', '3 أغسطس 2025', '\u00a0', '\u202f'),
);
const coded = fc
  .array(
    fc.oneof(
      piece.map((value) => ({ type: 'text', value }) as const),
      fc.constantFrom(
        { type: 'open', id: 1 } as const,
        { type: 'close', id: 1 } as const,
        { type: 'standalone', id: 2 } as const,
      ),
    ),
    { maxLength: 8 },
  )
  .map(writeTokens);
const codesOf = (text: string) => tokenize(text).filter(({ type }) => type !== 'text');
const lettersOf = (text: string) => text.replace(/&\w+;/g, '').match(/\p{L}/gu)?.join('');

test.each(['fr', 'ar', 'en'])(
  'in %s, doing it twice is doing it once; codes and letters stay',
  (language) => {
    fc.assert(
      fc.property(coded, (text) => {
        const once = fixTypography(text, language, { arabicMonths: 'keep' });
        expect(fixTypography(once, language, { arabicMonths: 'keep' })).toBe(once);
        expect(codesOf(once)).toEqual(codesOf(text));
        expect(lettersOf(once)).toBe(lettersOf(text.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  },
);

test('a hundred thousand signs are set soon', () => {
  for (const text of [' ! '.repeat(30_000), '" '.repeat(50_000), '، '.repeat(50_000), '@'.repeat(100_000)]) {
    for (const language of ['fr', 'ar']) expect(fixTypography(text, language).length).toBeGreaterThan(0);
  }
});
