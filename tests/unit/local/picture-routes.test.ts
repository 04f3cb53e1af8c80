import { expect, test } from 'vitest';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { pictureRoutes } from '../../../local/picture-routes.ts';

const MEDIA = '0123456789abcdef0123456789abcdef';
const PATH = `/media/${MEDIA}/640.webp`;
const bytes = new Uint8Array([0xff, 0xd8, 0x00, 0x80, 0x0a, 0xfe]);

const store = createMemoryObjectStore();
for (const file of ['640.webp', '960.jpg', 'share.jpg']) await store.put(`media/${MEDIA}/${file}`, bytes);
for (const key of ['media/index.json', `media/${MEDIA}/640.svg`, `media/${MEDIA}/notes.txt`, 'inbox/a/en.md'])
  await store.put(key, 'secret');
const app = pictureRoutes(store);
const ask = async (path: string, init: RequestInit = {}) => app.request(`http://127.0.0.1${path}`, init);

const GUARDS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
};
const guardsOf = ({ headers }: Response) =>
  Object.fromEntries(Object.keys(GUARDS).map((name) => [name, headers.get(name)]));

test.each([
  ['640.webp', 'image/webp'],
  ['960.jpg', 'image/jpeg'],
  ['share.jpg', 'image/jpeg'],
])('%s comes byte for byte, as %s, and may be kept for a year', async (file, type) => {
  const answer = await ask(`/media/${MEDIA}/${file}`);
  expect(answer.status).toBe(200);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(guardsOf(answer)).toEqual(GUARDS);
});

test('who has it is told that it is the same, and HEAD has no body', async () => {
  const tag = (await ask(PATH)).headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\x21\x23-\x7e]+"$/);
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await ask(PATH, { headers: { 'If-None-Match': known } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(guardsOf(again)).toEqual(GUARDS);
  }
  expect((await ask(PATH, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  const head = await ask(PATH, { method: 'HEAD' });
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', tag]);
});

test.each([
  '/media/',
  '/media/index.json',
  `/media/${MEDIA}`,
  `/media/${MEDIA}/`,
  `/media/${MEDIA}/641.webp`,
  `/media/${MEDIA}/640.svg`,
  `/media/${MEDIA}/notes.txt`,
  `/media/${MEDIA}/640.webp/`,
  `/media/${MEDIA}/640.WEBP`,
  `/media/${MEDIA}/0640.webp`,
  `/media/${MEDIA}//640.webp`,
  `/media/${MEDIA.toUpperCase()}/640.webp`,
  `/media/${MEDIA.slice(1)}/640.webp`,
  `/media/${MEDIA}0/640.webp`,
  `/media/${MEDIA}/..%2f..%2finbox/a/en.md`,
  `/media/${MEDIA}/%2e%2e%2f640.webp`,
  `/media/..%2F..%2Finbox%2Fa%2Fen.md`,
  `/media/%2e%2e/inbox/a/en.md`,
  `/media/${MEDIA}/640.webp%00`,
  `/media/${MEDIA}/640.webp%0a`,
  `/media/${MEDIA}%5c640.webp`,
  `/media/${MEDIA}/%ff.webp`,
  `/media/${MEDIA}/%`,
])('%s is no picture', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('There is no such picture.\n');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(guardsOf(answer)).toEqual(GUARDS);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await ask(PATH, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(guardsOf(answer)).toEqual(GUARDS);
});
