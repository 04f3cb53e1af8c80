import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_READERS } from '../../../../functions/ingest/files/all-readers.ts';
import { parseFile } from '../../../../functions/ingest/files/parse-file.ts';
import { parseMarkdown } from '../../../../functions/ingest/files/parse-markdown.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';
import { runsOf } from '../../../support/runs-of.ts';

function parse(text: string, file = 'en.md') {
  const body = new TextEncoder().encode(text);
  const [name = '', extension = ''] = file.split('.');
  const received = { size: body.length, receivedAt: new Date(0) };
  return parseFile(
    { articleId: 'x', file, name, extension, body, ...received },
    { timeZone: 'Africa/Casablanca', isAlone: true, readers: ALL_READERS },
  );
}

test('front matter is read as authors write it', () => {
  const { fields, content, language } = parse(
    `---
title:  Le   port
summary: "Ouvert\u00a0: oui"
language: fr-FR
author: [Ann, Bob]
date: 2025-11-21 18:30
tags: sea, Boats, sea
image: { src: /p.jpg, alt: A boat, caption: At sea }
source: Reuters
layout: post
---

Texte.`,
    'fr.md',
  );
  expect(language).toBe('fr');
  expect(fields).toMatchObject({
    author: 'Ann, Bob',
    tags: ['sea', 'Boats'],
    source: false,
  });
  expect(fields.date).toBe('2025-11-21T17:30:00.000Z');
  expect(content).toEqual({
    title: 'Le port',
    summary: 'Ouvert\u00a0: oui',
    bodyHtml: '<p>Texte.</p>',
    image: { url: '/p.jpg', alt: 'A boat', caption: 'At sea' },
  });
});

test.each([
  ['2026-03-02', '2026-03-02T00:00:00.000Z'],
  ['2026-03-02T09:00:00+01:00', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02 09:00:00 +0100', '2026-03-02T08:00:00.000Z'],
  ['Mon, 02 Mar 2026 09:00:00 GMT', '2026-03-02T09:00:00.000Z'],
  ['March 2, 2026', '2026-03-02T00:00:00.000Z'],
  ['2026/3/2', '2026-03-02T00:00:00.000Z'],
])('the date %s is %s', (date, iso) => {
  // Ramadan of 2026: Morocco is on UTC.
  expect(parse(`---\ntitle: T\ndate: ${date}\n---\nText`).fields.date).toBe(iso);
});

test.each([
  ['ÉTÉ, été, E\u0301te\u0301, mer', ['ÉTÉ', 'mer']],
  ['Sea food, sea-food, SEA FOOD', ['Sea food']],
  ['أمن، الأمن', ['أمن', 'الأمن']],
])('the tags %j are the topics %j, in the form that came first', (tags, topics) => {
  expect(parse(`---\ntitle: T\ntags: ${tags}\n---\nText`).fields.tags).toEqual(topics);
});

test.each(['photo', '../photo.jpg', '', 'null'])(
  'the picture %j, which no page could load, is left out',
  (image) => {
    expect(parse(`---\ntitle: T\nimage: ${image}\n---\nText`).content.image).toBeUndefined();
  },
);

test('without front matter the first heading is the title and not in the body', () => {
  const { content } = parse('\ufeff# The harbour\r\n\r\nOpen.\r\n\r\n# Again\r\n');
  expect(content).toEqual({ title: 'The harbour', bodyHtml: '<p>Open.</p> <h2>Again</h2>' });
});

test.each([
  ['The harbour', '<p>Open.</p>'],
  ['“The Harbour”', '<p>Open.</p>'],
  ['News', '<h2>The <em>harbour</em></h2> <p>Open.</p>'],
])('under the title %j a heading that says something else stays in the text', (title, bodyHtml) => {
  const { content } = parse(`---\ntitle: ${title}\n---\n# The *harbour*\n\nOpen.\n`);
  expect(content).toEqual({ title, bodyHtml });
});

test('a picture as the first heading stays', () => {
  const { content } = parse('---\ntitle: T\n---\n# ![](https://example.org/a.png)\n\nOpen.\n');
  expect(content.bodyHtml).toBe('<h2><img src="https://example.org/a.png" alt=""></h2> <p>Open.</p>');
});

/** A "billion laughs" of YAML: each list holds the one before nine times. */
const ALIASES = [...'abcdefghi']
  .map((key, i, keys) => `${key}: &${key} [${`${i > 0 ? `*${keys[i - 1]}` : 'x'},`.repeat(9)}]`)
  .join('\n');

test.each([
  ['---js\nprocess.exit()\n---\nText', /the front matter is "js"; write it as YAML/],
  ['---\n- a list\n---\nText', /not a list of "name: value"/],
  ['---\ntitle: {a: 1}\n---\nText', /title: must be text/],
  ['---\ntitle: T\nimage: javascript:x\n---\nText', /image: must have an http/],
  [`---\n${ALIASES}\n---\nText`, /alias/],
])('front matter %# is refused', (text, reason) => {
  expect(() => parse(text)).toThrow(reason);
});

test.each([
  '<svg onload="alert(1)"></svg> words',
  '[x](JaVaScRiPt:alert(1))',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<object data="x"></object> words',
  '<form action="javascript:x">words</form>',
  '<iframe srcdoc="<script>x</script>" onload=x></iframe> words',
  '![x](data:text/html,x) <embed src="x">',
])('what would run is refused: %s', (markdown) => {
  expect(() => parseMarkdown(markdown)).toThrow(Rejection);
});

test.each([
  ['<style>p{}</style>words', 'words'],
  ['<p style="x" class="y" id="main" data-x="1">words</p>', '<p>words</p>'],
  [
    '<iframe src="https://example.org/v" title="A film"></iframe>',
    '<a href="https://example.org/v">A film</a>',
  ],
  [
    '<bdi>a</bdi> <figure><figcaption>b</figcaption></figure>',
    '<p><bdi>a</bdi></p><figure><figcaption>b</figcaption></figure>',
  ],
])('what cannot be shown goes, its words stay: %s', (markdown, html) => {
  expect(parseMarkdown(markdown).html.replace(/> </g, '><')).toBe(html);
});

test('a footnote has its mark and its text, and no heading of its own', () => {
  const { html } = parseMarkdown('Words[^1].\n\n[^1]: A note.');
  expect(html).toContain('href="#user-content-fn-1"');
  expect(html).toContain('id="user-content-fn-1"');
  expect(html).not.toContain('<h2');
});

test.each([
  ['> '.repeat(5000), /nested/],
  [`${'<div>'.repeat(5000)}x`, /nested/],
  ['a**b'.repeat(5000), /more than 5000/],
])('work is bounded %#', (markdown, reason) => {
  expect(() => parseMarkdown(markdown)).toThrow(reason);
});

test('whatever is written, it is taken or refused with a reason, and nothing that runs comes out', () => {
  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=a>',
    '*',
    '[a](',
    'javascript:',
    ')',
    '\n\n',
    '> ',
    '- ',
    '<',
    '>',
    '"',
    '&#',
    ';',
    'word ',
    '`',
    '<a href=',
    '|',
    '\u202e',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      try {
        const { html } = parseMarkdown(pieces.join(''));
        expect(html).not.toMatch(/<script|<[^>]*\son\w+=|<[^>]*(href|src)="?\s*javascript:/i);
      } catch (cause) {
        expect(cause).toBeInstanceOf(Rejection);
      }
    }),
    { numRuns: runsOf(500) },
  );
});

test('a task list says what is done', () => {
  const { content } = parse('# T\n\n- [x] The *quay*\n- [ ] The bridge\n');
  expect(content.bodyHtml).toBe('<ul> <li>☑ The <em>quay</em></li> <li>☐ The bridge</li> </ul>');
});

test('a text that is longer as HTML than a page can hold is refused, with what to do', () => {
  const long = (paragraphs: number) =>
    `# Words\n\n${`${'A word and another. '.repeat(50)}\n\n`.repeat(paragraphs)}`;
  expect(() => parse(long(490))).not.toThrow();
  expect(() => parse(long(510))).toThrow(
    /^the text has [\d,]+ bytes as HTML, and a page holds 500,000: cut it into several articles$/,
  );
});
