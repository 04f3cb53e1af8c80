import { expect, test } from 'vitest';
import { escapeText } from '../../../../functions/shared/article/coded-text.ts';
import { fixTypography } from '../../../../functions/translate/typography/fix-typography.ts';

/** U+202F is `_`, so that it can be seen. */
const fix = (text: string, language: string, source?: string) =>
  fixTypography(
    escapeText(text),
    language,
    {},
    source === undefined ? undefined : escapeText(source),
  ).replaceAll('\u202f', '_');

test.each([
  ['1 200 000 € et 50 %', '1_200_000_€ et 50_%'],
  ['20€, 50% (5 M€) et 35 °C', '20_€, 50_% (5_M€) et 35_°C'],
  ['à 3 h 30, 21 h 00 et 7 h', 'à 3_h_30, 21_h_00 et 7_h'],
  ['1\u00a0200 et 1\u2009200,50', '1_200 et 1_200,50'],
])('French %s is %s', (text, fixed) => {
  expect(fix(text, 'fr')).toBe(fixed);
  expect(fix(fixed.replaceAll('_', '\u202f'), 'fr')).toBe(fixed);
});

test.each([
  'à 3h30',
  'en 2015 300 personnes',
  '05 22 00 00 00',
  '+212 522 000',
  'A4 200',
  '%d et 5%x',
  '3 heures',
  '9:30 h',
])('French %s stays', (text) => {
  expect(fix(text, 'fr')).toBe(text);
});

test.each([
  ['400,000 people', '000 400 شخص', '400_000 شخص'],
  ['400 000 personnes', '٠٠٠ ٤٠٠ شخص', '400_000 شخص'],
  ['about 12,345,678', 'نحو 678 345 12', 'نحو 12_345_678'],
  ['and 400,000', 'و000 400', 'و400_000'],
  ['1,200 boats', '200 1 قارب', '1_200 قارب'],
  ['400000 people', '000,400 شخص', '400,000 شخص'],
  ['Call +212 537-12-34-56.', 'اتصل 56-34-12-537 212+.', 'اتصل +212 537-12-34-56.'],
  ['Call 05 22 01 02 03', 'اتصل 03 02 01 22 05', 'اتصل 05 22 01 02 03'],
])('of %s the answer %s is turned around', (source, answer, fixed) => {
  expect(fix(answer, 'ar', source)).toBe(fixed);
  expect(fix(fixed.replaceAll('_', '\u202f'), 'ar', source)).toBe(fixed);
});

test.each([
  ['another number', '500,000 people', '000 400 شخص', '000 400 شخص'],
  ['what the source has so', '400,600 of 600,400', '600 400 شخص', '600_400 شخص'],
  ['two numbers', 'In group 12 are 300 boats, and 300,012', 'المجموعة 12 300', 'المجموعة 12 300'],
  ['a date', 'on 2024-05-12', 'يوم 12-05-2024', 'يوم 12-05-2024'],
  ['a range', '10-15 boats', '15-10 قارب', '15-10 قارب'],
  ['a telephone', 'Call 05 22 00 22 05', 'اتصل 05 22 00 22 05', 'اتصل 05 22 00 22 05'],
])('%s stays', (_, source, answer, fixed) => {
  expect(fix(answer, 'ar', source)).toBe(fixed);
});

test('English has commas, and its spaces stay', () => {
  expect(fix('1 200 boats, 50 % and 3 h 30', 'en')).toBe('1 200 boats, 50 % and 3 h 30');
});

test('a hundred thousand digits are read in proportion', () => {
  for (const piece of ['1', '1 ', '1 200 ', '000 400 ', '1-', '+1', '1,']) {
    const text = piece.repeat(1e5 / piece.length);
    expect(fix(text, 'ar', text).length).toBeGreaterThan(0);
  }
});
