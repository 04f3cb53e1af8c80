import { expect, test } from 'vitest';
import { measureText } from '../../../../functions/shared/language/text/measure-text.ts';
import { readingMinutes } from '../../../../functions/site/article/reading-time.ts';

/** Scripts that put no spaces between words. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Blocks of Unicode begin at a multiple of it. */
const COLUMN = 16;
const SIGNS_A_MINUTE = 255;

test('signs count in whatever block of Unicode they stand', () => {
  const signs = new Map<number, string>();
  for (let code = 0; code < 0x110000; code += 1) {
    if (SIGN.test(String.fromCodePoint(code)))
      signs.set(Math.floor(code / COLUMN), String.fromCodePoint(code));
  }
  expect(signs.size).toBeGreaterThan(5_000);
  const texts = [...signs.values()].map((sign) => sign.repeat(SIGNS_A_MINUTE * 2));
  expect(texts.filter((text) => readingMinutes(measureText(text), 'ja') !== 2)).toEqual([]);
});
