import { expect, test } from 'vitest';
import { readAll } from '../../../support/pipeline.ts';
import { ARTICLES, createDesk, HARBOUR } from './setup.ts';

const json = (value: unknown) => [JSON.stringify(value), { 'Content-Type': 'application/json' }] as const;
const fields = { id: 'harbour', language: 'fr', title: 'Le port', bodyMarkdown: 'Un jour.' };
const html = '<title>The harbour</title><p>One day.</p>';

test('a text that is taken has an address that says where it stands', async () => {
  const { post } = createDesk();
  const answer = await post('?id=harbour&language=en', HARBOUR);
  const statusUrl = `${ARTICLES}/harbour`;
  expect([answer.status, answer.headers.get('location')]).toEqual([202, statusUrl]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ id: 'harbour', statusUrl });
});

test.each([
  ['?id=a&language=en-GB', HARBOUR, {}, 'inbox/a/en.md'],
  ['?id=a', HARBOUR, { 'Content-Language': 'fr-MA' }, 'inbox/a/fr.md'],
  ['?id=a&language=en', HARBOUR, { 'Content-Language': 'fr' }, 'inbox/a/en.md'],
  ['?id=a', HARBOUR, {}, 'inbox/a/article.md'],
  ['?id=a', html, { 'Content-Type': 'text/html; charset=utf-8' }, 'inbox/a/article.html'],
  ['', ...json(fields), 'inbox/harbour/fr.json'],
  ['', ...json({ ...fields, id: 12 }), 'inbox/12/fr.json'],
  ['?id=a&language=ar', ...json(fields), 'inbox/a/ar.json'],
  ['', ...json({ ...fields, language: 'no language' }), 'inbox/harbour/article.json'],
  [`?id=${encodeURIComponent('أخبار'.normalize('NFD'))}`, HARBOUR, {}, 'inbox/أخبار/article.md'],
  ['?id=a', `\uFEFF${HARBOUR}`, {}, 'inbox/a/article.md'],
])('%s puts %j with %j at %s', async (query, body, headers, key) => {
  const { post, pipeline } = createDesk();
  expect((await post(query, body, headers)).status).toBe(202);
  expect(await readAll(pipeline.store, 'inbox/')).toEqual({ [key]: body.replace('\uFEFF', '') });
});

test('without an id it is made of the key, or else of the text', async () => {
  const { post } = createDesk();
  const ids = [];
  for (const [text, headers] of [
    [HARBOUR, {}],
    [HARBOUR, {}],
    [HARBOUR, { 'Idempotency-Key': 'one' }],
    [`${HARBOUR}More.\n`, {}],
  ] as const) {
    ids.push(((await (await post('', text, headers)).json()) as { id: string }).id);
  }
  expect(ids.every((id) => /^sent-[0-9a-f]{16}$/.test(id))).toBe(true);
  expect([ids[1] === ids[0], new Set(ids).size]).toEqual([true, 3]);
});

test('an unchanged text is not put again', async () => {
  const { post, pipeline } = createDesk();
  for (let i = 0; i < 3; i += 1) await post('?id=harbour&language=en', HARBOUR);
  expect(pipeline.waiting).toEqual(['inbox/harbour/en.md']);
});

test('the same text in another format is refused, and stays as it is', async () => {
  const { post, pipeline } = createDesk();
  await post('?id=harbour&language=fr', HARBOUR);
  const answer = await post('?id=harbour&language=fr', html, { 'Content-Type': 'text/html' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('inbox/harbour/fr.md holds this text as .md');
  expect(Object.keys(await readAll(pipeline.store, 'inbox/'))).toEqual(['inbox/harbour/fr.md']);
});

test.each([
  [undefined, 'says nothing'],
  ['text/plain', 'text/plain'],
  ['constructor', 'constructor'],
  ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
  ['text/html; charset=windows-1256', 'UTF-8'],
])('the Content-Type %s is answered with what is taken', async (type, said) => {
  const { request } = createDesk();
  const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type };
  const body = new TextEncoder().encode('text');
  const answer = await request(`${ARTICLES}?id=a`, { method: 'POST', body, headers });
  expect(answer.status).toBe(415);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('accept')).toBe('application/json, text/markdown, text/html');
  expect(((await answer.json()) as { detail: string }).detail).toContain(said);
});

test.each([
  ['GET', '', 405, 'POST'],
  ['HEAD', '', 405, 'POST'],
  ['PUT', '', 405, 'POST'],
  ['OPTIONS', '/harbour', 405, 'GET, HEAD'],
  ['POST', '/harbour', 405, 'GET, HEAD'],
  ['DELETE', '/harbour', 405, 'GET, HEAD'],
  ['GET', '/none', 404, null],
  ['GET', '/harbour/more', 404, null],
])('%s of articles%s answers %i', async (method, path, status, allow) => {
  const { request, post } = createDesk();
  await post('?id=harbour', HARBOUR);
  const answer = await request(ARTICLES + path, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('HEAD of a standing is its GET without the text', async () => {
  const { request, post } = createDesk();
  await post('?id=harbour', HARBOUR);
  const answer = await request(`${ARTICLES}/harbour`, { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json',
    '',
  ]);
});
