import { expect, test } from 'vitest';
import { language } from '../../../../functions/translate/checks/language.ts';
import { script } from '../../../../functions/translate/checks/script.ts';
import { checkedSegment } from '../../../support/checked-segment.ts';

const english = 'The fishermen came back to the harbour before the storm reached the coast.';
const french = 'Les pêcheurs sont rentrés au port avant que la tempête n’atteigne la côte.';
const spanish = 'Los pescadores volvieron al puerto antes de que la tormenta llegara a la costa.';
const arabic = 'عاد الصيادون إلى الميناء قبل أن تصل العاصفة إلى الساحل.';
const persian = 'ماهیگیران پیش از رسیدن توفان به ساحل به بندر بازگشتند و خانواده‌ها را دیدند.';

test.each([
  ['en-fr', french],
  ['fr-en', english],
  ['en-ar', arabic],
  ['en-fr', 'Fatima Zahra El Amrani, Youssef Ait Lahcen, Khadija Bennis et Omar Tazi'],
  ['en-fr', 'Harbour master'],
])('%s: “%s” is in its language', (pair, target) => {
  expect(language.findProblems(checkedSegment(pair, 'A source.', target))).toEqual([]);
});

test.each([
  ['fr-en', french, 'the translation reads as French, not as English'],
  ['ar-fr', english, 'the translation reads as English, not as French'],
  ['en-fr', spanish, 'the translation reads as Spanish, not as French'],
  ['en-ar', persian, 'the translation reads as Persian, not as Arabic'],
])('%s: “%s” is in another', (pair, target, message) => {
  const problems = language.findProblems(checkedSegment(pair, 'A source.', target));
  expect(problems.map(({ message: { en } }) => en)).toEqual([message]);
});

test('a language is named in each language of the desk', () => {
  const [problem] = language.findProblems(checkedSegment('en-ar', 'A source.', english));
  expect(problem?.message).toMatchObject({
    fr: 'la traduction semble être en anglais et non en arabe',
    ar: 'تبدو الترجمة بلغة أخرى (الإنجليزية) غير اللغة المطلوبة (العربية)',
  });
});

test.each([
  ['en-ar', 'Buy an iPhone 15 Pro from Apple', 'اشتر iPhone 15 Pro من Apple', 0],
  ['en-fr', 'The α and Ω signs', 'Les signes α et Ω', 0],
  ['en-ar', 'The harbour is closed today', 'the port is shut اليوم', 1],
  ['en-fr', 'The harbour is closed', 'Le port est закрыт', 1],
  ['ar-en', 'الميناء مغلق اليوم', 'Ο λιμένας είναι κλειστός σήμερα', 1],
])('%s: %s -> %s has %i problem with its letters', (pair, source, target, problems) => {
  expect(script.findProblems(checkedSegment(pair, source, target))).toHaveLength(problems);
});

test('words in strange letters are marked', () => {
  const target = 'Le port est закрыт';
  const [problem] = script.findProblems(checkedSegment('en-fr', 'The harbour is closed', target));
  expect(problem?.marks).toEqual([{ side: 'target', start: 12, end: 18 }]);
});
