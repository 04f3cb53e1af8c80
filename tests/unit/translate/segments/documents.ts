import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Bodies with every kind of markup that segments know, in any nesting that HTML has. */

const words = fc
  .stringMatching(/^[a-zà-ÿ\u0627-\u064a\u064e\u00a00-9 .,&<>"]{1,12}$/)
  .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const PAIRS = [
  'a href="/x"',
  'a href="/y" title="seen"',
  'em',
  'strong',
  'b',
  'del',
  'mark',
  'q',
  'sup',
  'sub',
  'bdi',
  'cite',
  'bdo dir="rtl"',
  'abbr title="World Health"',
  'time datetime="2025-11-21"',
  'span lang="fr"',
  'ruby',
  'small',
  'span translate="no"',
  'b translate="yes"',
  'code',
  'kbd',
];
const ALONE = [
  '<br>',
  '<wbr>',
  '<img src="/p.jpg" alt="a boat" title="seen">',
  '<img src="/p.jpg" alt=" an oar ">',
  '<img src="/p.jpg" alt="">',
  '<img src="/p.jpg" alt="a" translate="no">',
  '<code>x &lt; y</code>',
  '<em></em>',
  '<a href="https://example.org/a">https://example.org/a</a>',
  '<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup>',
  '<a href="#user-content-fnref-1" data-footnote-backref>↩</a>',
];

const inline: fc.Arbitrary<string> = fc.letrec((tie) => ({
  pair: fc
    .tuple(fc.constantFrom(...PAIRS), tie('run'))
    .map(([tag, content]) => `<${tag}>${content}</${tag.split(' ')[0]}>`),
  run: fc
    .array(fc.oneof({ depthSize: 'small' }, words, fc.constantFrom(...ALONE), tie('pair')), { maxLength: 4 })
    .map((parts) => parts.join('')),
})).run as fc.Arbitrary<string>;

const wrap = (open: string, content: string) => `<${open}>${content}</${open.split(' ')[0]}>`;

const blocks: fc.Arbitrary<string> = fc.letrec((tie) => ({
  text: fc
    .tuple(fc.constantFrom('p', 'h2', 'h4', 'p title="seen"', 'p translate="no"'), inline)
    .map(([tag, run]) => wrap(tag, run)),
  list: fc
    .tuple(
      fc.constantFrom('ul', 'ol'),
      fc.array(
        fc.oneof(
          inline,
          tie('blocks'),
          fc.tuple(inline, tie('blocks')).map((parts) => parts.join('')),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([tag, items]) => wrap(tag, items.map((item) => wrap('li', `${item}`)).join(' '))),
  terms: fc
    .tuple(inline, tie('blocks'))
    .map(([term, meaning]) => `<dl><dt>${term}</dt><dd>${meaning}</dd></dl>`),
  container: fc
    .tuple(
      fc.constantFrom(
        'blockquote',
        'div',
        'div translate="no"',
        'div translate="yes"',
        'section data-footnotes class="footnotes"',
      ),
      tie('blocks'),
    )
    .map(([tag, inside]) => wrap(tag, ` ${inside} `)),
  /** An inline element around blocks, as a link around a card. */
  around: fc
    .tuple(fc.constantFrom('ins', 'a href="/x"', 'span', 'span translate="no"'), inline, tie('blocks'))
    .map(([tag, run, inside]) => wrap('div', wrap(tag, wrap('div', run) + inside))),
  table: fc
    .tuple(inline, inline, tie('blocks'))
    .map(
      ([caption, head, cell]) =>
        `<table><caption>${caption}</caption><thead><tr><th>${head}</th></tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table>`,
    ),
  figure: inline.map((run) => `<figure><img src="/i" alt="x"><figcaption>${run}</figcaption></figure>`),
  details: fc
    .tuple(inline, tie('blocks'))
    .map(([run, inside]) => `<details><summary>${run}</summary>${inside}</details>`),
  alone: fc.constantFrom('<pre><code>a  b\n c</code></pre>', '<hr>', ' '),
  blocks: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        tie('text'),
        tie('alone'),
        tie('figure'),
        tie('list'),
        tie('terms'),
        tie('container'),
        tie('around'),
        tie('table'),
        tie('details'),
      ),
      { maxLength: 3 },
    )
    .map((all) => all.join(' ')),
})).blocks as fc.Arbitrary<string>;

/** What a parser makes of it is what an article's body is, so markup that it mends comes mended. */
export const htmlBody = fc
  .array(blocks, { maxLength: 4 })
  .map((all) => toHtml(fromHtml(toHtml(fromHtml(all.join(' '), { fragment: true })), { fragment: true })));

const line = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-zà-ÿ\u0627-\u064a0-9 .,]{1,12}$/),
      fc.constantFrom(
        '*so*',
        '**[x *y*](https://x.org "seen") z**',
        '`a < b`',
        '~~old~~',
        '[^1]',
        '  \n',
        ' <bdi>x</bdi> ',
      ),
      fc.constantFrom(
        '[![a boat](https://x.org/p.jpg "seen")](https://x.org)',
        '![an oar](https://x.org/p.jpg)',
        'https://x.org/?a=1&b=2',
      ),
      fc.constantFrom(
        'H<sub>2</sub>O',
        '<span translate="no">npm *x*</span>',
        '&amp;lt;',
        '<!-- seen -->',
        '<time>9:30</time>',
        '\\*',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const markdownBlock = fc.oneof(
  line,
  line.map((text) => `## ${text.replaceAll('\n', ' ')}`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n')),
  line.map((text) => `> ${text.replaceAll('\n', '\n> ')}\n>\n> 1. ${text.replaceAll('\n', ' ')}`),
  fc
    .tuple(line, line)
    .map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |\n|---|---|\n| a | b |`,
    ),
  line.map(
    (text) =>
      `<figure>\n<img src="https://x.org/p.jpg" alt="a boat">\n<figcaption>${text.replaceAll('\n', ' ')}</figcaption>\n</figure>`,
  ),
  line.map((text) => `<details><summary>${text.replaceAll('\n', ' ')}</summary>\n\n${text}\n\n</details>`),
  fc.constant('```js\nconst a = 1;\n```'),
);

/** An article's file, with a footnote that some of its blocks name. */
export const markdown = fc
  .tuple(fc.array(markdownBlock, { minLength: 1, maxLength: 5 }), line)
  .map(([all, note]) => `Begin.\n\n${all.join('\n\n')}\n\n[^1]: ${note.replaceAll('\n', ' ')}`);
