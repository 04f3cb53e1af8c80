import { expect, test } from 'vitest';
import type { SourceArticle } from '../../../functions/shared/article/article.ts';
import { createPipeline, readAll } from '../../support/pipeline.ts';

const URL = 'https://pictures.example/1.jpg';

/** The picture of the French of an article, from the image lines of its two files. */
async function frenchImage(english: string, french: string) {
  const { store, drain } = createPipeline();
  await store.put('inbox/a/en.md', `---\nsource: true\n${english}\n---\n\n# Sea\n\nBlue.\n`);
  await store.put('inbox/a/fr.md', `---\n${french}\n---\n\n# Mer\n\nBleue.\n`);
  await drain();
  const [source = ''] = Object.values(await readAll(store, 'sources/')).slice(-1);
  return (JSON.parse(source) as SourceArticle).translations.fr?.image;
}

const english = `image: { url: "${URL}", alt: A wave, caption: The sea, width: 1200, height: 800px }`;

test.each([
  ['', { alt: 'A wave', caption: 'The sea', language: 'en' }],
  [`image: ${URL}`, { alt: 'A wave', caption: 'The sea', language: 'en' }],
  [`image: { url: "${URL}", caption: La mer }`, { caption: 'La mer' }],
  ['imageCaption: La mer', { caption: 'La mer' }],
  ['image: { alt: Une vague }', { alt: 'Une vague' }],
])('a translation that says %j of the picture shows the original’s', async (french, words) => {
  expect(await frenchImage(english, french)).toEqual({ url: URL, width: 1200, height: 800, ...words });
});

test('another picture has nothing of the original’s', async () => {
  const other = 'https://pictures.example/2.jpg';
  expect(await frenchImage(english, `image: ${other}`)).toEqual({ url: other });
});

test('words for a picture that there is none of are nothing', async () => {
  expect(await frenchImage('summary: Waves', 'imageCaption: La mer')).toBeUndefined();
});

test.each(['100%', '0', '-5', '1e9', 'javascript:1', '999999'])('%j is no size', async (width) => {
  const picture = `image: { url: "${URL}", width: "${width}", height: 10 }`;
  expect(await frenchImage(picture, '')).toEqual({ url: URL, height: 10 });
});
