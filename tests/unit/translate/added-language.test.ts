import { expect, test } from 'vitest';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { isAskedFor } from '../../../functions/shared/standing/is-asked-for.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { sourceKey } from '../../../functions/shared/store/keys.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const ARTICLE = '---\ntitle: The harbour\n---\n\nIt has boats.\n';

async function setUp() {
  const translator = createEchoTranslator();
  const pipeline = createPipeline(translator);
  const { store, drain } = pipeline;
  await store.put('inbox/harbour/en.md', ARTICLE);
  await drain();
  const state = (await getJson<ArticleState>(store, 'articles/harbour.json'))?.value as ArticleState;
  return { ...pipeline, translator, state };
}

test('an article that is woken for something else is not translated into a language that was added', async () => {
  const { store, site, state, drain, translator, waiting } = await setUp();
  site.languages.push('es');
  translator.asked.length = 0;
  for (const { key } of (await store.list('versions/harbour/fr/')).objects) await store.delete(key);
  waiting.push(sourceKey('harbour', state.revision));
  await drain();
  expect(Object.keys(await readAll(store, 'versions/harbour/fr/'))).toHaveLength(1);
  expect([await readAll(store, 'versions/harbour/es/'), translator.asked]).toEqual([{}, []]);
});

test('of a state that does not say its languages, those that are not published with it were added since', async () => {
  const { store, state } = await setUp();
  const { languages: _, ...older } = state;
  const published = (await getJson<PublishedArticle>(store, 'published/harbour.json'))?.value;
  const asked = (language: string, article = published) => isAskedFor(language, older, article);
  expect([asked('en'), asked('fr'), asked('es')]).toEqual([true, true, false]);
  expect(isAskedFor('es', older)).toBe(true);
  expect(published && asked('es', { ...published, revision: 'earlier' })).toBe(true);
});
