import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, expect, test, vi } from 'vitest';
import { mainText } from '../../../../../functions/shared/intake/page/main-text.ts';
import { OPEN_LIMIT, parseHtmlPage } from '../../../../../functions/shared/intake/parse-html.ts';
import { Rejection } from '../../../../../functions/shared/intake/rejection.ts';
import { withinTime } from '../../../../../functions/shared/intake/within-time.ts';
import { HOSTILE_HTML } from '../../../../support/hostile-html.ts';
import { runsOf } from '../../../../support/runs-of.ts';

const WORDS =
  'The harbour of the town opens on Monday, the mayor said, after six months of work on its walls.';
const textIn = (html: string) =>
  textOf(mainText(parseHtmlPage(html)))
    .replace(/\s+/g, ' ')
    .trim();

/** Where parsers say what they could not read, and go on without it. */
const complaints = vi.spyOn(console, 'log');
afterAll(() => complaints.mockRestore());

test.each([
  ['an attribute whose name no other parser takes', `<p a"b<c=d 'e é=f =g>${WORDS}</p>`],
  ['an attribute without a value', `<p hidden-until draggable>${WORDS}</p>`],
  ['quotes and references in a value', `<p title="&quot;a&quot; 'b' &amp;lt; <i>">${WORDS}</p>`],
  ['an element whose name no other parser takes', `<x-é"y>${WORDS}</x-é"y>`],
  ['an element with a prefix', `<o:p>${WORDS}</o:p>`],
  ['a style that is no declaration', `<p style="display;visibility;;color:red">${WORDS}</p>`],
  ['a drawing with a document in it', `<svg><html><head></svg><p>${WORDS}</p>`],
  ['a drawing with a title', `<title>Harbour</title><svg><title>Icon</title></svg><p>${WORDS}</p>`],
  ['CDATA and comments', `<!-- <p> --><svg><![CDATA[ <p> ]]></svg><?pi ?><p>${WORDS}<!-- --></p>`],
  ['a template', `<template><p>Nobody sees this.</p></template><p>${WORDS}</p>`],
  ['text that browsers do not show', `<noembed><p>Old</p></noembed><p>${WORDS}</p>`],
  ['a root with a class like that of a sidebar', `<html class="has-sidebar"><p>${WORDS}</p>`],
])('a page with %s keeps its text', (_what, html) => {
  expect(textIn(html)).toContain(WORDS);
  expect(textIn(html)).not.toMatch(/Nobody|Old/);
  expect(complaints).not.toHaveBeenCalled();
});

test.each(['xmp', 'plaintext'])('the markup in <%s> is its text, once', (name) => {
  expect(textIn(`<p>${WORDS}</p><${name}>if (a < b && c) <b>`)).toContain('if (a < b && c) <b>');
});

test('a prefix does not end the paragraph around it', () => {
  const [paragraph] = mainText(
    parseHtmlPage(`<div><p>Before <o:p>${WORDS}</o:p> after</p><p>More</p></div>`),
  ).children;
  expect(textOf(paragraph as never)).toBe(`Before ${WORDS} after`);
});

test('a page without a body holds no article', () => {
  expect(() => textIn('<frameset><frame src="a.html"></frameset>')).toThrow(
    'no text that reads as an article',
  );
});

test('a comment does not break a sentence apart', () => {
  expect(textIn(`<p>${WORDS.replace('opens', 'op<!-- x -->ens')}</p>`)).toContain(WORDS);
});

test('a page as deep as pages may be is read', () => {
  const levels = OPEN_LIMIT - 10;
  expect(textIn(`${'<div>'.repeat(levels)}<p>${WORDS}</p>`)).toContain(WORDS);
});

test('a page that is too wide to be read in its time is stopped', () => {
  const page = parseHtmlPage(`<p>${WORDS}</p>${'<svg><title>x</title></svg>'.repeat(20_000)}`);
  expect(() => withinTime(() => mainText(page), 10)).toThrow('reading it takes more than 0.01 seconds');
});

const PIECES = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<br><br>',
  '<table><tr><td>',
  '</table>',
  '<ul><li>',
  '</ul>',
  '<h2>x</h2>',
  '<noscript>',
  '</noscript>',
  '<img src=a.jpg>',
  '<img data-src="a.jpg">',
  '<a href="x">',
  '</a>',
  '<font>',
  '<svg>',
  '<svg><html>',
  '</svg>',
  '<math>',
  '<xmp>',
  '</xmp>',
  '<template>',
  '<o:p>',
  '<a:>',
  "<a'b>",
  '<x-é:y>',
  '<p a"b=1>',
  '<p a<b=c>',
  '<p =x>',
  '<p \u0000=1>',
  '<p style=display>',
  '<p style=";;visibility;">',
  '<p hidden>',
  '<![CDATA[x]]>',
  '<!--x-->',
  '<?pi x?>',
  '&lt;p&gt;',
  '&#0;',
  '&#xd800;',
  '<form>',
  '<body style=display>',
  WORDS,
  WORDS,
  WORDS,
  ...HOSTILE_HTML,
];

/** What `mainText` may say of a page; of all that may go wrong in telling its text from the rest, nothing. */
const REFUSALS = [
  /^the page holds no text that reads as an article$/,
  /^the page lists \d+ articles or more and is none itself; give the page of one of them$/,
  /^the page says that it is not free to read, so most likely it holds only the beginning of the article; /,
];

test('whatever a page is made of, its text is told from what stands around it or there is none', () => {
  const page = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 });
  const property = fc.property(page, (pieces) => {
    try {
      expect(mainText(parseHtmlPage(pieces.join(''))).type).toBe('root');
    } catch (cause) {
      expect(cause).toBeInstanceOf(Rejection);
      expect(REFUSALS.filter((refusal) => refusal.test((cause as Rejection).message))).toHaveLength(1);
    }
  });
  fc.assert(property, { numRuns: runsOf(500) });
  expect(complaints).not.toHaveBeenCalled();
});

test('a page of links that were never closed and little else is a list', () => {
  const page = [
    `<a href="x">${WORDS}`,
    '<a href="#" onmouseover="ATTACK">words</a>',
    '<object type="text/x-scriptlet" data="//evil.example/x"></object>',
    '<svg><a xlink:href="javascript:ATTACK"><text>words</text></a></svg>',
    '<a href="#" onmouseover="ATTACK">words</a>',
  ];
  expect(() => textIn(page.join(''))).toThrow('the page lists 5 articles or more and is none itself');
});
