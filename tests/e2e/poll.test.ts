import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutShort, type FeedServer, startFeedServer } from '../support/feed-server.ts';
import {
  createWorkspace,
  killOnceTold,
  runCommand,
  spawnCommand,
  startServer,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';
import * as samples from '../unit/poll/formats/sample-feeds.ts';

let server: FeedServer;
let standIn: TranslateStandIn;
const workspaces: Workspace[] = [];

beforeAll(async () => {
  standIn = await startTranslateStandIn();
  server = await startFeedServer({
    '/ar': { body: samples.rssInArabic, headers: { ETag: '"ar"' } },
    '/fr': { body: samples.atomInFrench, headers: { ETag: '"fr"' } },
    '/en': { body: samples.jsonFeedInEnglish, headers: { ETag: '"en"' } },
    '/busy': { status: 429, headers: { 'Retry-After': '7200' } },
    '/half': cutShort(samples.atomInFrench),
    '/many': { body: samples.rssOf(samples.sampleItems(200)), headers: { ETag: '"many"' } },
    '/one': { body: samples.rssOf(samples.sampleItems(1, 'Timed')) },
  });
});
afterAll(async () => {
  await Promise.all([server.close(), standIn.close(), ...workspaces.map((workspace) => workspace.remove())]);
});

async function workspaceWith(ids: string[], files: Record<string, string> = {}): Promise<Workspace> {
  const feeds = ids.map((id) => ({ id, url: `${server.url}/${id}`, maxItems: 80 }));
  const all = { ...WITHOUT_LANGUAGE_CHECKS, 'feeds.json': JSON.stringify({ feeds }), ...files };
  const workspace = await createWorkspace(all);
  workspaces.push(workspace);
  return workspace;
}

const asked = (path: string) => server.requests.filter((request) => request.path === path);
const names = (folder: string) => readdir(folder, { recursive: true });

test('feeds in three languages are published in all three; those that fail say why', async () => {
  // The stand-in marks every word, which looks like a loop of the engine.
  const checks = { language: 'off', script: 'off', repetition: 'off' };
  const workspace = await workspaceWith(['busy', 'ar', 'half', 'fr', 'en'], {
    'site.json': JSON.stringify({ checks }),
  });
  const options = { workspace, translate: standIn.url };
  const { code, stdout, stderr } = await runCommand(['poll', '--allow-private-feeds', '--json'], options);
  const { articles, feeds, charactersSent } = JSON.parse(stdout);
  expect(articles).toHaveLength(4);
  for (const { published } of articles) expect(published.sort()).toEqual(['ar', 'en', 'fr']);
  expect(charactersSent).toBeGreaterThan(100);
  expect([code, feeds.map(({ asked }: { asked: string }) => asked)]).toEqual([
    1,
    ['failed', 'answered', 'failed', 'answered', 'answered'],
  ]);
  expect(stderr).toMatch(/feed busy: .* answers 429; asked again after/);

  const revisions = await names(join(workspace.data, 'sources'));
  const sent = standIn.requests.length;
  const before = asked('/ar').length;
  const last = await runCommand(['poll', '--allow-private-feeds', '--json'], options);
  expect([last.code, JSON.parse(last.stdout).charactersSent]).toEqual([0, 0]);
  const again = asked('/ar').slice(before);
  expect(again.map(({ headers }) => headers['if-none-match'])).toEqual(['"ar"']);
  expect(asked('/busy')).toHaveLength(1);
  expect(await names(join(workspace.data, 'sources'))).toEqual(revisions);
  expect(standIn.requests).toHaveLength(sent);

  const standing = await runCommand(['feeds'], { workspace });
  expect(standing.stdout).toMatch(/busy .*\n.*\n.*failed 1 time, asked again after .* answers 429/);
});

test('a feed of 200 items is published whole over several polls, one of them killed', async () => {
  // One language: what is shown is that none is lost, and every version takes its time.
  const workspace = await workspaceWith(['many'], { 'site.json': '{"languages":["en"]}' });
  await killOnceTold(spawnCommand(['poll', '--allow-private-feeds'], { workspace }), 30);
  for (let time = 0; time < 3; time += 1) await runCommand(['poll', '--allow-private-feeds'], { workspace });
  // What a killed poll had put in the inbox is finished by the next start.
  const runtime = await startServer({ workspace });
  expect(await runtime.stop()).toBe(0);
  const [inbox, sources, published] = await Promise.all(
    ['inbox', 'articles', 'published'].map((folder) => names(join(workspace.data, folder))),
  );
  expect(inbox?.filter((name) => name.endsWith('.json'))).toHaveLength(200);
  expect(sources).toHaveLength(200);
  expect(published).toHaveLength(200);
});

test('the runtime asks the feeds by itself, and anew when feeds.json is saved', async () => {
  const workspace = await workspaceWith(['one']);
  const runtime = await startServer({ workspace }, ['--allow-private-feeds']);
  const front = async () => (await fetch(`${runtime.url}/en/`)).text();
  await expect.poll(front).toContain('Timed');
  const feeds = [{ id: 'english', url: `${server.url}/en` }];
  await workspace.write({ 'feeds.json': JSON.stringify({ feeds }) });
  await expect.poll(front).toContain('Fishing season');
  expect(await runtime.stop()).toBe(0);
});

test('a private address is not asked without the flag', async () => {
  const workspace = await workspaceWith(['one']);
  const before = server.requests.length;
  const { code, stderr } = await runCommand(['poll'], { workspace });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/feed one: .*only 80, 443, 8080 and 8443/)]);
  expect(server.requests).toHaveLength(before);
});

test('what is wrong with feeds.json is said, field by field', async () => {
  const workspace = await workspaceWith([], { 'feeds.json': '{"feeds":[{"id":"a b","url":"x"}]}' });
  const { code, stderr } = await runCommand(['poll'], { workspace });
  expect([code, stderr]).toEqual([1, expect.stringMatching(/feeds\.0\.id: .*feeds\.0\.url: /)]);
});

test('a removed file withdraws its article where the site says so, while it runs and while it does not', async () => {
  const story = (title: string) => `---\ntitle: ${title}\n---\n\nA few words.\n`;
  const workspace = await workspaceWith([], {
    'site.json': '{"removedFiles":"withdraw"}',
    'articles/one/en.md': story('One'),
    'articles/two/en.md': story('Two'),
    'articles/three/en.md': story('Three'),
  });
  const remove = (id: string) => rm(join(workspace.content, 'articles', id, 'en.md'));
  const first = await startServer({ workspace });
  const status = async (url: string, id: string) => (await fetch(`${url}/en/articles/${id}`)).status;
  await remove('one');
  await expect.poll(() => status(first.url, 'one')).toBe(410);
  expect(await first.stop()).toBe(0);
  await remove('two');
  const second = await startServer({ workspace });
  expect(await Promise.all(['one', 'two', 'three'].map((id) => status(second.url, id)))).toEqual([
    410, 410, 200,
  ]);
  expect(await second.stop()).toBe(0);
  const newest = await names(join(workspace.data, 'newest'));
  expect(newest.filter((name) => /(one|two)\.json$/.test(name))).toEqual([]);
  const article = await readFile(join(workspace.data, 'published', 'one.json'), 'utf8');
  expect(JSON.parse(article).withdrawn).toBe(true);
});
