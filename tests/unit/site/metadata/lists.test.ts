import { expect, test } from 'vitest';
import { publishedArticle } from '../../../support/published-article.ts';
import { siteOf } from '../../../support/site-of.ts';

const NAMES = { ar: 'الترجمان', fr: 'Le Drogman', en: 'The Dragoman' };
const sea = publishedArticle(
  'sea',
  { ar: { title: 'البحر' }, fr: { title: 'La mer "<b>"' }, en: { title: 'The sea' } },
  { tags: ['Mer'] },
);

const contentOf = (html: string, name: string) =>
  [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].find(
    ([, one]) => one === name,
  )?.[2];

const jsonLdOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');

test.each([
  ['/fr/', 'Le Drogman', ''],
  ['/fr/tags/Mer', 'Thème : Mer', 'Thème : Mer. '],
])('%s tells search engines and social networks what it is', async (path, title, about) => {
  const html = await (await siteOf([sea], { name: NAMES }))(path);
  const description = contentOf(html, 'description')?.replace(/[\u00A0\u202F]/g, ' ');
  expect(description).toBe(`${about}Le Drogman : les derniers articles en français.`);
  expect(contentOf(html, 'robots')).toBe('max-image-preview:large');
  expect(contentOf(html, 'og:type')).toBe('website');
  expect(contentOf(html, 'og:title')?.replace(/[\u00A0\u202F]/g, ' ')).toBe(title);
  expect(contentOf(html, 'og:site_name')).toBe('Le Drogman');
  expect(contentOf(html, 'og:url')).toBe(`https://news.example${path}`);
  expect(contentOf(html, 'twitter:card')).toBe('summary_large_image');
  expect(contentOf(html, 'og:image')).toMatch(/^https:\/\/news\.example\/assets\/[0-9a-f]{12}-share\.png$/);
  const [website, list] = jsonLdOf(html)['@graph'];
  expect(website).toMatchObject({ '@type': 'WebSite', name: 'Le Drogman', url: 'https://news.example/fr/' });
  expect(list.mainEntity.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, url: 'https://news.example/fr/articles/sea' },
  ]);
});

test('each language calls the newspaper by its own name, and one without by that of the default', async () => {
  const get = await siteOf([sea], { name: { ar: NAMES.ar, fr: NAMES.fr }, defaultLanguage: 'fr' });
  for (const [language, name] of Object.entries({ ar: NAMES.ar, fr: NAMES.fr, en: NAMES.fr })) {
    const html = await get(`/${language}/articles/sea`);
    expect(html).toContain(`<bdi>${name}</bdi>`);
    expect(contentOf(html, 'og:site_name')).toBe(name);
    expect(jsonLdOf(html).publisher).toMatchObject({ name, logo: { width: 512 } });
    expect(await get(`/${language}/feed.xml`)).toContain(`<title>${name} (`);
    expect(await get(`/${language}/`)).toContain(`<title>${name}</title>`);
  }
});

test('a page without a picture is shared with the newsroom’s, one with a picture with its own', async () => {
  const shareImage = { url: 'https://paper.example/card.png', alt: 'Le Drogman' };
  const image = { url: '/boat.jpg', alt: 'A boat', width: 800, height: 600 };
  const boat = publishedArticle('boat', { fr: { image } });
  const get = await siteOf([sea, boat], { shareImage });
  expect(contentOf(await get('/fr/articles/sea'), 'og:image')).toBe(shareImage.url);
  expect(contentOf(await get('/fr/'), 'og:image:alt')).toBe('Le Drogman');
  const html = await get('/fr/articles/boat');
  expect(contentOf(html, 'og:image')).toBe('https://news.example/boat.jpg');
  expect([contentOf(html, 'og:image:width'), contentOf(html, 'og:image:height')]).toEqual(['800', '600']);
});

test('what search engines may not show says only that', async () => {
  const machine = publishedArticle('machine', { fr: { method: 'machine' }, en: {} });
  const get = await siteOf([machine], { noindexUnreviewed: ['fr'] });
  expect(contentOf(await get('/fr/articles/machine'), 'robots')).toBe('noindex');
  expect(contentOf(await get('/en/articles/machine'), 'robots')).toBe('max-image-preview:large');
});
