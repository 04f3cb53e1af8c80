import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { escapeText } from '../../../../../functions/shared/article/coded-text.ts';
import { findLeftToRight } from '../../../../../functions/shared/language/direction/find-left-to-right.ts';
import { isolateInHtml } from '../../../../../functions/shared/language/direction/isolate-html.ts';
import { isolateInText } from '../../../../../functions/shared/language/direction/isolate-text.ts';
import { directionCases } from '../../../../support/direction-cases.ts';
import { runsOf } from '../../../../support/runs-of.ts';
import { shownOrder } from '../../../../support/shown-order.ts';

/** The HTML with the characters of UAX 9 for its isolates. */
function asIsolates(html: string): string {
  const isolates = html.replaceAll('<bdi dir="ltr">', '\u2066').replaceAll('</bdi>', '\u2069');
  return textOf(fromHtml(isolates, { fragment: true }));
}

const PLACES = [
  (token: string) => `قال المتحدث إن ${token} هو ما ورد في النص`,
  (token: string) => `${token} هو ما ورد`,
  (token: string) => `قال المتحدث: ${token}`,
  (token: string) => `قال المتحدث (${token})، ثم «${token}».`,
];
const turned = directionCases.filter(({ isTurned }) => isTurned).map(({ text }) => text);

test.each(turned)('%s is shown in its own order, isolated by a tag or by characters', (token) => {
  for (const place of PLACES) {
    const text = place(token);
    expect(shownOrder(asIsolates(isolateInHtml(`<p>${escapeText(text)}</p>`, 'ar')))).toContain(
      shownAlone(token),
    );
    expect(shownOrder(isolateInText(text, 'ar'))).toContain(shownAlone(token));
  }
});

/** Letters of Arabic in an address still run from the right among themselves. */
function shownAlone(token: string): string {
  return shownOrder(`\u2066${token}\u2069`);
}

test('without the isolates most of them are turned around', () => {
  const first = PLACES[0] as (token: string) => string;
  const wrong = turned.filter((token) => !shownOrder(first(token)).includes(token));
  expect(wrong.length).toBeGreaterThan(turned.length / 2);
});

const kept = directionCases.filter(({ isTurned }) => !isTurned).map((one) => one.text);

test.each(kept)(
  '%s is shown as UAX 9 alone shows it, which its readers know, or in its own order',
  (token) => {
    for (const place of PLACES) {
      const line = place(token);
      for (const isolated of [
        asIsolates(isolateInHtml(`<p>${escapeText(line)}</p>`, 'ar')),
        isolateInText(line, 'ar'),
      ]) {
        const shown = shownOrder(isolated);
        if (!shown.includes(shownAlone(token))) expect(shown).toBe(shownOrder(line));
      }
    }
  },
);

const words = fc.constantFrom('قال', 'و', 'في', 'المغرب', 'بـ', '2026', '٢٠٢٦');
const signs = fc.constantFrom(' ', ' ', ' ', '، ', '. ', ' (', ') ', ' «', '» ', ': ', '؟ ');
const text = fc
  .array(fc.oneof(words, signs, fc.constantFrom(...directionCases.map((one) => one.text))), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('whatever stands beside it, what is isolated is shown in one piece and in its own order', () => {
  fc.assert(
    fc.property(text, (line) => {
      const shown = shownOrder(asIsolates(isolateInHtml(`<p>${escapeText(line)}</p>`, 'ar')));
      for (const { start, end } of findLeftToRight(line)) {
        expect(shown).toContain(shownAlone(line.slice(start, end)));
      }
    }),
    { numRuns: runsOf(2000) },
  );
});

test('a line for places without markup is isolated only where the order would change', () => {
  expect(isolateInText('افتتح قطار Al Boraq وشبكة 5G ورواية 2M', 'ar')).toBe(
    'افتتح قطار Al Boraq وشبكة 5G ورواية 2M',
  );
  expect(isolateInText('لغة C++ وعدد 1 200', 'ar')).toBe('لغة \u2066C++\u2069 وعدد \u20661 200\u2069');
  expect(isolateInText('C++ (2026)', 'ar')).toBe('C++ (2026)');
  expect(isolateInText('C++ et 1 200', 'fr')).toBe('C++ et 1 200');
});

test('what characters leave alone is in its own order', () => {
  fc.assert(
    fc.property(text, (words) => {
      const line = `قال ${words}`;
      const shown = shownOrder(isolateInText(line, 'ar'));
      for (const { start, end } of findLeftToRight(line)) {
        expect(shown).toContain(shownAlone(line.slice(start, end)));
      }
    }),
    { numRuns: runsOf(2000) },
  );
});
