import { expect, test } from 'vitest';
import {
  readParagraphs,
  writeParagraphs,
} from '../../../../../functions/translate/engines/amazon/paragraphs.ts';

const LONG = ['a', 'b', 'c'].map((letter) => `${letter} ${'word '.repeat(30)}${letter}.`);

test('long texts have three characters between them, short ones their numbers', () => {
  expect(writeParagraphs(LONG)).toHaveLength(LONG.join('').length + 2 * 3);
  expect(writeParagraphs(['one', 'two'])).toBe('<p id=0>one</p><p id=1>two</p>');
  expect(writeParagraphs(LONG.slice(0, 1))).toBe(LONG[0]);
});

test.each([
  ['as it was sent', (text: string) => text],
  ['with ends', (text: string) => text.replaceAll('<p>', '</p><p>')],
  ['with a first mark and a last end', (text: string) => `<p>${text.replaceAll('<p>', '</p>\n<P>')}</p>`],
])('long texts come back %s', (_, change) => {
  expect(readParagraphs(change(writeParagraphs(LONG)), LONG).map((text) => text?.trim())).toEqual(LONG);
});

test.each([
  ['a mark is lost', (text: string) => text.replace('<p>', ' ')],
  ['there is one too many', (text: string) => `${text}<p>more`],
  ['one has no words', (text: string) => text.replace(LONG[1] ?? '', ' ')],
  ['it has no end', (text: string) => text.repeat(1_000)],
])('where %s, nobody can tell whose words are whose', (_, change) => {
  expect(readParagraphs(change(writeParagraphs(LONG)), LONG)).toEqual([undefined, undefined, undefined]);
});
