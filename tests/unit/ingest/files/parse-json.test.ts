import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { articleJsonSchema } from '../../../../functions/ingest/files/parse-json.ts';
import { parseInboxFile } from '../../../support/parse-inbox-file.ts';

const parse = (article: unknown) => parseInboxFile('en.json', JSON.stringify(article));
const GOOD = { title: 'The harbour', bodyHtml: '<p>It opens.</p>' };

test('JSON has the fields of the front matter and a text', () => {
  const { content, fields, language } = parse({
    ...GOOD,
    summary: 'At last.',
    language: 'en',
    author: ['Ann', 'Bob'],
    tags: 'sea, boats',
    date: '2026-03-02',
    image: { url: '/p.jpg', alt: 'A boat' },
    withdrawn: false,
    source: true,
    extra: [1],
    originalUrl: 'https://paper.example/a b',
    credit: 'CC BY 4.0',
    correction: 'On Monday.',
  });
  expect(language).toBe('en');
  expect(content).toEqual({
    ...GOOD,
    summary: 'At last.',
    image: { url: '/p.jpg', alt: 'A boat' },
    correction: 'On Monday.',
  });
  expect(fields).toMatchObject({
    author: 'Ann, Bob',
    tags: ['sea', 'boats'],
    date: '2026-03-02T00:00:00.000Z',
    withdrawn: false,
    source: true,
    originalUrl: 'https://paper.example/a%20b',
    credit: 'CC BY 4.0',
  });
});

test('the three formats of one text are one article', () => {
  const text = 'The **harbour** opens on [Monday](https://paper.example/).';
  const html = '<p>The <strong>harbour</strong> opens on <a href="https://paper.example/">Monday</a>.</p>';
  const contents = [
    parseInboxFile('en.md', `---\ntitle: Harbour\n---\n\n${text}\n`),
    parse({ title: 'Harbour', bodyMarkdown: text }),
    parse({ title: 'Harbour', bodyHtml: html }),
    parseInboxFile(
      'en.html',
      `<html lang="en"><head><title>Harbour</title></head><body>${html}</body></html>`,
    ),
  ].map(({ content }) => content);
  expect(contents).toEqual(contents.map(() => ({ title: 'Harbour', bodyHtml: html })));
});

test.each([
  [{ ...GOOD, title: { a: 1 } }, /title: must be text/],
  [{ ...GOOD, tags: [['a']] }, /tags/],
  [{ ...GOOD, tags: ['sea', 'x'.repeat(251)] }, /tags: "x{40}"… is longer than the name of a topic may be/],
  [{ ...GOOD, tags: '..' }, /tags: ".." is no name of a topic/],
  [{ ...GOOD, date: 'soon' }, /date: "soon" is not a date/],
  [{ ...GOOD, publishAt: {} }, /publishAt: must be text/],
  [{ ...GOOD, image: { url: 'data:image/png,x' } }, /image: must have an http\(s\) address/],
  [{ ...GOOD, originalUrl: 'javascript:alert(1)' }, /originalUrl: "javascript:alert\(1\)" is not an http/],
  [{ ...GOOD, withdrawn: [] }, /withdrawn: must be true or false/],
  [{ ...GOOD, id: 'other' }, /id "other"/],
  [{ ...GOOD, bodyMarkdown: 'x' }, /bodyHtml, bodyMarkdown: only one/],
  [{ title: 'x' }, /bodyHtml: is missing/],
  [{ ...GOOD, bodyHtml: 1 }, /bodyHtml: must be text/],
  [{ ...GOOD, bodyHtml: '<p> </p>' }, /bodyHtml: the body is empty/],
  [{ ...GOOD, bodyHtml: '<p>x</p><script>x</script>' }, /bodyHtml: the text holds a <script>/],
  [{ ...GOOD, bodyHtml: '<p>words <!-- and more' }, /bodyHtml: .*never closed \(comment\)/],
  [{ ...GOOD, bodyHtml: '<p>words <a href="x' }, /bodyHtml: .*never closed \(tag\)/],
  [{ title: 'x', bodyMarkdown: '[x](vbscript:x)' }, /bodyMarkdown: the text holds a vbscript: address/],
  [[GOOD], /cannot be read/],
  [null, /cannot be read/],
])('what is wrong is refused and names its field: %j', (article, reason) => {
  expect(() => parse(article)).toThrow(reason);
});

test('what no page can hold is left out, also where it is written as an escape', () => {
  const text = String.raw`{"title": "The \ud800 har\u0008bour\uffff", "tags": ["sea\udfff"], "author": "Ann\u0085Bo",
    "bodyMarkdown": "It \u000bopens\ud800. \ud83d\udea2"}`;
  const { content, fields } = parseInboxFile('en.json', text);
  expect(content).toEqual({ title: 'The har bour', bodyHtml: '<p>It opens. 🚢</p>' });
  expect([fields.tags, fields.author]).toEqual([['sea'], 'Ann Bo']);
});

test('what is no JSON is refused', () => {
  expect(() => parseInboxFile('en.json', '{"title": ')).toThrow(/not valid JSON/);
});

test('a key "__proto__" gives nobody any field', () => {
  const text = `{"__proto__": {"withdrawn": true, "title": "T"}, "title": "Harbour", "bodyHtml": "<p>x</p>"}`;
  const { fields } = parseInboxFile('en.json', text);
  expect([fields.withdrawn, fields.title, Object.getPrototypeOf(fields)]).toEqual([
    undefined,
    'Harbour',
    Object.prototype,
  ]);
  expect({}).not.toHaveProperty('withdrawn');
});

test.each([
  ['{"title": "T",\n "bodyHtml": "<p>x</p>",\n}', /line 3: .*no comma stands behind the last value/],
  ['{"title": "T",\n "bodyHtml": "<p>x</p>"\n', /line 2: /],
  ['{"title": "T"\n "bodyHtml": "<p>x</p>"}', /line 2: /],
])('a file that is no JSON is refused with the line: %j', (text, reason) => {
  expect(() => parseInboxFile('en.json', text)).toThrow(reason);
});

test('docs/article.schema.json is the schema that files are read by', () => {
  const published = JSON.parse(readFileSync('docs/article.schema.json', 'utf8'));
  expect(published).toEqual({
    ...z.toJSONSchema(articleJsonSchema('UTC'), { io: 'input' }),
    title: 'An article in inbox/<id>/<language>.json',
    oneOf: [{ required: ['bodyHtml'] }, { required: ['bodyMarkdown'] }],
  });
});
