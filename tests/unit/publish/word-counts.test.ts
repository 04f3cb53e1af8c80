import { expect, test } from 'vitest';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import { getJson, putJson } from '../../../functions/shared/store/json-object.ts';
import { publishedKey } from '../../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../../functions/shared/store/object-store.ts';
import { createEchoTranslator, createPipeline } from '../../support/pipeline.ts';
import { publishedArticle } from '../../support/published-article.ts';
import { putArticles } from '../../support/put-articles.ts';
import { openSite } from '../../support/test-site.ts';

const NOW = new Date('2026-03-01T08:00:00Z');
const later = () => new Date(NOW.getTime() + 60_000);

async function publishedHarbour(store: ObjectStore): Promise<PublishedArticle> {
  const found = await getJson<PublishedArticle>(store, publishedKey('harbour'));
  if (found === undefined) throw new Error('nothing is published');
  return found.value;
}

test('how many words a text has is noted with it; a language that is not published has none', async () => {
  const { store, drain } = createPipeline(createEchoTranslator(), () => NOW, { now: () => NOW });
  const put = async (text: string) => {
    await store.put('inbox/harbour/en.md', `---\ntitle: The harbour\n---\n\n${text}\n`);
    await drain();
    return (await publishedHarbour(store)).wordCounts?.en;
  };
  expect(await put('One day, *all* was well.')).toEqual({ words: 5, signs: 0 });
  expect(await put('One day, *all* was well again.')).toEqual({ words: 6, signs: 0 });
  const { versions, wordCounts = {} } = await publishedHarbour(store);
  expect(Object.keys(wordCounts).sort()).toEqual(Object.keys(versions).sort());
});

test('an article of before this was noted is no other one for readers when it is', async () => {
  const { store, drain, site } = createPipeline(createEchoTranslator(), () => NOW, { now: () => NOW });
  await store.put('inbox/harbour/en.md', '---\ntitle: The harbour\n---\n\nOne day.\n');
  await drain();
  const { wordCounts, ...older } = await publishedHarbour(store);
  await putJson(store, publishedKey('harbour'), older);
  const { objects } = await store.list('newest/');
  const { changed } = await publishArticle('harbour', { store, site, now: later });
  expect(changed).toBe(false);
  expect(await publishedHarbour(store)).toEqual({ ...older, wordCounts });
  expect((await store.list('newest/')).objects.map(({ etag }) => etag)).toEqual(
    objects.map(({ etag }) => etag),
  );
});

test('a page tells the time that its text takes, whether its words were counted before or not', async () => {
  const bodyHtml = `<p>${'word '.repeat(228 * 3)}</p>`;
  const timeOf = async (more: Partial<PublishedArticle>) => {
    const { store } = createPipeline(createEchoTranslator(), () => NOW, { now: () => NOW });
    await putArticles(store, [publishedArticle('port', { en: { bodyHtml } }, more)]);
    const page = await (await openSite({ store }).get('/en/articles/port')).text();
    return /(\d+) min/.exec(page)?.[1];
  };
  expect(await timeOf({})).toBe('3');
  expect(await timeOf({ wordCounts: { en: { words: 228 * 5, signs: 0 } } })).toBe('5');
});
