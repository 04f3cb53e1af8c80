import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  withoutDirections,
  withPairedDirections,
} from '../../../../functions/shared/intake/direction-controls.ts';
import { parseInboxFile } from '../../../support/parse-inbox-file.ts';
import { runsOf } from '../../../support/runs-of.ts';

const ALL = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
const NUMBER = '\u202a+212 5 37\u202c';

test('no line of an article turns around what a list writes behind it', () => {
  const line = (text: string) => `${text} \u202e ${text}\u2067`;
  const { content, fields } = parseInboxFile(
    'ar.json',
    JSON.stringify({
      title: line('الميناء'),
      summary: line('خبر'),
      author: line('سلمى'),
      tags: [line('طنجة')],
      image: { url: 'https://example.org/p.jpg', alt: line('قارب'), caption: line('بحر') },
      bodyHtml: `<h2 title="\u202eثان">نص \u202eنص</h2><p>${NUMBER} <img src="https://example.org/p.jpg" alt="\u202eقارب"></p>`,
    }),
  );
  const found = JSON.stringify([content, fields]).replaceAll(NUMBER, '');
  expect(found).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(content).toMatchObject({ title: 'الميناء الميناء', image: { alt: 'قارب قارب' } });
  expect(content.bodyHtml).toContain(NUMBER);
});

test.each([
  ['a pair', 'a\u202eb\u202cc', 'a\u202eb\u202cc'],
  ['an isolate in an embedding', '\u202ba\u2066b\u2069c\u202c', '\u202ba\u2066b\u2069c\u202c'],
  ['a beginning alone', 'a\u202eb', 'ab'],
  ['an end alone', 'a\u202cb\u2069', 'ab'],
  ['what an isolate cut short', '\u2066a\u202eb\u2069c\u202c', '\u2066ab\u2069c'],
  ['an end across the border of an isolate', '\u202ea\u2066b\u202cc\u2069', 'a\u2066bc\u2069'],
  ['marks, which authors need', 'a\u200e\u200f\u061cb', 'a\u200e\u200f\u061cb'],
])('%s', (_, text, expected) => {
  expect(withPairedDirections(text)).toBe(expected);
});

const anyText = fc.string({ unit: fc.constantFrom(...ALL, 'a', 'ب', '\u200f', ' '), maxLength: 40 });

/** Levels that are still open at the end, and ends that had no beginning. */
function unbalanced(text: string): number {
  const controls = [...text].filter((character) => ALL.includes(character)).join('');
  const pair = /[\u202a\u202b\u202d\u202e]\u202c|[\u2066-\u2068]\u2069/;
  let rest = controls;
  while (pair.test(rest)) rest = rest.replace(pair, '');
  return rest.length;
}

test('whatever is written, each control that stays has its other half, and every other character stays', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const paired = withPairedDirections(text);
      expect(unbalanced(paired)).toBe(0);
      expect(withPairedDirections(paired)).toBe(paired);
      expect(withoutDirections(paired)).toBe(withoutDirections(text));
      if (unbalanced(text) === 0) expect(paired).toBe(text);
    }),
    { numRuns: runsOf(1000) },
  );
});

test.each([
  ['embeddings', '\u202a'.repeat(160_000) + '\u202c'.repeat(160_000)],
  ['embeddings and ends of isolates', '\u202a'.repeat(160_000) + '\u2069'.repeat(160_000)],
])('as many %s as fit into a file take no longer than the file is long', (_, text) => {
  expect(withPairedDirections(text).length).toBe(text.endsWith('\u202c') ? text.length : 0);
});
