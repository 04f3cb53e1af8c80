import { beforeAll, expect, test } from 'vitest';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { createEchoTranslator, createPipeline, type TestPipeline } from '../../../support/pipeline.ts';

const ARTICLE = {
  title: 'The harbour',
  bodyMarkdown: 'It opens on Monday.',
  originalUrl: 'https://paper.example/harbour?a=1&b=2',
  credit: 'Agency, CC BY 4.0',
  correction: 'It opens on Monday, not on Sunday.',
};

let pipeline: TestPipeline;
beforeAll(async () => {
  pipeline = createPipeline(createEchoTranslator());
  await pipeline.store.put('inbox/harbour/en.json', JSON.stringify(ARTICLE));
  await pipeline.store.put('inbox/plain/en.md', '# The sea\n\nIt is blue.');
  await pipeline.drain();
});

async function get(path: string) {
  const { store, site } = pipeline;
  return (await createSiteApp({ store, site, baseUrl: 'https://news.example' }).request(path)).text();
}

test('a page shows where the article was published first, and its credit as it was given', async () => {
  for (const [language, words] of [
    ['en', 'First published at'],
    ['fr', 'Première publication'],
    ['ar', 'نُشر أولًا'],
  ]) {
    const html = await get(`/${language}/articles/harbour`);
    expect(html).toContain(words);
    expect(html).toContain('<a href="https://paper.example/harbour?a=1&amp;b=2" rel="external">');
    const marks = language === 'en' ? '' : ' lang="en" dir="ltr"';
    expect(html).toContain(`<bdi${marks}>Agency, CC BY 4.0</bdi>`);
  }
});

test('a correction is shown in the language of the page', async () => {
  expect(await get('/en/articles/harbour')).toContain('<bdi>It opens on Monday, not on Sunday.</bdi>');
  const french = await get('/fr/articles/harbour');
  expect(french).toContain('Rectificatif');
  expect(french).toContain('<bdi>It opens on Monday, not on Sunday. (fr)</bdi>');
});

test('programs get origin, credit and correction where there are any', async () => {
  const { originalUrl, credit } = ARTICLE;
  const correction = 'It opens on Monday, not on Sunday. (ar)';
  const json = JSON.parse(await get('/ar/articles/harbour.json'));
  expect(json).toMatchObject({ originalUrl, credit, correction });
  expect(Object.keys(JSON.parse(await get('/ar/articles/plain.json')))).not.toContain('credit');
});

test('an article of one’s own says nothing of an origin', async () => {
  expect(await get('/en/articles/plain')).not.toMatch(/First published|<footer class="meta"|Correction/);
});

test('a correction sends only itself to be translated', async () => {
  const translator = createEchoTranslator();
  const own = createPipeline(translator);
  const file = (correction: string) => JSON.stringify({ ...ARTICLE, correction });
  await own.store.put('inbox/harbour/en.json', file('One.'));
  await own.drain();
  translator.asked.length = 0;
  await own.store.put('inbox/harbour/en.json', file('Another.'));
  await own.drain();
  expect(translator.asked.sort()).toEqual(['ar Another.', 'fr Another.']);
});
