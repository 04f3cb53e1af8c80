import { request } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { serveLocally } from '../../../local/serve.ts';

const server = await serveLocally({
  port: 0,
  store: createMemoryObjectStore(),
  site: parseSiteConfig({}),
  pages: [],
  deskToken: 'desk-token',
  onError: () => undefined,
});
afterAll(() => server.close());

/** Says that a text comes, and sends half of it. */
function sendHalf(): ReturnType<typeof request> {
  const headers = {
    authorization: 'Bearer desk-token',
    'content-type': 'application/json',
    'content-length': '1000',
  };
  const half = request(`${server.baseUrl}/desk/api/v1/articles`, { method: 'POST', headers });
  half.on('error', () => undefined);
  half.write('{"id": ');
  return half;
}

test('however many texts are long in coming to the desk, readers get their pages', async () => {
  const halves = Array.from({ length: 20 }, sendHalf);
  await Promise.all(halves.map((half) => new Promise((resolve) => half.once('socket', resolve))));
  // They are there, and have been begun, before the page is asked for.
  await fetch(`${server.baseUrl}/healthz`);
  await fetch(`${server.baseUrl}/healthz`);
  const pages = await Promise.all(['/fr/', '/ar/', '/en/'].map((path) => fetch(server.baseUrl + path)));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const half of halves) half.destroy();
});
