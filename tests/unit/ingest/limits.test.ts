import { expect, test } from 'vitest';
import { Rejection } from '../../../functions/shared/intake/rejection.ts';
import { withinTime } from '../../../functions/shared/intake/within-time.ts';
import { parseInboxFile } from '../../support/parse-inbox-file.ts';

const FORMATS: Record<string, (html: string) => string> = {
  'en.md': (html) => `# Title\n\n${html}`,
  'en.json': (html) => JSON.stringify({ title: 'Title', bodyHtml: html }),
  'en.html': (html) => `<title>Title</title><article>${html}</article>`,
};
const files = Object.keys(FORMATS);
const parse = (file: string, html: string) => parseInboxFile(file, FORMATS[file]?.(html) ?? '');

/** Different every time, as the parser opens the same formatting three times at most. */
const fonts = Array.from({ length: 400 }, (_, i) => `<font size=${i}>`).join('');

test.each(files)('%s: ten thousand levels are refused', (file) => {
  for (const tag of ['<div>', '<b>', '<table><tr><td>', '<svg><g>', '<template>']) {
    expect(() => parse(file, `${tag.repeat(10_000)}words`)).toThrow(/nested more than \d+ levels deep/);
  }
});

test.each(files)('%s: a hundred levels are the most a text may have', (file) => {
  const nested = (levels: number) =>
    `${'<blockquote>'.repeat(levels)}<p>Some words.</p>${'</blockquote>'.repeat(levels)}`;
  expect(parse(file, nested(90)).content.bodyHtml).toContain('Some words.');
  expect(() => parse(file, nested(110))).toThrow('nested more than 100 levels deep');
});

test.each(files)('%s: formatting that would be opened again in every paragraph is stopped', (file) => {
  expect(() => parse(file, `<p>${fonts}${'<p>x'.repeat(2000)}`)).toThrow('more than 50,000 elements');
});

test.each(files)('%s: huge attributes are read and left out', (file) => {
  const attributes = Array.from({ length: 5000 }, (_, i) => `data-${i}="x"`).join(' ');
  const html = `<p class="${'x'.repeat(200_000)}" ${attributes}>Some words about the harbour.</p>`;
  expect(parse(file, html).content.bodyHtml).toBe('<p>Some words about the harbour.</p>');
});

test('JSON of a hundred thousand levels is read or refused like any other', () => {
  const [open, close] = ['['.repeat(100_000), ']'.repeat(100_000)];
  const text = (field: string) => `{"title": "T", "bodyHtml": "<p>x</p>", "${field}": ${open}${close}}`;
  expect(parseInboxFile('en.json', text('unknown')).content.title).toBe('T');
  expect(() => parseInboxFile('en.json', text('author'))).toThrow(/author/);
});

test('work within work, and work after work that was stopped, is done', () => {
  expect(withinTime(() => withinTime(() => 1) + withinTime(() => 2))).toBe(3);
  expect(() => withinTime(() => /^(a+)+$/.test(`${'a'.repeat(60)}b`), 20)).toThrow(Rejection);
  expect(withinTime(() => 'done')).toBe('done');
});

test('work that does not end is stopped and named, in whatever it is busy', () => {
  const endless = [
    () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
    () =>
      new Promise(() => {
        for (;;);
      }),
  ];
  for (const work of endless) {
    expect(() => withinTime<unknown>(work, 50)).toThrow(
      new Rejection('reading it takes more than 0.05 seconds'),
    );
  }
});

test('what work throws is thrown on, and what it answers is answered', () => {
  const fault = new TypeError('a bug');
  const throwing = () => {
    throw fault;
  };
  expect(() => withinTime(throwing)).toThrow(fault);
  expect(withinTime(() => 'done')).toBe('done');
});
