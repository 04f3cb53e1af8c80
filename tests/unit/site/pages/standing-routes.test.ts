import { expect, test } from 'vitest';
import { openSite } from '../../../support/test-site.ts';

const about = {
  id: 'about',
  versions: {
    fr: { title: 'Qui sommes-nous', summary: 'En bref', bodyHtml: '<p>Un mot.</p>' },
    ar: { title: 'من نحن', bodyHtml: '<p>شركة ONCF تعلن.</p>' },
  },
};
const legal = { id: 'legal', versions: { es: { title: 'Aviso', bodyHtml: '<p>a</p>' } } };

const site = openSite({ pages: [about, legal] });
const get = async (path: string) => {
  const answer = await site.get(path);
  return { status: answer.status, html: await answer.text(), answer };
};

test('a page is there in the languages it is written in, and names them to search engines', async () => {
  const { status, html, answer } = await get('/fr/pages/about');
  expect(status).toBe(200);
  expect(answer.headers.get('Content-Language')).toBe('fr');
  expect(html).toContain('<h1>Qui sommes-nous</h1>');
  expect(html).toContain('<meta name="description" content="En bref"/>');
  expect(html).toContain('<link rel="canonical" href="https://news.example/fr/pages/about"/>');
  expect(html).toContain('hreflang="ar" href="https://news.example/ar/pages/about"');
  expect((await get('/ar/pages/about')).html).toContain('<bdi dir="ltr">ONCF</bdi>');
});

test('in another language the page is missing, with links to those it is in', async () => {
  const { status, html } = await get('/en/pages/about');
  expect(status).toBe(404);
  expect(html).toContain('<a href="/fr/pages/about" lang="fr"');
});

test.each([
  '/fr/pages/none',
  '/fr/pages/',
  '/fr/pages/__proto__',
  '/__proto__/pages/about',
  '/fr/pages/about/x',
])('%s is missing', async (path) => {
  expect((await site.get(path)).status).toBeGreaterThanOrEqual(300);
  expect((await site.get(path)).status).toBeLessThan(500);
});

test('every page leads to them, in the reader’s language where there is one', async () => {
  const footOf = (html: string) => /<footer class="foot">.*?<\/footer>/s.exec(html)?.[0] ?? '';
  const french = footOf((await get('/fr/')).html);
  expect(french).toContain('<a href="/fr/pages/about">Qui sommes-nous</a>');
  expect(french).toContain('<a href="/es/pages/legal" lang="es" dir="ltr" hreflang="es">Aviso</a>');
  const english = footOf((await get('/en/none')).html);
  expect(english).toContain(
    '<a href="/fr/pages/about" lang="fr" dir="ltr" hreflang="fr">Qui sommes-nous</a>',
  );
});
