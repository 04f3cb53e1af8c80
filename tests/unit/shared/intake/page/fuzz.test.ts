import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePage } from '../../../../../functions/shared/intake/page/parse-page.ts';
import { Rejection } from '../../../../../functions/shared/intake/rejection.ts';
import { HOSTILE_HTML } from '../../../../support/hostile-html.ts';
import { runsOf } from '../../../../support/runs-of.ts';

const parse = (html: string) =>
  parsePage(html, { timeZone: 'Africa/Casablanca', url: 'https://paper.example/a/b' });

const TAGS =
  'article main header footer section div p span h1 h2 h3 ul li a table td figure aside form font'.split(' ');
const NAMES = [
  ...[
    '',
    'entry-content',
    'byline',
    'cookie-banner',
    'related',
    'paywall',
    'share',
    'post-body',
    'kicker',
    'tags',
  ],
  ...['pagination', 'title', 'doc-content', 'lst-kix_a-1', 'has-sidebar', 'live-post', 'MsoTitle'],
];
const LEAVES = [
  ...[
    'The ferry left at nine.',
    'غادرت العبارة الميناء.',
    'Le bac est parti.',
    '<br><br>',
    '<hr>',
    '© The Paper',
  ],
  ...[
    'By Salma Bennis',
    'Read also: <a href="/x">x</a>',
    'Abonnez-vous pour lire la suite',
    '<a href="#n1">1</a>',
    '<p id="n1">1</p>',
  ],
  ...[
    '<img>',
    '<img data-src="a.jpg">',
    '<img srcset="a.jpg 1x, b.jpg 2x">',
    '<noscript><img src="c.jpg"></noscript>',
  ],
  ...[
    '<picture><source srcset="d.webp"><img></picture>',
    '<video src="v.mp4"></video>',
    '<audio></audio>',
    '<iframe data-src="//f"></iframe>',
  ],
  ...[
    '<amp-img src="e.jpg"></amp-img>',
    '<amp-youtube data-videoid="1"></amp-youtube>',
    '<object data="https://o"></object>',
  ],
  ...[
    '<p style="mso-list:l0 level3 lfo1"><span style="mso-list:Ignore">1.</span>x</p>',
    '<style>.c1{font-weight:700}</style>',
  ],
  ...[
    '<time datetime="2026-13-45">x</time>',
    '<a rel="next" href="?page=2">2</a>',
    '<link rel="next" href="/a/b/2">',
  ],
  ...[
    '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"x","isAccessibleForFree":false,"author":[{}]}</script>',
  ],
  ...[
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"@value":1},"hasPart":[[[]]],"wordCount":"x"}</script>',
  ],
  ...HOSTILE_HTML,
];

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.constantFrom(...LEAVES),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...NAMES), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, name, inner]) => `<${tag} class="${name}">${inner.join('')}</${tag}>`),
  ),
})).node;

test('whatever a page is made of, it gives an article or a reason, and no picture without an address', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (parts) => {
      try {
        const { body } = parse(parts.join('\n'));
        expect(body.html).not.toMatch(/<img(?![^>]* src=)|<script|<iframe|<h1|<[^>]*="\s*javascript:/i);
      } catch (cause) {
        expect(cause).toBeInstanceOf(Rejection);
      }
    }),
    { numRuns: runsOf(150) },
  );
});

const many = (count: number, part: string) => part.repeat(count);

test.each([
  ['linked headings', many(800, '<div><h2><a href="/a">A story</a></h2><p>Its first words.</p></div>')],
  ['boxes in boxes', `${many(60, '<div class="share">')}${many(800, '<p>words</p>')}`],
  ['articles in articles', `${many(400, '<article><h2><a href="/a">x</a></h2>')}<p>words and words</p>`],
  ['items of Word', many(900, '<p style="mso-list:l0 level9 lfo1"><span>x</span></p>')],
  [
    'lists of Google Docs',
    `<style>.c1{}</style><body class="doc-content">${many(900, '<ul class="lst-kix_a-7"><li>x</li></ul>')}`,
  ],
  ['links to footnotes', many(900, '<p id="n"><a href="#n">1</a></p>')],
  ['line breaks', `<p>${many(1500, 'x<br><br>')}</p>`],
  ['pictures of many sizes', `<p>x</p>${many(300, `<img srcset="${many(60, 'a.jpg 1w, ')}b.jpg 2w">`)}`],
  ['headlines', many(900, '<h1>The ferry leaves</h1>')],
  ['times and names', many(900, '<time datetime="2026-03-02">x</time><a rel="author">y</a>')],
  ['a title of separators', `<title>${many(20_000, 'a - ')}</title><p>words</p>`],
  ['a style sheet', `<style>${many(50_000, '.c1{font-weight:700}')}</style><p>words</p>`],
])('a page of very many %s is read, or refused, in bounded time', (_what, html) => {
  try {
    parse(html);
  } catch (cause) {
    expect(cause).toBeInstanceOf(Rejection);
  }
});
