import { expect, test } from 'vitest';
import { plainLine } from '../../../../functions/poll/formats/plain-text.ts';
import { itemBody } from '../../../../functions/poll/items/item-body.ts';
import { Rejection } from '../../../../functions/shared/intake/rejection.ts';

const bodyOf = (html: string) =>
  itemBody({ html, base: 'https://news.example/2026/', title: 'The harbour' }).html;

test('relative links and pictures become absolute', () => {
  expect(bodyOf('<p><a href="more">More</a> <img src="/a.jpg" alt="A"></p>')).toBe(
    '<p><a href="https://news.example/2026/more">More</a> <img src="https://news.example/a.jpg" alt="A"></p>',
  );
});

test('loose text becomes paragraphs', () => {
  expect(bodyOf('Some <b>words</b>.<p>More.</p>And the end.')).toBe(
    '<p>Some <b>words</b>.</p><p>More.</p><p>And the end.</p>',
  );
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href=" &#1;javascript:alert(1)">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<embed src=x>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<math href="javascript:alert(1)">x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<base href="javascript:/a/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=import href="data:text/html,x">',
  '<details ontoggle=alert(1) open>x</details>',
  '<video><source onerror=alert(1)></video>',
])('of %s nothing that runs is left', (html) => {
  const body = bodyOf(`<p>Words.</p>${html}<p>More words.</p>`);
  expect(body).toContain('Words.');
  expect(body).not.toMatch(
    /<(script|svg|iframe|object|embed|form|base|meta|link|style)|\son\w+=|style=|="\s*(javascript|data):/i,
  );
});

test.each([
  ['', /empty/],
  ['<p> </p><img src="a.jpg">', /empty/],
  ['<b>'.repeat(10_000), /nested/],
  ['<p>x</p>'.repeat(60_000), /50,000 elements/],
])('a body that cannot be taken says why (%#)', (html, reason) => {
  expect(() => bodyOf(html)).toThrow(Rejection);
  expect(() => bodyOf(html)).toThrow(reason);
});

test.each([
  ['Fès &amp; Meknès', 'Fès & Meknès'],
  ['A <em>new</em>\n start', 'A new start'],
  ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ['a <b', 'a <b'],
  ['a <b>c', 'a c'],
  ['  ', undefined],
])('the line %j reads %j', (text, line) => {
  expect(plainLine(text)).toBe(line);
});

test.each([
  ['<h1>The harbour</h1><p>Open.</p>', '<p>Open.</p>'],
  ['<h1>From Monday on</h1><p>Open.</p>', '<h2>From Monday on</h2> <p>Open.</p>'],
])('of %s a heading that repeats the title is no part', (html, body) => {
  expect(bodyOf(html)).toBe(body);
});
