import { expect, test } from 'vitest';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import type { FeedState } from '../../../functions/shared/feed-state/feed-state.ts';
import { getJson, putJson } from '../../../functions/shared/store/json-object.ts';
import { createDesk, HARBOUR } from './api/setup.ts';

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' };

async function deskWith(files: Record<string, string>) {
  const desk = createDesk();
  for (const [path, text] of Object.entries(files)) await desk.pipeline.store.put(`inbox/${path}`, text);
  await desk.pipeline.drain();
  const retry = (article: string, headers = FORM) =>
    desk.request('/desk/retry', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ article }).toString(),
    });
  return { ...desk, retry, overview: async () => (await desk.request('/desk/')).text() };
}

test('the desk shows what could not be taken, with its reason, its text and a way to try again', async () => {
  const { overview } = await deskWith({ 'pier/en.md': 'no <b>title</b>' });
  const html = await overview();
  expect(html).toContain('pier/en.md');
  expect(html).toContain('the article has no title');
  expect(html).toContain('no &lt;b&gt;title&lt;/b&gt;');
  expect(html).toMatch(/<form method="post" action="\/desk\/retry">.*value="pier"/);
});

test('the button wakes ingest for the article', async () => {
  const { retry, pipeline, request } = await deskWith({ 'pier/en.md': 'no title', 'pier/fr.md': HARBOUR });
  const answer = await retry('pier');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/?retried=pier']);
  expect(pipeline.waiting).toEqual(['inbox/pier/fr.md']);
  expect(await (await request('/desk/?retried=pier')).text()).toContain('is being tried again');
});

test('a form that stands on another site is refused, and so is one without a token', async () => {
  const { retry, pipeline, app } = await deskWith({ 'pier/en.md': 'no title' });
  const foreign = await retry('pier', { ...FORM, 'Sec-Fetch-Site': 'cross-site' });
  const stranger = await app.request('/desk/retry', { method: 'POST', headers: FORM, body: 'article=pier' });
  expect([foreign.status, stranger.status, pipeline.waiting]).toEqual([403, 401, []]);
});

test.each([
  ['', 404],
  ['none', 404],
  ['../../articles/x', 404],
  ['x'.repeat(10_000), 413],
])('what was never rejected is not tried again: form %#', async (article, status) => {
  const { retry, pipeline, errors } = await deskWith({ 'pier/en.md': 'no title' });
  expect((await retry(article)).status).toBe(status);
  expect([pipeline.waiting, errors]).toEqual([[], []]);
});

test.each([
  ['multipart/form-data; boundary=x', 'no form'],
  ['multipart/form-data', 'article=pier'],
  ['application/json', '{"article":"pier"}'],
])('a body of %s that is no form of the desk is no error of ours', async (type, body) => {
  const { request, pipeline, errors } = await deskWith({ 'pier/en.md': 'no title' });
  const headers = { ...FORM, 'Content-Type': type };
  expect((await request('/desk/retry', { method: 'POST', headers, body })).status).toBe(404);
  expect([pipeline.waiting, errors]).toEqual([[], []]);
});

const held = (by: string) =>
  JSON.stringify({ held: true, reason: 'a <b>name</b>', by, at: '2026-01-20T00:00:00.000Z' });

async function deskWithHold() {
  const desk = await deskWith({ 'pier/en.md': HARBOUR });
  await desk.pipeline.store.put('holds/pier/en.json', held('Salma'));
  await desk.pipeline.drain();
  const release = (fields: Record<string, string>, headers = FORM) =>
    desk.request('/desk/release', { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
  const isShown = async () =>
    'en' in
    ((await getJson<PublishedArticle>(desk.pipeline.store, 'published/pier.json'))?.value.versions ?? {});
  return { ...desk, release, isShown };
}

test('a language that was taken back stands on the desk with a button that lets readers have it again', async () => {
  const { overview, release, isShown, pipeline, request } = await deskWithHold();
  const html = await overview();
  expect(html).toMatch(/action="\/desk\/release">.*value="pier".*name="language" value="en"/);
  expect(html).toContain('aria-label="Release pier in English"');
  expect([html.includes('a &lt;b&gt;name'), await isShown()]).toEqual([true, false]);
  const answer = await release({ article: 'pier', language: 'en' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/?released=pier']);
  await pipeline.drain();
  expect(await isShown()).toBe(true);
  expect(await (await request('/desk/?released=pier')).text()).toContain('is released');
  expect(await overview()).not.toContain('/desk/release');
});

test.each<[Record<string, string>, number, Record<string, string>]>([
  [{ article: 'pier', language: 'fr' }, 404, FORM],
  [{ article: 'pier', language: 'constructor' }, 404, FORM],
  [{ article: '../pier', language: 'en' }, 404, FORM],
  [{ article: 'pier' }, 404, FORM],
  [{ article: 'pier', language: 'x'.repeat(6000) }, 413, FORM],
  [{ article: 'pier', language: 'en' }, 403, { ...FORM, 'Sec-Fetch-Site': 'cross-site' }],
])('a release of what is not held, or from elsewhere, is refused: %#', async (fields, status, headers) => {
  const { release, isShown, pipeline, errors } = await deskWithHold();
  expect((await release(fields, headers as typeof FORM)).status).toBe(status);
  expect([await isShown(), pipeline.waiting, errors]).toEqual([false, [], []]);
});

test('a language that the site has lost since can still be released', async () => {
  const { pipeline, release } = await deskWithHold();
  await pipeline.store.put('holds/pier/es.json', held('Salma'));
  expect((await release({ article: 'pier', language: 'es' })).status).toBe(303);
});

test('the desk shows where every feed stands', async () => {
  const { overview, pipeline } = await deskWith({});
  const state: FeedState = {
    id: 'agency',
    url: 'https://agency.example/feed',
    failures: 2,
    lastError: '<b>503</b>',
    omitted: 0,
    lastPolledAt: '2026-02-10T12:00:00.000Z',
    nextPollAt: '2026-02-10T12:10:00.000Z',
    items: [{ keys: ['g:1'], listed: true }],
  };
  await putJson(pipeline.store, 'feeds/agency.json', state);
  const html = await overview();
  expect(html).toMatch(/agency.*1 items known, 0 waiting/);
  expect(html).toMatch(/Failed 2 times in a row.*&lt;b&gt;503&lt;\/b&gt;.*12:10/);
});

test('the desk says which articles wait for the characters of a new day', async () => {
  const { overview, pipeline } = await deskWith({});
  expect(await overview()).not.toContain('Waiting');
  await putJson(pipeline.store, 'waiting/pier.json', { articleId: 'pier', characters: 900 });
  expect(await overview()).toMatch(/Waiting for characters \(1\).*<bdi>pier<\/bdi>/);
});
