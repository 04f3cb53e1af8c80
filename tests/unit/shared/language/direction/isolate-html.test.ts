import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { isolateInHtml } from '../../../../../functions/shared/language/direction/isolate-html.ts';

const isolate = (html: string) => isolateInHtml(html, 'ar');

test('what is isolated or code already stays, and a language that reads from the left has nothing to isolate', () => {
  const html =
    '<p>قال <a href="https://a.example/b">AT&#x26;T Inc</a> إن <bdi>Nador</bdi> و<code>npm ci</code>.</p>';
  expect(isolate(html)).toBe(html.replace('AT&#x26;T Inc', '<bdi dir="ltr">AT&#x26;T Inc</bdi>'));
  expect(isolateInHtml(html, 'fr')).toBe(html);
});

test.each([
  ['ماء H<sub>2</sub>O هنا', 'ماء [H<sub>2</sub>O] هنا'],
  ['لغة <b>C</b>++ هنا', 'لغة [<b>C</b>++] هنا'],
  ['هاتف <b>iPhone 15</b> (256 GB).', 'هاتف [<b>iPhone 15</b> (256 GB)].'],
  ['هاتف iPhone <b>15 (256 GB)</b>.', 'هاتف [iPhone <b>15 (256 GB)</b>].'],
  ['<b>هاتف iPhone</b> 15', '<b>هاتف [iPhone]</b> 15'],
  [
    'رقم <a href="tel:+212522000000">05 22 00 00 00</a>.',
    'رقم <a href="tel:+212522000000">[05 22 00 00 00]</a>.',
  ],
  [
    'انظر <a href="https://x.org/%D9%85?a=1&#x26;b=2">x.org/م?a=1&#x26;b=2</a>.',
    'انظر <a href="https://x.org/%D9%85?a=1&#x26;b=2">[x.org/م?a=1&#x26;b=2]</a>.',
  ],
  [
    '<a href="mailto:a@x.org">a@x.org</a>، <em>ثم</em>',
    '<a href="mailto:a@x.org">[a@x.org]</a>، <em>ثم</em>',
  ],
  ['A<br>B', '[A]<br>[B]'],
  ['هاتف iPhone\n15 (256 GB) ورقم 05 22\n00 00 00', 'هاتف [iPhone\n15 (256 GB)] ورقم [05 22\n00 00 00]'],
  ['1990-1995-2000 و6-4 3-6 7-5 6-2', '1990-1995-2000 و6-4 3-6 7-5 6-2'],
  ['400 000-500 000 و10-15 و2024-05-12 و05/12/2024', '[400 000]-[500 000] و10-15 و2024-05-12 و05/12/2024'],
  ['في 2015 12 000 شخص، 000 400', 'في 2015 [12 000] شخص، 000 400'],
  ['معرض Société d’Oran (1921) وNASA. 12 شخصا', 'معرض [Société d’Oran] (1921) و[NASA]. 12 شخصا'],
  ['قال Macron: "Yes! We can." ثم', 'قال [Macron: "Yes! We can."] ثم'],
  ['قال x &#x3C; y &amp; z', 'قال [x &#x3C; y &amp; z]'],
])('%s is %s', (html, marked) => {
  expect(isolate(html)).toBe(marked.replaceAll('[', '<bdi dir="ltr">').replaceAll(']', '</bdi>'));
});

test('a body of a hundred thousand signs is isolated in proportion', () => {
  for (const piece of [
    'a ',
    '1 ',
    '1 200 ',
    '<b>a</b>',
    '<b>',
    '</b>a',
    '&#x26;',
    '(a ',
    'a(',
    '"a ',
    'a.',
    '...',
    'www.a',
    '<a href="x">y</a>',
    '+1-',
    '*1',
  ]) {
    expect(isolate(piece.repeat(1e5 / piece.length)).length).toBeGreaterThan(0);
  }
});

const words = fc
  .array(
    fc.constantFrom(
      'باب',
      'Tanger',
      '+212 5 22',
      '1 200',
      '&',
      '<',
      '"',
      'x26',
      ';',
      ' ',
      '12',
      '.',
      '>',
      '#',
    ),
  )
  .map((all) => all.join(''));
const body = fc
  .array(fc.record({ text: words, title: words, tag: fc.constantFrom('p', 'a', 'code', 'bdi', 'em') }))
  .map((parts) =>
    toHtml({
      type: 'root',
      children: parts.map(({ text, title, tag }) => ({
        type: 'element' as const,
        tagName: tag,
        properties: { title },
        children: [{ type: 'text' as const, value: text }],
      })),
    }),
  );

test('isolating changes no word and no attribute of any body', () => {
  fc.assert(
    fc.property(body, (html) => {
      const isolated = isolate(html);
      const text = (of: string) => textOf(fromHtml(of, { fragment: true }));
      expect(text(isolated)).toBe(text(html));
      expect(isolated.replace(/<bdi dir="ltr">|<\/bdi>/g, '')).toBe(html.replaceAll('</bdi>', ''));
    }),
  );
});
