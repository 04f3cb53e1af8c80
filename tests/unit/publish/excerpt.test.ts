import { expect, test } from 'vitest';
import { excerptOf } from '../../../functions/publish/excerpt.ts';

const long = (count: number) => `<p>${'Words go on. '.repeat(count)}</p>`;

test.each([
  ['<h2>Ports</h2><p>It <em>opens</em>.</p><p>Later.</p>', 'It opens.'],
  [`<p>It opens.</p>${long(1000)}`, 'It opens.'],
  [`<p><img alt="A < B"></p><p>It opens.</p>${long(1000)}`, 'It opens.'],
  // All that is looked at first is a list, of no paragraph.
  [`<ul>${'<li>Boats</li>'.repeat(1000)}</ul><p>It opens.</p>`, 'It opens.'],
  // It ends where it is cut, in a tag, a word or a reference of HTML.
  [`<p>It opens <img alt="${'x </p>'.repeat(1000)}">again.</p><p>Later.</p>`, 'It opens again.'],
  [`<p>${' '.repeat(4990)}It opens again.</p><p>Later.</p>`, 'It opens again.'],
  [`<p>${' '.repeat(4990)}It &amp;&amp; more.</p><p>Later.</p>`, 'It && more.'],
  ['<ul><li>Boats</li></ul>', 'Boats'],
])('the beginning of a text is that of its first paragraph: %s', (html, excerpt) => {
  expect(excerptOf(html)).toBe(excerpt);
});

test('a long paragraph is cut between words', () => {
  expect(excerptOf(long(1000))).toMatch(/^(?:Words go on\. ){22}Words go on\.…$/);
  expect(excerptOf(long(1000))).toBe(excerptOf(long(100)));
});
