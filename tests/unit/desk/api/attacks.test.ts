import { expect, test } from 'vitest';
import { readAll } from '../../../support/pipeline.ts';
import { ARTICLES, createDesk, HARBOUR, TOKEN } from './setup.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

test.each([
  ['nothing', {}],
  ['a wrong token', { Authorization: `Bearer ${TOKEN}x` }],
  ['an empty token', { Authorization: 'Bearer ' }],
  ['another scheme', { Authorization: `Basic ${TOKEN}` }],
  ['the cookie of an editor', { Cookie: `desk=${TOKEN}` }],
])('%s lets nobody in', async (_, headers) => {
  const { app, pipeline } = createDesk();
  for (const path of [ARTICLES, `${ARTICLES}?token=${TOKEN}`, `${ARTICLES}/a`, '/desk/api/v1/none']) {
    const init = { method: 'POST', body: HARBOUR, headers: { 'Content-Type': 'text/markdown', ...headers } };
    const answer = await app.request(path, init);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  }
  expect(await readAll(pipeline.store, '')).toEqual({});
});

test.each([
  '..',
  '../x',
  'a/b',
  'a\\b',
  '.hidden',
  'a..b',
  'a\0b',
  'a\r\nX: y',
  'x'.repeat(201),
  '',
  '\ud800',
])('the id %j is refused, in the address and in JSON', async (id) => {
  const { post, request, pipeline } = createDesk();
  const encoded = id === '\ud800' ? '%ED%A0%80' : encodeURIComponent(id);
  expect((await post(`?id=${encoded}`, HARBOUR)).status).toBe(400);
  const inJson = await post('', JSON.stringify({ id, bodyMarkdown: 'x' }), JSON_TYPE);
  // No id is none given, and one is made up.
  expect(inJson.status).toBe(id === '' ? 202 : 400);
  expect([401, 404, 405]).toContain((await request(`${ARTICLES}/${encoded}`)).status);
  const keys = Object.keys(await readAll(pipeline.store, ''));
  expect(keys.filter((key) => !/^(inbox|said\/desk)\/sent-/.test(key))).toEqual([]);
});

test.each(['../fr', 'fr/../../x', 'en, fr', '', 'x'.repeat(10_000), 'en\u0000'])(
  'the language %j is refused',
  async (language) => {
    const { post, pipeline } = createDesk();
    expect((await post(`?id=a&language=${encodeURIComponent(language)}`, HARBOUR)).status).toBe(400);
    await post('', JSON.stringify({ id: 'a', language, bodyMarkdown: 'x' }), JSON_TYPE);
    expect(Object.keys(await readAll(pipeline.store, ''))).toEqual([
      'inbox/a/article.json',
      'said/desk/a/article.json.json',
    ]);
  },
);

test('a body over the limit is refused, said or not', async () => {
  const { post, pipeline } = createDesk();
  const large = 'x'.repeat(2_000_000);
  expect((await post('?id=a', large, { 'Content-Length': '2000000' })).status).toBe(413);
  expect((await post('?id=a', large)).status).toBe(413);
  expect((await post('?id=a', 'x'.repeat(1_000_001))).status).toBe(413);
  expect((await post('?id=b', 'x'.repeat(1_000_000))).status).toBe(202);
  expect(Object.keys(await readAll(pipeline.store, ''))).toEqual([
    'inbox/b/article.md',
    'said/desk/b/article.md.json',
  ]);
});

test('a body without an end is read to the limit and no further', async () => {
  const { post } = createDesk();
  let chunks = 0;
  const endless = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(10_000));
    },
  });
  expect((await post('?id=a', endless)).status).toBe(413);
  expect(chunks).toBeLessThan(110);
});

test.each([
  ['bytes that are no UTF-8', new Uint8Array([0x23, 0x20, 0xc3, 0x28]), {}],
  ['a lone surrogate in bytes', new Uint8Array([0xed, 0xa0, 0x80]), {}],
  ['nothing', '', {}],
  ['spaces', ' \n', {}],
  ['no JSON', '{"id":', JSON_TYPE],
  ['a list', '[]', JSON_TYPE],
  ['null', 'null', JSON_TYPE],
  ['100,000 brackets', '['.repeat(100_000), JSON_TYPE],
])('a body of %s is refused', async (_, body, headers) => {
  const { post, errors, pipeline } = createDesk();
  const answer = await post('?id=a', body, headers);
  expect([answer.status, errors]).toEqual([400, []]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await readAll(pipeline.store, '')).toEqual({});
});

test('a prototype in JSON gives no id and no language', async () => {
  const { post, pipeline } = createDesk();
  const own = '{"id":"stolen","language":"fr"}';
  const text = `{"__proto__":${own},"constructor":{"prototype":${own}},"bodyMarkdown":"x"}`;
  await post('', text, JSON_TYPE);
  expect(Object.keys(await readAll(pipeline.store, ''))).toEqual([
    expect.stringMatching(/^inbox\/sent-[0-9a-f]{16}\/article\.json$/),
    expect.stringMatching(/^said\/desk\/sent-[0-9a-f]{16}\/article\.json\.json$/),
  ]);
  expect(({} as { id?: string }).id).toBeUndefined();
});

test('no part of a request becomes a header of its answer', async () => {
  const { post } = createDesk();
  const answer = await post(`?id=${encodeURIComponent('خبر')}`, HARBOUR);
  expect(answer.headers.get('location')).toBe(`${ARTICLES}/%D8%AE%D8%A8%D8%B1`);
  const refused = await post('?id=a%0d%0aSet-Cookie:%20desk=x', HARBOUR);
  expect([refused.status, refused.headers.get('set-cookie')]).toEqual([400, null]);
  expect((await refused.text()).includes('\r')).toBe(false);
});

test.each(['x'.repeat(10_000), '""', 'a b', 'a, b', '"open', '"a"b"', '"\\x"', 'é'])(
  'the Idempotency-Key %j is refused',
  async (value) => {
    const { post, pipeline } = createDesk();
    expect((await post('?id=a', HARBOUR, { 'Idempotency-Key': value })).status).toBe(400);
    expect(await readAll(pipeline.store, '')).toEqual({});
  },
);
