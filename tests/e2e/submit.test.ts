import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticleStanding } from '../../functions/shared/standing/standing.ts';
import { createWorkspace, type RunningServer, startServer, type Workspace } from '../support/run-dragoman.ts';

let workspace: Workspace;
let server: RunningServer;

beforeAll(async () => {
  workspace = await createWorkspace();
  server = await startServer({ workspace });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await workspace.remove();
});

const HEADERS = { Authorization: 'Bearer desk-token', 'Content-Type': 'text/markdown' };

async function submit(query: string, body: string) {
  const address = `${server.url}/desk/api/v1/articles${query}`;
  const answer = await fetch(address, { method: 'POST', headers: HEADERS, body });
  expect(answer.status).toBe(202);
  const { statusUrl } = (await answer.json()) as { statusUrl: string };
  return async () =>
    (await (await fetch(server.url + statusUrl, { headers: HEADERS })).json()) as ArticleStanding;
}

test('Markdown that is posted has a page once its status says so', async () => {
  const standing = await submit('?language=en', '# The ferry\n\nIt leaves at **noon**.\n');
  await expect.poll(async () => (await standing()).languages.en?.status).toBe('published');
  const { path = '' } = (await standing()).languages.en?.page ?? {};
  const page = await fetch(server.url + path);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<strong>noon</strong>')]);
});

test('what no machine translated is held, and says so in French', async () => {
  const standing = await submit('?id=lighthouse&language=en', '# The lighthouse\n\nIt is lit again.\n');
  await expect.poll(async () => (await standing()).status).toBe('held');
  const address = `${server.url}/desk/api/v1/articles/lighthouse?language=fr`;
  const { languages } = (await (await fetch(address, { headers: HEADERS })).json()) as ArticleStanding;
  expect(languages.ar?.findings?.[0]?.message).toMatch(/traduction/i);
});

test('an article that was posted and held is released by a memory in the content folder', async () => {
  const standing = await submit('?id=buoy&language=en', '# The buoy\n\nIt floats again.\n');
  await expect.poll(async () => (await standing()).languages.fr?.status).toBe('held');
  const unit = (en: string, fr: string) =>
    `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;
  const units = unit('The buoy', 'La bouée') + unit('It floats again.', 'Elle flotte de nouveau.');
  await workspace.write({
    'memory/buoy.tmx': `<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`,
  });
  await expect.poll(async () => (await standing()).languages.fr?.status).toBe('published');
});

test('rubbish is rejected, and the status says why', async () => {
  const standing = await submit('?id=rubbish&language=en', '---\ntitle: [\n---\n');
  await expect.poll(async () => (await standing()).status).toBe('rejected');
  expect((await standing()).languages.en?.reason).toMatch(/front matter/);
});

test('a body without an end is cut off, and the next request is answered', async () => {
  const status = await new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { ...HEADERS, 'Transfer-Encoding': 'chunked' } };
    const sent = request(`${server.url}/desk/api/v1/articles?id=endless`, options, (answer) => {
      resolve(answer.statusCode);
      sent.destroy();
    });
    // The server closes the connection while this still writes.
    sent.on('error', reject);
    const write = () => {
      while (!sent.destroyed && sent.write('x'.repeat(50_000)));
    };
    sent.on('drain', write);
    write();
  });
  expect(status).toBe(413);
  const large = { method: 'POST', headers: HEADERS, body: 'x'.repeat(2_000_000) };
  expect((await fetch(`${server.url}/desk/api/v1/articles?id=large`, large)).status).toBe(413);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
