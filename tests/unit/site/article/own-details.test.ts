import { beforeAll, expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { createPipeline } from '../../../support/pipeline.ts';

const DATE = 'date: 2025-11-28T09:00:00+01:00';
const PICTURE = 'https://pictures.example/library.jpg';

const VISIT = {
  'ar.md': `---
title: زيارة إلى المكتبة الجديدة في المدينة
author: سلمى بنيس
tags: [ثقافة, Casablanca]
credit: حقوق النشر محفوظة
image: { url: "${PICTURE}", alt: قاعة المطالعة, caption: قاعة المطالعة صباح اليوم, width: 1200, height: 800 }
source: true
${DATE}
---

فتحت المكتبة الجديدة أبوابها صباح اليوم أمام سكان المدينة.
`,
  'fr.md': `---
title: Une visite à la nouvelle bibliothèque de la ville
author: Salma Bennis
tags: [Culture]
credit: Tous droits réservés
imageCaption: La salle de lecture, ce matin
translator: Driss Lahlou
reviewer: Hind Amrani
---

La nouvelle bibliothèque a ouvert ses portes ce matin aux habitants de la ville.
`,
  'en.md': `---
title: A visit to the new library
---

The new library opened its doors this morning.
`,
};

let get: (path: string) => Promise<Response>;

beforeAll(async () => {
  const pipeline = createPipeline();
  for (const [file, text] of Object.entries(VISIT)) await pipeline.store.put(`inbox/visit/${file}`, text);
  await pipeline.drain();
  const app = createSiteApp({ ...pipeline, baseUrl: 'https://news.example' });
  get = async (path) => app.request(path);
});

const jsonOf = async (path: string) => JSON.parse(await textOf(path));
const textOf = async (path: string) => (await get(path)).text();
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('a translation has its own author, topics, credit and words for the picture', async () => {
  const html = await textOf('/fr/articles/visit');
  expect(wordsOf(html)).toContain('Par Salma Bennis');
  expect(html).toContain('href="/fr/tags/Culture"');
  expect(html).toContain('Tous droits réservés');
  expect(html).toContain(`src="${PICTURE}"`);
  expect(html).toContain('La salle de lecture, ce matin');
  for (const foreign of ['سلمى', 'ثقافة', 'حقوق', 'قاعة']) expect(html).not.toContain(foreign);
});

test('where a translation says nothing, the original’s words stand, marked with their language', async () => {
  const html = await textOf('/en/articles/visit');
  expect(html).toContain('<bdi lang="ar" dir="rtl">سلمى بنيس</bdi>');
  expect(html).toContain('<bdi lang="ar" dir="rtl">ثقافة</bdi>');
  expect(html).toContain('<bdi>Casablanca</bdi>');
  expect(html).toContain('<bdi lang="ar" dir="rtl">حقوق النشر محفوظة</bdi>');
  expect(html).toMatch(/<figcaption lang="ar" dir="rtl">/);
});

test('a Latin name on an Arabic page is not called Arabic', async () => {
  expect(await textOf('/ar/articles/visit')).toContain('<bdi lang="fr" dir="ltr">Casablanca</bdi>');
});

test('its topics have pages in its language, and the original’s have none there', async () => {
  expect((await get('/fr/tags/Culture')).status).toBe(200);
  expect((await get(`/fr/tags/${encodeURIComponent('ثقافة')}`)).status).toBe(404);
  expect((await get(`/ar/tags/${encodeURIComponent('ثقافة')}`)).status).toBe(200);
});

test('the heading of a topic’s page marks a topic in another language', async () => {
  const html = await textOf(`/en/tags/${encodeURIComponent('ثقافة')}`);
  expect(html).toMatch(/<h1[^>]*>Topic: <bdi lang="ar" dir="rtl">ثقافة<\/bdi><\/h1>/);
});

test('programs get them too: API, lists, changes, Markdown and metadata', async () => {
  const own = { author: 'Salma Bennis', tags: ['Culture'] };
  const answer = await jsonOf('/api/v1/articles/visit?language=fr');
  const people = { translator: 'Driss Lahlou', reviewer: 'Hind Amrani' };
  expect(answer).toMatchObject({ ...own, ...people, credit: 'Tous droits réservés' });
  const list = await jsonOf('/api/v1/articles?language=fr&tag=Culture');
  expect(list.items).toMatchObject([own]);
  const updated = await jsonOf('/api/v1/articles?language=fr&tag=Culture&updatedSince=2020-01-01');
  expect(updated.items).toMatchObject([own]);
  const changes = await jsonOf('/api/v1/changes');
  const french = changes.items[0].versions.find((version: { language: string }) => version.language === 'fr');
  expect(french).toMatchObject(own);
  const markdown = await textOf('/fr/articles/visit.md');
  expect(markdown).toContain('translator: "Driss Lahlou"');
  expect(markdown).toContain('tags: ["Culture"]');
  expect(await textOf('/fr/articles/visit')).toContain('<meta property="article:tag" content="Culture"/>');
});

test('who translated and reviewed it is named on the page, to search engines and in feeds', async () => {
  const html = await textOf('/fr/articles/visit');
  expect(wordsOf(html)).toContain('Traduit par Driss Lahlou');
  expect(wordsOf(html)).toContain('Relu par Hind Amrani');
  expect(html).toContain('"translator":{"@type":"Person","name":"Driss Lahlou"}');
  const rss = await textOf('/fr/feed.xml');
  expect(rss).toContain('<dc:creator>Salma Bennis</dc:creator>');
  expect(rss).toContain('<dc:contributor>Driss Lahlou</dc:contributor>');
  expect(rss).toContain('<category>Culture</category>');
  const json = await jsonOf('/fr/feed.json');
  expect(json.items[0]).toMatchObject({
    authors: [{ name: 'Salma Bennis' }],
    tags: ['Culture'],
    _dragoman: { translator: 'Driss Lahlou', reviewer: 'Hind Amrani' },
  });
});

test('a list marks an author’s name with its language', async () => {
  expect(await textOf('/en/')).toContain('<bdi lang="ar" dir="rtl">سلمى بنيس</bdi>');
  expect(await textOf('/fr/')).toContain('<bdi>Salma Bennis</bdi>');
});

test.each([
  ['author: Hind Amrani', 'Person'],
  ['author: { name: AFP, type: Organization }', 'Organization'],
  ['author: AFP\nauthorType: organization', 'Organization'],
  ['author: Dragoman', 'NewsMediaOrganization'],
  ['author: [{ name: AFP, type: organization }, { name: Hind Amrani }]', 'Person'],
])('JSON-LD says what an author is: %j', async (lines, type) => {
  const pipeline = createPipeline(undefined, undefined, { site: parseSiteConfig({ languages: ['en'] }) });
  await pipeline.store.put('inbox/a/en.md', `---\ntitle: The sea\n${lines}\n---\n\nIt is blue.\n`);
  await pipeline.drain();
  const app = createSiteApp({ ...pipeline, baseUrl: 'https://news.example' });
  const html = await (await app.request('/en/articles/a')).text();
  expect(html).toContain(`"author":{"@type":"${type}"`);
});
