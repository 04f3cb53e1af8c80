import { expect, test } from 'vitest';
import { asCoded } from '../../../../functions/shared/article/coded-text.ts';
import { fixTypography } from '../../../../functions/translate/typography/fix-typography.ts';

test.each([
  ['قال الوزير ، ثم غادر .', 'قال الوزير، ثم غادر.'],
  ['هل جاء؟نعم ! وقال :لا', 'هل جاء؟ نعم! وقال: لا'],
  ['قال الوزير, ثم غادر; هل عاد?', 'قال الوزير، ثم غادر؛ هل عاد؟'],
  ['قال «نعم» , ثم (غادر), وعاد', 'قال «نعم»، ثم (غادر)، وعاد'],
  ['قال <1>الوزير</1> , ثم <2>غادر</2>?', 'قال <1>الوزير</1>، ثم <2>غادر</2>؟'],
  ['في عام 2020, قال', 'في عام 2020، قال'],
  ['قال الوزير،<1>ثم</1> <2>غادر،</2>وعاد', 'قال الوزير، <1>ثم</1> <2>غادر،</2> وعاد'],
  ['انتهى.وعاد', 'انتهى. وعاد'],
])('%s', (text, fixed) => {
  expect(fixTypography(asCoded(text), 'ar')).toBe(fixed);
});

test.each([
  ['numbers', 'بلغ 1,250 و3.5 كتب'],
  ['Latin words', 'كتب John Smith, Jr. وقال Hello, world? ثم'],
  ['times', 'في 9:30 و14:05'],
  ['abbreviations', 'عام 44 ق.م مع د.أحمد'],
  ['tatweel', 'مـــرحبا'],
  ['a domain', 'منصة .net وموقع https://x.org/?a=1,2'],
])('stays: %s', (_, text) => {
  expect(fixTypography(asCoded(text), 'ar')).toBe(text);
});

test('digits are 0-9, with separators as in Morocco', () => {
  expect(fixTypography(asCoded('٣٫٥٪ من ١٬٢٥٠ و۴۵ في ٩:٣٠'), 'ar')).toBe('3,5% من 1.250 و45 في 9:30');
});

test('digits are Arabic where a newsroom has them so, but not in Latin words', () => {
  expect(fixTypography(asCoded('5% من 1,250 و COVID-19'), 'ar', { arabicDigits: 'arab' })).toBe(
    '٥٪ من ١,٢٥٠ و COVID-19',
  );
});

test('digits stay where a newsroom wants them as they come', () => {
  expect(fixTypography(asCoded('٥ من 6'), 'ar', { arabicDigits: 'keep' })).toBe('٥ من 6');
});

test.each([
  ['5 أغسطس', '5 غشت'],
  ['في ٥ آب ٢٠٢٠', 'في 5 غشت 2020'],
  ['في مايو 2021', 'في ماي 2021'],
  ['بسبتمبر 2021', 'بشتنبر 2021'],
  ['بين 3 نوفمبر و10 ديسمبر', 'بين 3 نونبر و10 دجنبر'],
  ['منذ كانون الثاني 1999', 'منذ يناير 1999'],
  ['منذ تشرين الثاني من عام 1999', 'منذ نونبر من عام 1999'],
  ['في 12 من جويلية', 'في 12 من يوليوز'],
  ['في <1>7</1> <2>أيار</2>', 'في <1>7</1> <2>ماي</2>'],
  ['في آب/أغسطس 2020', 'في غشت 2020'],
  ['في 3 أيار (مايو)', 'في 3 ماي'],
  ['في مايو/يونيو 2020', 'في ماي/يونيو 2020'],
])('a month in a date is the Moroccan one: %s', (text, fixed) => {
  expect(fixTypography(asCoded(text), 'ar')).toBe(fixed);
});

test.each(['وصل في مايو', 'آب إلى بيته', 'بلغ 3.5 مايو', 'عاش 45 أغسطس', 'قال أيلول وحده', 'تموزي 2020'])(
  'elsewhere it stays: %s',
  (text) => {
    expect(fixTypography(asCoded(text), 'ar')).toBe(text);
  },
);

test('month names stay where a newsroom wants them as they come', () => {
  expect(fixTypography(asCoded('5 أغسطس'), 'ar', { arabicMonths: 'keep' })).toBe('5 أغسطس');
});
