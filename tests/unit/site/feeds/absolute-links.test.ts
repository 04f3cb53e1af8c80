import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseBody } from '../../../../functions/shared/intake/body.ts';
import { withAbsoluteLinks } from '../../../../functions/site/feeds/absolute-links.ts';

const PAGE = 'https://news.example/en/articles/sea';

/** The same by a parser of HTML. */
function resolved(bodyHtml: string): Root {
  const tree = fromHtml(bodyHtml, { fragment: true });
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src', 'cite']) {
      const value = properties[name];
      if (typeof value === 'string' && URL.canParse(value, PAGE))
        properties[name] = new URL(value, PAGE).href;
    }
  });
  return tree;
}

test.each([
  ['/fr/', 'https://news.example/fr/'],
  ['harbour', 'https://news.example/en/articles/harbour'],
  ['../', 'https://news.example/en/'],
  ['?a=1&b=2', 'https://news.example/en/articles/sea?a=1&#x26;b=2'],
  ['https://x.example/?q=%22&amp;r=', 'https://x.example/?q=%22&#x26;r='],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('the link %s leads to %s', (written, absolute) => {
  const { html } = parseBody(`<p><a href="${written}">words</a></p>`);
  expect(withAbsoluteLinks(html, PAGE)).toBe(`<p><a href="${absolute}">words</a></p>`);
});

test('a text that reads like a link stays as it is', () => {
  const { html } = parseBody('<pre><code>&lt;a href="/fr/"> and src="/x"</code></pre>');
  expect(withAbsoluteLinks(html, PAGE)).toBe(html);
});

const part = fc.constantFrom(
  '<a href="/x?a=1&b=\'">',
  '<a title="<a href=\'/y\'>" href=/z>',
  '</a>',
  '<p>',
  '</p>',
  '<br>',
  '<b>',
  '<img src="/p.png" alt="a > b">',
  '<blockquote cite="../q">',
  '</blockquote>',
  ' href="/n" ',
  '< ',
  '&lt;',
  'words ',
  '"',
  "'",
  '=',
  '>',
  '&amp;',
  '&quot;',
  '<td colspan=2>',
  '<details open>',
  '<a href="http://[">',
);

test('whatever a body holds, its links are what a parser of HTML makes of them', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const { html } = parseBody(`words ${parts.join('')} words`);
      expect(toHtml(fromHtml(withAbsoluteLinks(html, PAGE), { fragment: true }))).toBe(
        toHtml(resolved(html)),
      );
    }),
    { numRuns: 300 },
  );
});
