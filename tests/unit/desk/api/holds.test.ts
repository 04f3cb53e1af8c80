import { expect, test } from 'vitest';
import { ARTICLES, createDesk, HARBOUR } from './setup.ts';

const HOLD = `${ARTICLES}/harbour/holds/fr`;

async function deskWithHarbour() {
  const desk = createDesk();
  await desk.pipeline.store.put('inbox/harbour/en.md', HARBOUR);
  await desk.pipeline.drain();
  const put = (body: unknown, path = HOLD, headers: Record<string, string> = {}) =>
    desk.request(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...desk, put };
}

test('a language is held and released over HTTP, and status and desk say by whom and why', async () => {
  const { put, pipeline, standing, request } = await deskWithHarbour();
  const answer = await put({ held: true, reason: 'the <b>minister’s</b>\nname is wrong' });
  const reason = 'the <b>minister’s</b> name is wrong';
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ held: true, reason, by: 'desk', at: expect.any(String) });
  expect(pipeline.waiting).toEqual(['holds/harbour/fr.json']);
  await pipeline.drain();
  expect(await standing('harbour')).toMatchObject({
    status: 'held',
    languages: { fr: { status: 'held', hold: { reason, by: 'desk' } }, ar: { status: 'published' } },
  });
  const html = await (await request('/desk/')).text();
  expect(html).toContain('Taken back (1)');
  expect(html).toContain('the &lt;b&gt;minister’s&lt;/b&gt; name is wrong');

  expect((await put({ held: false })).status).toBe(200);
  await pipeline.drain();
  expect(await standing('harbour')).toMatchObject({ status: 'published' });
  expect(await (await request('/desk/')).text()).not.toContain('Taken back');
});

test.each([
  ['no JSON', '{', 400, {}],
  ['an array', '[]', 400, {}],
  ['a word in place of yes or no', { held: 'true' }, 400, {}],
  ['nothing said', {}, 400, {}],
  ['a field nobody knows', { held: true, until: 'tomorrow' }, 400, {}],
  ['a reason of another type', { held: true, reason: { a: 1 } }, 400, {}],
  ['a reason as long as an article', { held: true, reason: 'x'.repeat(5000) }, 400, {}],
  ['a form', 'held=true', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['no token', { held: true }, 401, { Authorization: '' }],
])('%s is refused, and wakes nothing', async (_, body, status, headers) => {
  const { put, pipeline, errors } = await deskWithHarbour();
  expect((await put(body, HOLD, headers)).status).toBe(status);
  expect([pipeline.waiting, errors]).toEqual([[], []]);
});

test.each([
  `${ARTICLES}/unknown/holds/fr`,
  `${ARTICLES}/harbour/holds/de`,
  `${ARTICLES}/harbour/holds/no-language-at-all-of-this-world`,
  `${ARTICLES}/${encodeURIComponent('../harbour')}/holds/fr`,
  `${ARTICLES}/harbour/holds/${encodeURIComponent('fr/../en')}`,
])('what there is not cannot be held: %s', async (path) => {
  const { put, pipeline, errors } = await deskWithHarbour();
  expect((await put({ held: true }, path)).status).toBe(404);
  expect([pipeline.waiting, errors]).toEqual([[], []]);
});

test('another method is told the right one', async () => {
  const { request } = await deskWithHarbour();
  const answer = await request(HOLD, { method: 'DELETE' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'PUT']);
});
