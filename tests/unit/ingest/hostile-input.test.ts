import { expect, test } from 'vitest';
import { createSiteApp } from '../../../functions/site/app.tsx';
import { findActiveContent } from '../../support/active-content.ts';
import { HOSTILE_ADDRESSES, HOSTILE_HTML } from '../../support/hostile-html.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const LONG =
  '<p>The harbour of the town opens on Monday, the mayor said, after six months of work on its walls.</p>';

/** Every field that takes words, with the same words in it. */
function fieldsOf(words: string) {
  const image = { url: 'https://paper.example/p.jpg', alt: words, caption: words };
  return {
    title: words,
    summary: words,
    author: words,
    tags: [words],
    image,
    credit: words,
    correction: words,
  };
}

const json = (article: object) => JSON.stringify({ title: 'The harbour', bodyHtml: LONG, ...article });
const markdown = (body: string, fields: object = { title: 'The harbour' }) =>
  `---\n${JSON.stringify(fields)}\n---\n\n${body}\n`;
const page = (body: string, head = '<title>The harbour</title>') =>
  `<html lang="en"><head>${head}</head><body><article>${LONG}${body}${LONG}</article></body></html>`;

function headOf(words: string): string {
  const linked = JSON.stringify({
    '@type': 'NewsArticle',
    headline: words,
    author: { name: words },
    keywords: [words],
  });
  const metas = ['description', 'dragoman:credit', 'dragoman:correction', 'og:image:alt'];
  return `<title>The harbour</title><script type="application/ld+json">${linked.replaceAll('<', '\\u003c')}</script>
    ${metas.map((name) => `<meta name="${name}" content="${quoted(words)}">`).join('')}
    <meta property="og:image" content="https://paper.example/p.jpg">`;
}

/** Takes files in, and answers every page and every object of them in which something would run. */
async function whatRuns(files: Record<string, string>) {
  const { store, site, drain } = createPipeline(createEchoTranslator());
  site.languages = ['en', 'ar'];
  for (const [path, text] of Object.entries(files)) await store.put(`inbox/${path}`, text);
  await drain();
  const published = Object.entries(await readAll(store, 'published/'));
  const app = createSiteApp({ store, site, baseUrl: 'https://news.example' });
  const get = async (path: string) => (await app.request(path)).text();
  const found: string[] = [];
  const look = (where: string, html: string) => {
    for (const one of findActiveContent(html)) found.push(`${where}: ${one}`);
  };
  const tagged = new Set<string>();
  for (const [, text] of published) {
    const { id, tags } = JSON.parse(text);
    for (const path of [`/en/articles/${id}`, `/ar/articles/${id}`]) look(path, await get(path));
    look(`${id}.json`, JSON.parse(await get(`/en/articles/${id}.json`)).bodyHtml);
    for (const tag of tags) tagged.add(tag);
  }
  for (const tag of tagged) look(`tag ${tag}`, await get(`/ar/tags/${encodeURIComponent(tag)}`));
  look('the list', await get('/en/'));
  return { found, taken: published.map(([key]) => key.replace(/published\/|\.json/g, '')) };
}

test('the list holds sixty attacks and more', () => {
  expect(new Set([...HOSTILE_HTML, ...HOSTILE_ADDRESSES]).size).toBeGreaterThan(100);
});

test.each(HOSTILE_HTML)('nothing of %j in a text runs', async (attack) => {
  const { found, taken } = await whatRuns({
    'markdown/en.md': markdown(`Words.\n\n${attack}\n\nMore [words](https://paper.example/).`),
    'inline/en.md': markdown(`Words ${attack} and more.`),
    'json/en.json': json({ bodyHtml: `${LONG}<p>${attack}</p>` }),
    'page/en.html': page(`<p>${attack}</p>`),
  });
  expect(found).toEqual([]);
  // A page's own scripts are no reason to refuse it.
  expect(taken).toContain('page');
});

test.each([...HOSTILE_HTML, ...HOSTILE_ADDRESSES])('%j in a field is only words', async (attack) => {
  const fields = fieldsOf(attack);
  const { found, taken } = await whatRuns({
    'markdown/en.md': markdown('Words.', fields),
    'json/en.json': json(fields),
    'page/en.html': page('', headOf(attack)),
  });
  expect(found).toEqual([]);
  expect(taken).toEqual(['json', 'markdown', 'page']);
});

test.each(HOSTILE_ADDRESSES)('the address %j leads nowhere', async (attack) => {
  const elements = [
    `<a href="${attack}">x</a>`,
    `<img src="${attack}" alt="x">`,
    `<q cite="${attack}">x</q>`,
  ];
  const bodies = [
    ...elements,
    `[x](<${attack}>)`,
    `![x](<${attack}>)`,
    `<${attack}>`,
    `[x]\n\n[x]: <${attack}>`,
  ];
  const files = bodies.flatMap((body, i) => [
    [`markdown${i}/en.md`, markdown(`Words ${body} and more.`)],
    [`json${i}/en.json`, json({ bodyHtml: `<p>Words ${body}</p>` })],
    [`page${i}/en.html`, page(`<p>Words ${body}</p>`)],
  ]);
  const { found } = await whatRuns({
    ...Object.fromEntries(files),
    'image/en.json': json({ image: attack }),
    'original/en.json': json({ originalUrl: attack }),
    'canonical/en.html': page('', `<title>T</title><link rel="canonical" href="${attack}">`),
    'card/en.html': page('', `<title>T</title><meta property="og:image" content="${attack}">`),
  });
  expect(found).toEqual([]);
});

test.each([
  ['<svg onload=x>', '<svg>'],
  ['<p title="a"onclick=x>', '<p onClick>'],
  ['<a href="java\tscript:x">x</a>', '<a href="javascript:x">'],
  ['<noscript><p title="</noscript><img src=x onerror=y>">', '<img onError>'],
  ['<meta http-equiv=refresh content=0>', '<meta http-equiv>'],
  ['<link rel=stylesheet href=//evil.example/x.css>', '<link href="//evil.example/x.css">'],
])('the search for what runs finds it in %j', (html, found) => {
  expect(findActiveContent(html)).toContain(found);
});
