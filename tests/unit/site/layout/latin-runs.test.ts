import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { isolateLatinInHtml, splitLatinRuns } from '../../../../functions/site/layout/latin-runs.ts';

test.each([
  ['افتتح قطار Al Boraq خطه الجديد.', ['Al Boraq']],
  ['وقالت شركة AT&T. إن', ['AT&T']],
  ['طائرة Boeing 737 وطائرة A320', ['Boeing 737', 'A320']],
  ['شبكة 5G في 12 مدينة', ['5G']],
  ['معرض Société d’Oran (1921)', ['Société d’Oran']],
  ['لا شيء هنا 2026', []],
])('the Latin runs of "%s" are %j', (text, runs) => {
  const parts = splitLatinRuns(text);
  expect(parts.filter((_, index) => index % 2 === 1)).toEqual(runs);
  expect(parts.join('')).toBe(text);
});

test('in HTML the runs are isolated, and not what is isolated or code already', () => {
  const html =
    '<p>قال <a href="https://a.example/b">AT&#x26;T Inc</a> إن <bdi>Nador</bdi> و<code>npm ci</code>.</p>';
  expect(isolateLatinInHtml(html)).toBe(html.replace('AT&#x26;T Inc', '<bdi>AT&#x26;T Inc</bdi>'));
});

const words = fc
  .array(fc.constantFrom('باب', 'Tanger', '&', '<', '"', 'x26', ';', ' ', '12', '.', '>', '#'))
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
      const isolated = isolateLatinInHtml(html);
      const text = (of: string) => textOf(fromHtml(of, { fragment: true }));
      expect(text(isolated)).toBe(text(html));
      expect(isolated.replace(/<\/?bdi>/g, '')).toBe(html.replace(/<\/?bdi>/g, ''));
    }),
  );
});
