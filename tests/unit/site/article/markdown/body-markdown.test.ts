import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../../functions/ingest/files/parse-markdown.ts';
import { parseBody } from '../../../../../functions/shared/intake/body.ts';
import { bodyMarkdown } from '../../../../../functions/site/article/markdown/body-markdown.ts';
import { runsOf } from '../../../../support/runs-of.ts';

/** The words of a body, without the white space between its blocks. */
const wordsOf = (html: string) => textOf(fromHtml(html, { fragment: true })).replace(/\s+/gu, '');

test.each([
  ['<p>Some <em>words</em>, <strong>more</strong>.</p>', 'Some *words*, **more**.'],
  ['<h2>Ports</h2><ul><li>one</li><li>two</li></ul>', '## Ports\n\n- one\n- two'],
  ['<p>في <bdi>Rabat</bdi> اليوم</p>', 'في Rabat اليوم'],
  ['<p>H<sub>2</sub>O, 4 m<sup>2</sup></p>', 'H<sub>2</sub>O, 4 m<sup>2</sup>'],
  ['<figure><img src="/a.png" alt="A"><figcaption>Boats</figcaption></figure>', '![A](/a.png)\n\nBoats'],
  ['<pre><code class="language-js">a\n\n  b</code></pre>', '```js\na\n\n  b\n```'],
  ['<p>Two<br>lines, 1*2*3 and _b_</p>', 'Two\\\nlines, 1\\*2\\*3 and \\_b\\_'],
  [
    '<table><caption>Ships</caption><tr><th>a</th></tr><tr><td>1|2</td></tr></table>',
    'Ships\n\n| a    |\n| ---- |\n| 1\\|2 |',
  ],
])('%s is %s', (html, markdown) => {
  expect(bodyMarkdown(parseBody(html).html)).toBe(`${markdown}\n`);
});

test('a table that Markdown has no form for stays HTML on one line', () => {
  const table = '<table><tr><td colspan="2">a<pre>b\n\nc</pre></td></tr></table>';
  const markdown = bodyMarkdown(`<p>Before.</p>${table}<p>After.</p>`);
  expect(markdown).toContain(
    '\n\n<table><tbody><tr><td colspan="2">a<pre>b&#10;&#10;c</pre></td></tr></tbody></table>\n\n',
  );
  expect(parseMarkdown(markdown).html).toContain('<pre>b\n\nc</pre>');
});

test('footnotes are footnotes again', () => {
  const written =
    'Words[^1] and more[^b].\n\n[^1]: One *note*.\n\n    Its second paragraph.\n\n[^b]: Another.';
  const { html } = parseMarkdown(written);
  expect(parseMarkdown(bodyMarkdown(html)).html).toBe(html);
});

test.each([
  [`<p>${'<b><i>'.repeat(40)}x`, '**_x_**\n'],
  ['<p>a <b>b <strong>c <i>d <em>e</em></i></strong> f</b>', 'a **b c *d e* f**\n'],
  ['<p><u>a <s>b <mark>c <del>d</del></mark></s></u>', '*a ~~b c d~~*\n'],
  [`${'<blockquote>'.repeat(20)}<p>x<p>y`, `${'> '.repeat(12)}x\n${'> '.repeat(11)}>\n${'> '.repeat(12)}y\n`],
  [`${'<ul><li>'.repeat(20)}x`, `${'- '.repeat(6)}x\n`],
])('%s is nested no deeper than it says something', (html, markdown) => {
  expect(bodyMarkdown(parseBody(html).html)).toBe(markdown);
});

test.each([
  [
    'a table as large as a body may be',
    `<table>${'<tr><td>x'.repeat(10_000)}${'<td>y'.repeat(10_000)}</table>`,
  ],
  ['cells that span a million', '<table><tr><td colspan="1000000" rowspan="1000000">x</td></tr></table>'],
  ['a hundred levels', `${'<blockquote>'.repeat(99)}x`],
])('%s is no longer as Markdown than it was', (_, html) => {
  const body = parseBody(html).html;
  const markdown = bodyMarkdown(body);
  expect(markdown).toContain('x');
  expect(markdown.trim().length).toBeLessThanOrEqual(body.length);
});

const text = fc
  .array(
    fc.constantFrom(
      'word',
      ' words ',
      '*',
      '**',
      '_',
      '`',
      '```',
      '# ',
      '- ',
      '1. ',
      '&gt; ',
      '|',
      '[x]',
      '[x](y)',
      '[^1]',
      '![',
      '&lt;b>',
      '&amp;amp;',
      '\\',
      '---',
      '===',
      '~~',
      'www.a.example',
      'a@b.example',
      'https://x.example/',
      ':',
      'كلمة',
      '\u00a0',
      '\u202f',
      '<br>',
      '<img src="/a.png" alt="a](b">',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `w${parts.join('')}`);
const wrapped = (names: string[], content: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...names), content).map(([name, inner]) => `<${name}>${inner}</${name}>`);
const inline = fc.oneof(
  { weight: 3, arbitrary: text },
  wrapped(['b', 'em', 'bdi', 'sup', 'code', 'del', 'a href="/x"'], text).map((html) =>
    html.replace('</a href="/x">', '</a>'),
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    wrapped(['p', 'h2', 'h4', 'pre'], line),
    line.map((html) => `<table><caption>${html}</caption><tr><th>a</th><td>${html}</td></tr></table>`),
    line.map((html) => `<figure><img src="/x.png"><figcaption>${html}</figcaption></figure>`),
    line.map((html) => `<table><tr><td><p>${html}</p></td><td rowspan="2">b</td></tr></table>`),
    tie('block').map((html) => `<blockquote>${html}</blockquote>`),
    tie('block').map((html) => `<ul><li>${html}</li><li>${html}</li></ul>`),
    tie('block').map((html) => `<ol><li>words ${html}</li></ol>`),
  ),
}));

test('read again by the inbox, the Markdown of a body has the same words', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const { html } = parseBody(`<p>Words.</p>${blocks.join('')}`);
      expect(wordsOf(parseMarkdown(bodyMarkdown(html)).html)).toBe(wordsOf(html));
    }),
    { numRuns: runsOf(100) },
  );
});
