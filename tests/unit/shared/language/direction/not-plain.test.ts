import { expect, test } from 'vitest';
import {
  ANY_DIGIT,
  LTR_LETTER,
  NOT_PLAIN,
} from '../../../../../functions/shared/language/direction/characters.ts';

const READS_FROM_LEFT = new RegExp(`[${LTR_LETTER}]|${ANY_DIGIT}`, 'u');

test('whatever letter or digit reads from the left is not taken for plain', () => {
  const missed: string[] = [];
  for (let code = 0; code < 0x110000; code += 1) {
    const character = String.fromCodePoint(code);
    if (READS_FROM_LEFT.test(character) && !NOT_PLAIN.test(character)) missed.push(code.toString(16));
  }
  expect(missed).toEqual([]);
});

test('a plain sentence of Arabic is', () => {
  expect(NOT_PLAIN.test('في يومٍ من الأيّام، كان كل شيء «على ما يرام» (تقريبًا): نعم!')).toBe(false);
});
