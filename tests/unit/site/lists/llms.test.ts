import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { createSite, HARBOUR, numbered } from '../api/setup.ts';

/** As a reader of Markdown sees it: headings and where links lead. */
function outline(markdown: string) {
  const [headings, links]: [number[], string[]] = [[], []];
  visit(fromMarkdown(markdown), (node) => {
    if (node.type === 'heading') headings.push(node.depth);
    if (node.type === 'link') links.push(node.url);
  });
  return { headings, links };
}

test('a language model is led to the Markdown of the newest articles, the API and the feeds', async () => {
  const { get } = await createSite({ 'harbour/en.json': HARBOUR });
  const answer = await get('/llms.txt');
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=UTF-8');
  const { headings, links } = outline(await answer.text());
  expect(headings).toEqual([1, 2, 2, 2, 2]);
  expect(links).toEqual([
    'https://news.example/api/',
    'https://news.example/api/openapi.json',
    ...['ar', 'fr', 'en'].map((language) => `https://news.example/${language}/feed.xml`),
    ...['ar', 'fr', 'en'].map((language) => `https://news.example/${language}/articles/harbour.md`),
  ]);
});

test('it names no more than a page of each language, and costs as much', async () => {
  const { get, calls } = await createSite(numbered(50));
  calls();
  const { links } = outline(await (await get('/llms.txt')).text());
  expect(links.filter((url) => url.endsWith('.md'))).toHaveLength(60);
  expect(calls()).toEqual({ gets: 60, lists: 3, writes: 0 });
});

test('a title is text, whatever it looks like', async () => {
  const title = 'x](https://evil.example) ## [y](https://evil.example) <https://evil.example>';
  const { get } = await createSite({ 'harbour/en.json': { ...HARBOUR, title, summary: title } });
  const { links } = outline(await (await get('/llms.txt')).text());
  expect(links.filter((url) => url.startsWith('https://evil.example'))).toEqual([]);
});
