import { expect, test } from 'vitest';
import type * as z from 'zod';
import {
  articleAnswer,
  articleList,
  problemAnswer,
} from '../../../../functions/site/api/response-schemas.ts';
import { createSite, HARBOUR, numbered } from './setup.ts';

/** Every field is in the schema, as the schema says. */
function expectAnswer<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.parse(value);
  expect(parsed).toEqual(value);
  return parsed;
}

test.each(['ar', 'fr', 'en'])(
  'an article in %s is as its schema says, and the same as its .json',
  async (language) => {
    const { get } = await createSite({ 'harbour/en.json': HARBOUR });
    const answer = await get(`/api/v1/articles/harbour?language=${language}`);
    const json = await answer.json();
    expectAnswer(articleAnswer, json);
    expect(json).toEqual(await (await get(`/${language}/articles/harbour.json`)).json());
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.headers.get('link')).toContain(
      `<https://news.example/${language}/articles/harbour>; rel="canonical"`,
    );
  },
);

test.each([
  [{ 'harbour/fr.json': HARBOUR }, 'en'],
  [{ 'harbour/fr.json': { ...HARBOUR, source: true }, 'harbour/en.json': '{' }, 'fr'],
])('without a language an article comes in the default one, else in its own', async (files, language) => {
  const { json } = await createSite(files);
  expect(await json('/api/v1/articles/harbour')).toMatchObject({ language });
});

test('pages of the list give every article once, the newest first', async () => {
  const { get } = await createSite(numbered(45));
  const titles: string[] = [];
  for (let path: string | undefined = '/api/v1/articles?language=en'; path !== undefined; ) {
    const answer: Response = await get(path);
    const list = articleList.parse(await answer.json());
    titles.push(...list.items.map(({ title }) => title ?? ''));
    path = /<https:\/\/news\.example([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    expect(path === undefined).toBe(list.next === null);
    if (list.next !== null) expect(path).toContain(`after=${list.next}`);
  }
  expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `Number ${44 - index}`));
});

test('the list is as its schema says, and as long as asked for', async () => {
  const { json } = await createSite({ ...numbered(3), 'harbour/en.json': HARBOUR });
  const list = expectAnswer(articleList, await json('/api/v1/articles?limit=100'));
  expect(list.items[3]).toMatchObject({
    id: 'harbour',
    image: { url: 'https://news.example/pictures/harbour.jpg', alt: 'Boats' },
    markdownUrl: 'https://news.example/en/articles/harbour.md',
  });
  expect(articleList.parse(await json('/api/v1/articles?limit=2')).items).toHaveLength(2);
});

test.each([
  ['/api/v1/articles?limit=0', 400, 'limit'],
  ['/api/v1/articles?limit=101', 400, 'limit'],
  ['/api/v1/articles?limit=ten', 400, 'limit'],
  ['/api/v1/articles?limit=1e1', 400, 'limit'],
  ['/api/v1/articles?limit=0x10', 400, 'limit'],
  ['/api/v1/articles?limit=', 400, 'limit'],
  ['/api/v1/articles?limit=1&limit=2', 400, 'limit'],
  ['/api/v1/articles?language=xx', 400, 'ar, fr, en'],
  ['/api/v1/articles?after=../../x', 400, 'after'],
  [`/api/v1/articles?after=${Buffer.from('published/x').toString('base64url')}`, 400, 'after'],
  ['/api/v1/articles/harbour?language=%22', 400, 'language'],
  ['/api/v1/articles/none', 404, 'none'],
  ['/api/v1/articles/..%2f..%2fetc', 404, 'etc'],
  ['/api/v1/articles/%E0%A4%A', 404, 'article'],
  ['/api/v1/articles/harbour?language=es', 404, 'ar, fr, en'],
  ['/es/articles/harbour.json', 404, 'ar, fr, en'],
  ['/es/articles/harbour.md', 404, 'ar, fr, en'],
  ['/constructor/articles/harbour.json', 404, 'constructor'],
  ['/api/v1/articles/gone', 410, 'withdrawn'],
  ['/en/articles/gone.md', 410, 'withdrawn'],
  ['/api/v1/articles/later', 404, 'later'],
  ['/es/feed.xml', 404, 'es'],
  ['/api/none', 404, '/api/'],
  [`/api/v1/articles/${'x'.repeat(3000)}`, 414, 'longer'],
])('%s answers the problem %i', async (path, status, detail) => {
  const { get, take, errors } = await createSite({
    'harbour/en.json': HARBOUR,
    'gone/en.json': HARBOUR,
    'later/en.json': { ...HARBOUR, publishAt: '2026-06-01T00:00:01Z' },
  });
  await take({ 'gone/en.json': { ...HARBOUR, withdrawn: true } });
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const problem = expectAnswer(problemAnswer, await answer.json());
  expect(problem.detail).toContain(detail);
  expect(errors).toEqual([]);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
  '%s is refused with what is answered instead',
  async (method) => {
    const { get } = await createSite({});
    for (const path of [
      '/api/v1/articles',
      '/api/openapi.json',
      '/en/feed.xml',
      '/llms.txt',
      '/en/articles/x.md',
    ]) {
      const answer = await get(path, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expectAnswer(problemAnswer, await answer.json());
    }
  },
);

test('pages of other sites may read, and see the headers they need', async () => {
  const { get } = await createSite({ 'harbour/en.json': HARBOUR });
  for (const path of [
    '/api/v1/articles',
    '/en/articles/harbour.json',
    '/en/articles/harbour.md',
    '/en/feed.json',
  ]) {
    const headers = { Origin: 'https://other.example', 'Access-Control-Request-Method': 'GET' };
    const preflight = await get(path, { method: 'OPTIONS', headers });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const answer = await get(path, { headers });
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag,Link,Content-Language');
  }
});

test('what has not changed is not sent again, and HEAD sends no body', async () => {
  const { get } = await createSite({ 'harbour/en.json': HARBOUR });
  for (const path of [
    '/api/v1/articles',
    '/api/v1/articles/harbour',
    '/api/openapi.json',
    '/en/feed.xml',
    '/llms.txt',
  ]) {
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  }
});

test('an article is one object read; a list is one LIST and the cards that changed', async () => {
  const { get, take, calls } = await createSite(numbered(30));
  calls();
  await get('/api/v1/articles/n3');
  expect(calls()).toEqual({ gets: 1, lists: 0, writes: 0 });
  await get('/api/v1/articles?limit=10');
  expect(calls()).toEqual({ gets: 10, lists: 1, writes: 0 });
  await take({ 'n28/en.json': { title: 'Another', date: '2026-05-02T04:00:00Z', bodyMarkdown: 'Words.' } });
  await get('/api/v1/articles?limit=10');
  expect(calls()).toEqual({ gets: 1, lists: 1, writes: 0 });
});
