import { expect, test } from 'vitest';
import type { ArticleList } from '../../../../functions/site/api/response-schemas.ts';
import { articleInAllLanguages, articleList } from '../../../../functions/site/api/response-schemas.ts';
import { createSite, HARBOUR, numbered } from './setup.ts';

const PATH = '/api/v1/articles?language=en';

async function openArticles() {
  const site = await createSite({ ...numbered(5), 'harbour/en.json': HARBOUR });
  const list = async (query: string): Promise<ArticleList> => {
    const answer = articleList.parse(await site.json(`${PATH}&${query}`));
    return answer;
  };
  const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);
  return { ...site, list, ids };
}

test('a list is narrowed by tag and by time of publication, in either order', async () => {
  const { ids } = await openArticles();
  expect(await ids('tag=ports')).toEqual(['harbour']);
  expect(await ids('tag=none')).toEqual([]);
  expect(await ids('from=2026-05-01T02:00:00Z')).toEqual(['n4', 'n3', 'n2']);
  expect(await ids('to=2026-05-01T01:00:00Z')).toEqual(['n1', 'n0', 'harbour']);
  expect(await ids('from=2026-05-01&to=2026-05-01&order=oldest')).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
  expect(await ids('from=2026-01-05&to=2026-01-05')).toEqual(['harbour']);
});

test('a page of the oldest is two LISTs at most, and leads to the next', async () => {
  const { list, calls } = await openArticles();
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    calls();
    const answer = await list(`order=oldest&limit=2${after}`);
    expect(calls().lists).toBe(1);
    seen.push(...answer.items.map(({ id }) => id));
    expect(answer.next === null).toBe(page === 2);
    after = `&after=${answer.next}`;
  }
  expect(seen).toEqual(['harbour', 'n0', 'n1', 'n2', 'n3', 'n4']);
});

test('an item says what it is, and where its other languages are', async () => {
  const { list } = await openArticles();
  const [item] = (await list('tag=ports')).items;
  expect(item).toMatchObject({ sourceLanguage: 'en', method: 'original', reviewed: true });
  expect(item?.alternates?.map(({ language }) => language)).toEqual(['ar', 'fr', 'en']);
});

test('with fields a list has the texts, in one answer, and nothing that was not asked for', async () => {
  const { list, calls } = await openArticles();
  calls();
  const { items } = await list('fields=title,bodyHtml,translation&from=2026-05-01&limit=2');
  expect(calls()).toEqual({ gets: 4, lists: 1, writes: 0 });
  expect(items[0]).toEqual({ id: 'n4', title: 'Number 4', bodyHtml: '<p>Words.</p>', translation: null });
  expect((await list('fields=title&limit=1')).items).toEqual([{ id: 'n4', title: 'Number 4' }]);
});

test('what changed since a time is a list too', async () => {
  const { ids, take } = await openArticles();
  expect(await ids('updatedSince=2026-05-02')).toEqual([]);
  expect((await ids('updatedSince=2026-01-01&tag=ports')).sort()).toEqual(['harbour']);
  await take({ 'n1/en.json': { title: 'Corrected', date: '2026-05-01T01:00:00Z', bodyMarkdown: 'Others.' } });
  expect(await ids('updatedSince=2026-01-01&from=2026-05-01T01:00:00Z&to=2026-05-01T01:00:00Z')).toEqual([
    'n1',
  ]);
});

test('every language of an article is one answer of one read', async () => {
  const { json, calls } = await openArticles();
  calls();
  const answer = articleInAllLanguages.parse(await json('/api/v1/articles/harbour?language=all'));
  expect(calls()).toEqual({ gets: 1, lists: 0, writes: 0 });
  expect(answer.versions.map(({ language }) => language)).toEqual(['ar', 'fr', 'en']);
  expect(answer.sourceLanguage).toBe('en');
});

test.each(['FR', 'fr-MA', 'fr_MA', 'Fr-ca'])('the language %s is fr', async (language) => {
  const { json } = await openArticles();
  expect(await json(`/api/v1/articles?language=${language.replace('_', '-')}`)).toMatchObject({
    language: 'fr',
  });
  expect(await json(`/api/v1/articles/n1?language=${language.replace('_', '-')}`)).toMatchObject({
    language: 'fr',
  });
});

test.each([
  ['/api/v1/articles?q=sea', '"q" is not known here'],
  ['/api/v1/articles?Tag=sea', '"Tag" is not known here'],
  ['/api/v1/articles/n1?tag=sea', '"tag" is not known here'],
  ['/api/v1/changes?language=fr', '"language" is not known here'],
  ['/api/v1/articles?language=de', 'language must be one of ar, fr, en'],
  ['/api/v1/articles?from=soon', 'from must be a time'],
  ['/api/v1/articles?order=random', 'order must be newest or oldest'],
  ['/api/v1/articles?fields=title,secret', 'fields must be some of'],
  ['/api/v1/articles?updatedSince=2026-01-01&order=oldest', 'order must be newest beside'],
  ['/api/v1/articles?after=AA', 'after must be the "next" of another page'],
])('%s is refused by name', async (path, reason) => {
  const { get } = await openArticles();
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
  ]);
  expect(((await answer.json()) as { detail: string }).detail).toContain(reason);
});

test('a day of thirty articles in all languages is one request, with the texts', async () => {
  const files = Array.from({ length: 30 }, (_, i) => [
    `d${i}/en.json`,
    { title: `Day ${i}`, date: new Date(Date.UTC(2026, 2, 2, 8, i)).toISOString(), bodyMarkdown: 'Words.' },
  ]);
  const { json, calls } = await createSite({ ...Object.fromEntries(files), 'harbour/en.json': HARBOUR });
  calls();
  const day = 'from=2026-03-02&to=2026-03-02&limit=100&fields=language,title,bodyHtml';
  const { language, items, next } = articleList.parse(
    await json(`/api/v1/articles?language=all&${day}`),
  ) as ArticleList;
  expect([language, items.length, next]).toEqual(['all', 90, null]);
  expect(calls()).toMatchObject({ lists: 3, writes: 0 });
  expect(items.slice(0, 3)).toMatchObject(
    ['ar', 'fr', 'en'].map((one) => ({ id: 'd29', language: one, bodyHtml: expect.any(String) })),
  );
});

test('in all languages a page counts articles, and the next one goes on behind the last', async () => {
  const { json, get } = await createSite({ ...numbered(7), 'harbour/en.json': HARBOUR });
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 3; page += 1) {
    const answer = (await json(`/api/v1/articles?language=ALL&limit=3${after}`)) as ArticleList;
    seen.push(...answer.items.map(({ id, language }) => `${id} ${language}`));
    expect(answer.next === null).toBe(page === 2);
    after = `&after=${answer.next}`;
  }
  const ids = ['n6', 'n5', 'n4', 'n3', 'n2', 'n1', 'n0', 'harbour'];
  expect(seen).toEqual(ids.flatMap((id) => ['ar', 'fr', 'en'].map((language) => `${id} ${language}`)));
  const list = await get('/api/v1/articles?language=all&limit=3&tag=ports');
  expect(list.headers.get('Content-Language')).toBe('ar, fr, en');
  expect(((await list.json()) as ArticleList).items).toHaveLength(3);
  const updated = (await json(
    '/api/v1/articles?language=all&updatedSince=2020-01-01&limit=100',
  )) as ArticleList;
  expect(updated.items).toHaveLength(24);
  const oldest = await get('/api/v1/articles?language=all&order=oldest&from=2026-01-01');
  expect(oldest.status).toBe(400);
});
