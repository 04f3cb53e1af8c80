import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../functions/ingest/files/parse-markdown.ts';
import { asCoded, type CodedText, plainText } from '../../../../functions/shared/article/coded-text.ts';
import { extractSegments, mapSegments } from '../../../../functions/translate/segments/map-segments.ts';
import { runsOf } from '../../../support/runs-of.ts';
import { htmlBody, markdown } from './documents.ts';

const article = (bodyHtml: string) => ({ title: 'T', bodyHtml });
const bodySegments = (html: string) => extractSegments(article(html)).slice(1);

test('taking segments out and putting them back is the identity', () => {
  fc.assert(
    fc.property(htmlBody, (html) => {
      expect(mapSegments(article(html), ({ text }) => text).bodyHtml).toBe(html);
    }),
    { numRuns: runsOf(200) },
  );
});

test('it is the identity for what is taken in as Markdown', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { html } = parseMarkdown(text);
      expect(mapSegments(article(html), (segment) => segment.text).bodyHtml).toBe(html);
    }),
    { numRuns: runsOf(100) },
  );
});

test('one text is mapped into several languages, and none is made of another', () => {
  fc.assert(
    fc.property(htmlBody, (html) => {
      const content = article(html);
      const into = (sign: string) => mapSegments(content, ({ text }) => asCoded(text + sign)).bodyHtml;
      const alone = (sign: string) => mapSegments(article(html), ({ text }) => asCoded(text + sign)).bodyHtml;
      expect([extractSegments(content), into('!'), into('?')]).toEqual([
        extractSegments(article(html)),
        alone('!'),
        alone('?'),
      ]);
    }),
  );
});

test('segments come out and go in in the same order', () => {
  fc.assert(
    fc.property(htmlBody, (html) => {
      const segments = extractSegments(article(html));
      const asked: CodedText[] = [];
      mapSegments(article(html), (segment) => {
        asked.push(segment);
        return asCoded(segment.text.toUpperCase());
      });
      expect(asked).toEqual(segments);
    }),
  );
});

test('every code of a segment is in its text, numbered from 1 as it opens', () => {
  fc.assert(
    fc.property(htmlBody, (html) => {
      for (const { text, codes } of bodySegments(html)) {
        const opened = [...text.matchAll(/<(\d+)\/?>/g)].map(([, id]) => Number(id));
        expect(opened).toEqual(codes.map(({ id }) => id));
        expect(opened).toEqual(opened.map((_, place) => place + 1));
      }
    }),
  );
});

test('an article nested a hundred levels deep is one segment and comes back', () => {
  const deep = (tag: string, inside: string) => `<${tag}>`.repeat(98) + inside + `</${tag}>`.repeat(98);
  for (const html of [`<p>${deep('b', 'x')}</p>`, deep('blockquote', '<p>x</p>'), deep('bdi', '<p>x</p>')]) {
    expect(plainText(asCoded(bodySegments(html)[0]?.text ?? ''))).toBe('x');
    expect(mapSegments(article(html), ({ text }) => text).bodyHtml).toBe(html);
  }
});

test('what is for translating inside of what is not is a segment of its own', () => {
  const html =
    '<div translate="no">a <p translate="yes">b <code>c</code></p> <img alt="d" src="/i"></div><p>e <span translate="no">f <b translate="yes">g</b></span></p>';
  expect(bodySegments(html).map(({ text }) => text)).toEqual(['b <1/>', 'e <1/>', 'g']);
  expect(mapSegments(article(html), ({ text }) => asCoded(text.replace('g', 'G'))).bodyHtml).toContain(
    'f <b translate="yes">G</b>',
  );
});

test('a picture that is not for translating keeps its words', () => {
  expect(bodySegments('<p><img src="/i" alt="a" translate="no">x</p>').map(({ text }) => text)).toEqual([
    '<1/>x',
  ]);
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
  const { bodyHtml } = mapSegments(article(html), () => asCoded('Le <2>bateau</2> <1>rouge</1>'));
  expect(bodyHtml).toBe('<p>Le <em>bateau</em> <a href="/x">rouge</a></p>');
});

test('a translation full of markup of its own stays text', () => {
  const { bodyHtml } = mapSegments(article('<p>Hello <b>you</b></p>'), () =>
    asCoded('<script>x</script> <9>a</9> <1>b'),
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
