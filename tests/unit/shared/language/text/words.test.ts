import { expect, test } from 'vitest';
import { countWords, findWords } from '../../../../../functions/shared/language/text/words.ts';

const words = (text: string) => findWords(text).map(({ text: word }) => word);

test.each([
  ['The port’s cranes', ['The', 'port', 's', 'cranes']],
  ['l’été, 12 km', ['l', 'été', '12', 'km']],
  ['مَكتبة الدار', ['مَكتبة', 'الدار']],
  ['東京 tower', ['東', '京', 'tower']],
])('%s has the words %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('a word knows its place in UTF-16 units', () => {
  expect(findWords('🙂 souk')).toEqual([{ text: 'souk', start: 3, end: 7 }]);
});

test('figures are not counted as words', () => {
  expect(countWords(findWords('12 boats in 2019'))).toBe(2);
});
