import { expect, test } from 'vitest';
import { publishedArticle } from '../../../support/published-article.ts';
import { siteOf } from '../../../support/site-of.ts';

const market = publishedArticle('market', {
  en: {},
  fr: { method: 'machine' },
  ar: { method: 'human', reviewed: true },
});

test.each([
  ['fr', 'Traduction automatique', true],
  ['ar', 'ترجمة آلية', false],
  ['en', 'Machine translation', false],
])('a card in %s says what a machine translated', async (language, words, isSaid) => {
  const get = await siteOf([market]);
  expect((await get(`/${language}/`)).includes(`>${words}</span>`)).toBe(isSaid);
});

test('a language model is told what a machine translated, and from what', async () => {
  const text = await (await siteOf([market]))('/llms.txt');
  const lines = text.split('\n').filter((line) => line.includes('/articles/market.md'));
  const said = lines.filter((line) =>
    line.endsWith('(machine translation from English, not reviewed by a person)'),
  );
  expect(lines).toHaveLength(3);
  expect(said).toEqual([expect.stringContaining('/fr/articles/market.md')]);
});
