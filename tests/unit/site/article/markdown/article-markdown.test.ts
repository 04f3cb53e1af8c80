import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMemoryObjectStore } from '../../../../../functions/shared/store/memory-object-store.ts';
import { articleAnswer } from '../../../../../functions/site/api/response-schemas.ts';
import { HOSTILE_HTML } from '../../../../support/hostile-html.ts';
import { parseInboxFile } from '../../../../support/parse-inbox-file.ts';
import { publishedArticle } from '../../../../support/published-article.ts';
import { putArticles } from '../../../../support/put-articles.ts';
import { openSite } from '../../../../support/test-site.ts';
import { createSite, HARBOUR } from '../../api/setup.ts';

const wordsOf = (html: string) =>
  textOf(fromHtml(html, { fragment: true }))
    .replace(/\s+/gu, ' ')
    .trim();

const frontMatterOf = (markdown: string) => parse(/^---\n(.*?\n)---\n/s.exec(markdown)?.[1] ?? '');

test.each(['ar', 'fr', 'en'])(
  'the inbox reads from the Markdown in %s what the JSON says',
  async (language) => {
    const { get, json } = await createSite({ 'harbour/en.json': HARBOUR });
    const markdown = await (await get(`/${language}/articles/harbour.md`)).text();
    const answer = articleAnswer.parse(await json(`/${language}/articles/harbour.json`));
    const { content, fields, language: read } = parseInboxFile(`${language}.md`, markdown);
    expect(read).toBe(language);
    expect(content).toMatchObject({
      title: answer.title,
      summary: answer.summary,
      correction: answer.correction,
    });
    expect(fields).toMatchObject({
      author: answer.author,
      tags: answer.tags,
      date: answer.publishedAt,
      image: answer.image,
      originalUrl: answer.originalUrl,
      credit: answer.credit,
    });
    expect(wordsOf(content.bodyHtml)).toBe(wordsOf(answer.bodyHtml));
    expect(content.bodyHtml).toContain('<table>');
    expect(content.bodyHtml).toContain('<pre>');
  },
);

test('the front matter says how it was translated and where its other languages are', async () => {
  const { get } = await createSite({ 'harbour/en.json': HARBOUR });
  const answer = await get('/fr/articles/harbour.md');
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8; variant=GFM');
  expect(answer.headers.get('content-language')).toBe('fr');
  expect(frontMatterOf(await answer.text())).toMatchObject({
    sourceLanguage: 'en',
    canonical: 'https://news.example/fr/articles/harbour',
    translation: { method: 'machine', engine: 'echo', reviewed: false },
    alternates: [{ language: 'ar' }, { language: 'fr' }, { language: 'en' }],
  });
});

test('a link header names the page and its other languages, as HTTP wants addresses', async () => {
  const { get } = await createSite({ 'ميناء/en.json': HARBOUR });
  const path = `/en/articles/${encodeURIComponent('ميناء')}`;
  const link = (await get(`${path}.md`)).headers.get('link') ?? '';
  expect(link).toContain(`<https://news.example${path}>; rel="canonical"`);
  expect(link).toContain('rel="alternate"; hreflang="ar"');
  expect(link).toMatch(/^[\x20-\x7e]+$/);
});

test('whatever a title holds, the front matter says the same', async () => {
  const titles = [...HOSTILE_HTML, '--- \u0085 x', 'a: b # c', '"\\u0041"', '\u2028 - [ { ! & * ? | > %'];
  const files = titles.map((title, index) => [
    `x${index}/en.json`,
    { title: `T ${title}`, bodyMarkdown: 'Words.' },
  ]);
  const { get, json } = await createSite(Object.fromEntries(files));
  for (const [index] of titles.entries()) {
    const { title } = articleAnswer.parse(await json(`/en/articles/x${index}.json`));
    const markdown = await (await get(`/en/articles/x${index}.md`)).text();
    expect(frontMatterOf(markdown).title).toBe(title);
    expect(parseInboxFile('en.md', markdown).content).toMatchObject({ title, bodyHtml: '<p>Words.</p>' });
  }
});

test('what search engines are kept from as a page, they are kept from in other forms too', async () => {
  const store = createMemoryObjectStore();
  const machine = { method: 'machine' as const };
  await putArticles(store, [
    publishedArticle('sea', { en: {}, fr: machine, ar: { ...machine, reviewed: true } }),
  ]);
  const { get } = openSite({ store, config: { noindexUnreviewed: ['fr', 'ar'] } });
  const headersOf = async (path: string) => {
    const { headers } = await get(path);
    return [headers.get('x-robots-tag'), headers.get('link')?.match(/hreflang="[^"]+"/g) ?? []];
  };
  const indexed = [null, ['hreflang="ar"', 'hreflang="en"', 'hreflang="x-default"']];
  expect(await headersOf('/en/articles/sea.md')).toEqual(indexed);
  expect(await headersOf('/ar/articles/sea.json')).toEqual(indexed);
  expect(await headersOf('/fr/articles/sea.md')).toEqual(['noindex', []]);
});
