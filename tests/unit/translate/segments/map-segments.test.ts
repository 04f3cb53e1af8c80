import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { extractSegments, mapSegments } from '../../../../functions/translate/segments/map-segments.ts';

const article = (bodyHtml: string) => ({ title: 'T', bodyHtml });
const bodySegments = (html: string) => extractSegments(article(html)).slice(1);

const words = fc.stringMatching(/^[a-zà-ÿ\u0627-\u064a0-9 .,&<>"]{1,12}$/);
const inline: fc.Arbitrary<string> = fc.letrec((tie) => ({
  text: words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  pair: fc
    .tuple(fc.constantFrom('a href="/x"', 'em', 'strong', 'bdi', 'sup', 'span translate="no"'), tie('run'))
    .map(([tag, content]) => `<${tag}>${content}</${tag.split(' ')[0]}>`),
  alone: fc.constantFrom('<br>', '<img src="/p.jpg" alt="a boat" title="seen">', '<code>x &lt; y</code>'),
  run: fc
    .array(fc.oneof({ depthSize: 'small' }, tie('text'), tie('alone'), tie('pair')), { maxLength: 4 })
    .map((parts) => parts.join('')),
})).run as fc.Arbitrary<string>;
const block = fc.oneof(
  inline.map((content) => `<p>${content}</p>`),
  inline.map((content) => `<h2>${content}</h2>`),
  fc
    .array(inline, { maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join(' ')}</ul>`),
  inline.map((content) => `<blockquote> <p>${content}</p> </blockquote>`),
  inline.map((content) => `<table><tbody><tr><td>${content}</td></tr></tbody></table>`),
  inline.map((content) => `<figure><img src="/i" alt="x"><figcaption>${content}</figcaption></figure>`),
  fc.constant('<pre><code>a  b</code></pre>'),
);
const body = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join(' '));

test('taking segments out and putting them back is the identity', () => {
  fc.assert(
    fc.property(body, (html) => {
      const written = toHtml(fromHtml(html, { fragment: true }));
      expect(mapSegments(article(written), ({ text }) => text).bodyHtml).toBe(written);
    }),
    { numRuns: 300 },
  );
});

test('every code of a segment is in its text, numbered from 1 as it opens', () => {
  fc.assert(
    fc.property(body, (html) => {
      for (const { text, codes } of bodySegments(html)) {
        const opened = [...text.matchAll(/<(\d+)\/?>/g)].map(([, id]) => Number(id));
        expect(opened).toEqual(codes.map(({ id }) => id));
        expect(opened).toEqual(opened.map((_, place) => place + 1));
      }
    }),
  );
});

test('a block is a segment, its markup numbered codes', () => {
  const [segment] = bodySegments(
    '<p>See <a href="/r">the <b>report</b></a> of <code>npm</code> &amp; more.</p>',
  );
  expect(segment?.text).toBe('See <1>the <2>report</2></1> of <3/> &amp; more.');
  expect(segment?.codes.map(({ element, protectedText }) => [element, protectedText])).toEqual([
    ['a', undefined],
    ['b', undefined],
    ['code', 'npm'],
  ]);
});

test('codes move with their words, and keep their attributes', () => {
  const html = '<p>The <a href="/x">red</a> <em>boat</em></p>';
  const { bodyHtml } = mapSegments(article(html), () => 'Le <2>bateau</2> <1>rouge</1>');
  expect(bodyHtml).toBe('<p>Le <em>bateau</em> <a href="/x">rouge</a></p>');
});

test('a translation full of markup of its own stays text', () => {
  const { bodyHtml } = mapSegments(
    article('<p>Hello <b>you</b></p>'),
    () => '<script>x</script> <9>a</9> <1>b',
  );
  expect(bodyHtml).toBe('<p>&#x3C;script>x&#x3C;/script> a <b>b</b></p>');
});

test('alt text, titles and captions are segments of their own', () => {
  const image = { url: '/p.jpg', alt: 'A boat', caption: 'A boat at sea' };
  const content = { title: 'T', summary: 'S', bodyHtml: '<p>x <img src="/i" alt="An oar"></p>', image };
  expect(extractSegments(content).map(({ text }) => text)).toEqual([
    'T',
    'S',
    'x <1/>',
    'An oar',
    'A boat',
    'A boat at sea',
  ]);
});

test('a link whose words are its own address is not for translating', () => {
  const [segment] = bodySegments(
    '<p>See <a href="https://example.org/a?b=1">https://example.org/a?b=1</a> or <a href="mailto:x@y.org">x@y.org</a>.</p>',
  );
  expect(segment?.text).toBe('See <1/> or <2/>.');
  expect(segment?.codes.map(({ protectedText }) => protectedText)).toEqual([
    'https://example.org/a?b=1',
    'x@y.org',
  ]);
});
