import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { articleJson } from '../../functions/site/article/article-json.ts';
import { createWorkspace, type RunningServer, startServer, type Workspace } from '../support/run-dragoman.ts';

const ARTICLE = 'interpol-general-assembly-marrakech';
let workspace: Workspace;
let server: RunningServer;

beforeAll(async () => {
  workspace = await createWorkspace({ 'articles/harbour/en.md': '# The harbour\n\nIt is **open**.\n' });
  await cp('content', workspace.content, { recursive: true });
  server = await startServer({ workspace });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await workspace.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const getJson = async (path: string) => (await (await get(path)).json()) as ReturnType<typeof articleJson>;
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

test('a reader of Moroccan Arabic is sent to the Arabic pages', async () => {
  const answer = await get('/', { 'Accept-Language': 'ar-MA,en;q=0.5' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/ar/');
  expect(answer.headers.get('vary')).toContain('Accept-Language');
});

test('the Arabic page reads from right to left and has all of the article', async () => {
  const html = await (await get(`/ar/articles/${ARTICLE}`)).text();
  expect(html).toContain('<html lang="ar" dir="rtl">');
  const [article = ''] = /<div class="text">.*<\/article>/s.exec(html) ?? [];
  expect([count(article, /<p>/g), count(article, /<li>/g), count(article, /<a /g)]).toEqual([16, 3, 1]);
});

test('the JSON of a version has every field programs rely on', async () => {
  const json = await getJson(`/fr/articles/${ARTICLE}.json`);
  expect(Object.keys(json).sort()).toEqual(
    `alternates author bodyHtml direction id language publishedAt revision sourceLanguage summary tags title
     translation updatedAt`.split(/\s+/),
  );
  const sourceUrl = `${server.url}/en/articles/${ARTICLE}`;
  expect(json.translation).toEqual({ method: 'memory', reviewed: true, sourceUrl, charactersSent: 0 });
  expect(json.alternates.map(({ language }) => language)).toEqual(['ar', 'fr', 'en']);
  expect((await getJson(`/en/articles/${ARTICLE}.json`)).translation).toBeNull();
});

test('saving a file publishes it, withdrawing it takes it away', async () => {
  await workspace.write({ 'articles/harbour/en.md': '# The harbour\n\nIt is **closed** today.\n' });
  await expect
    .poll(async () => (await get('/en/articles/harbour')).text())
    .toContain('closed</strong> today');
  await workspace.write({
    'articles/harbour/en.md': '---\nwithdrawn: true\n---\n# The harbour\n\nIt is gone.\n',
  });
  await expect.poll(async () => (await get('/en/articles/harbour')).status).toBe(410);
  // Cards go right after the page.
  await expect.poll(async () => (await get('/en/')).text()).not.toContain('The harbour');
});

test('an embargoed article shows nowhere', async () => {
  const text = '---\npublishAt: 2100-01-01\n---\n# Not before 2100\n\nSecret.\n';
  await workspace.write({
    'articles/secret/en.md': text,
    'articles/open/en.md': '---\ntags: [sea]\n---\n# Open now\n\nWords.\n',
  });
  await expect.poll(async () => (await get('/en/articles/open')).status).toBe(200);
  for (const path of ['/en/articles/secret', '/en/articles/secret.json', '/articles/secret']) {
    expect((await get(path)).status).toBe(404);
  }
  expect(await (await get('/en/')).text()).not.toContain('2100');
  await expect.poll(async () => (await get('/en/tags/sea')).text()).toContain('Open now');
});

test('a translation added to memory releases what was held for it', async () => {
  expect((await get('/fr/articles/argan-cooperatives')).status).toBe(404);
  const missing = [
    [
      'It takes about 30 kilograms of fruit to press a single litre of oil.',
      'Il faut environ 30 kilos de fruits.',
    ],
    [
      'The cooperative has planted 400 young trees this year, and hopes for rain.',
      'Elle a planté 400 arbres.',
    ],
  ];
  const units = missing.map(
    ([en, fr]) =>
      `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`,
  );
  const body = `<header srclang="en"/><body>${units.join('')}</body>`;
  await workspace.write({ 'memory/late.tmx': `<tmx version="1.4">${body}</tmx>` });
  await expect.poll(async () => (await get('/fr/articles/argan-cooperatives')).status).toBe(200);
  expect((await getJson('/fr/articles/argan-cooperatives.json')).translation).toMatchObject({
    method: 'memory',
  });
});

test('the desk is for editors, and shows what is held and why', async () => {
  expect((await get('/desk/')).status).toBe(401);
  const answer = await get('/desk/?token=desk-token');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/']);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await (await get('/desk/', { cookie })).text()).toContain('argan cooperatives');
  const held = await (await get('/desk/held/ar/argan-cooperatives', { cookie })).text();
  expect(count(held, /there is no translation yet/g)).toBe(2);
});
