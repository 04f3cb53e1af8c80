import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../support/feed-server.ts';
import {
  createWorkspace,
  type RunningServer,
  runCommand,
  startServer,
  type Workspace,
} from '../support/run-dragoman.ts';

let workspace: Workspace;
let runtime: RunningServer;
let web: FeedServer;

beforeAll(async () => {
  workspace = await createWorkspace({ 'site.json': '{"languages":["en"]}' });
  web = await startFeedServer();
  runtime = await startServer({ workspace });
});
afterAll(async () => {
  expect(await runtime.stop()).toBe(0);
  await Promise.all([web.close(), workspace.remove()]);
});

const submit = (what: string, ...args: string[]) =>
  runCommand(['submit', what, '--desk', runtime.url, ...args], { workspace });
/** A file beside the content folder, which nothing takes in by itself. */
async function fileOf(path: string, text: string): Promise<string> {
  await workspace.write({ [`../${path}`]: text });
  return join(workspace.content, '..', path);
}

test('a file that is submitted is published, under its own name or its folder’s', async () => {
  const plain = await submit(await fileOf('ferry.md', '# The ferry\n\nIt leaves.\n'), '--language', 'en');
  expect([plain.code, plain.stdout]).toEqual([
    0,
    expect.stringMatching(/^ferry: published\n {2}en {2}published/),
  ]);
  const inFolder = await submit(
    await fileOf('quay/en.html', '<h1>The quay</h1><p>It is new, and long.</p>'),
    '--json',
  );
  expect(JSON.parse(inFolder.stdout)).toMatchObject({ id: 'quay', status: 'published' });
  const json = { id: 'mast', language: 'en', title: 'The mast', bodyMarkdown: 'It stands.' };
  const named = await submit(await fileOf('any.json', JSON.stringify(json)), '--json');
  expect(JSON.parse(named.stdout)).toMatchObject({ id: 'mast', status: 'published' });
  expect((await fetch(`${runtime.url}/en/articles/mast`)).status).toBe(200);
});

test('the pictures that a submitted file names and that stand beside it go before it', async () => {
  const picture = await readFile('tests/fixtures/pictures/plain.jpg');
  const path = await fileOf(
    'mole/en.md',
    '---\ntitle: The mole\nimage: { url: mole.jpg, alt: Stones }\n---\n\nIt stands.\n',
  );
  await writeFile(join(dirname(path), 'mole.jpg'), picture);
  await writeFile(join(dirname(path), 'other.jpg'), picture);
  const { stderr } = await submit(path);
  expect(stderr).toBe('');
  const beside = await readdir(join(workspace.data, 'inbox/mole'));
  expect(beside.sort()).toEqual(['en.md', 'mole.jpg']);
  await writeFile(join(dirname(path), 'mole.jpg'), new Uint8Array(20_000_001));
  const large = await submit(path);
  expect(large.stderr).toMatch(/the picture mole\.jpg was not taken: the desk answers 413/);
});

test('a page of the web is submitted by its address, with the link to it, and is one article each time', async () => {
  const page = (text: string) => ({
    headers: { 'Content-Type': 'text/html' },
    body: `<html lang="en"><title>The pier</title><article><h1>The pier</h1><p>${text.repeat(40)}</p></article></html>`,
  });
  web.serve('/news/pier-opens.html', page('It opens at noon. '));
  const address = `${web.url}/news/pier-opens.html?utm_source=x#top`;
  const first = JSON.parse((await submit(address, '--allow-private-feeds', '--json')).stdout);
  expect(first).toMatchObject({ id: expect.stringMatching(/^web-pier-opens-\w{8}$/), status: 'published' });
  web.serve('/news/pier-opens.html', page('It opens at one. '));
  const second = JSON.parse((await submit(address, '--allow-private-feeds', '--json')).stdout);
  expect(second).toMatchObject({ id: first.id, status: 'published' });
  expect(second.revision > first.revision).toBe(true);
  const html = await (await fetch(`${runtime.url}/en/articles/${first.id}`)).text();
  expect(html).toContain(`href="${web.url}/news/pier-opens.html"`);
  const refused = await submit(address);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/only 80, 443/)]);
});

test('what the desk does not take ends with 2 and its reason', async () => {
  const file = await fileOf('empty.md', ' ');
  expect(await submit(file)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/400: the body is empty/),
  });
  const far = await runCommand(['submit', file, '--desk', 'http://desk.example'], { workspace });
  expect(far).toMatchObject({ code: 2, stderr: expect.stringMatching(/not https/) });
  const odd = await submit(await fileOf('notes.docx', 'x'));
  expect(odd).toMatchObject({ code: 1, stderr: expect.stringMatching(/ends in \.docx/) });
});

test('what was rejected is listed and tried again, and told why it still is', async () => {
  const bad = await submit(await fileOf('wreck.md', 'no title'), '--language', 'en');
  expect([bad.code, bad.stdout]).toEqual([1, expect.stringMatching(/wreck: rejected\n.*has no title/)]);
  const listed = await runCommand(['rejected'], { workspace });
  expect(listed.stdout).toMatch(/articles\/wreck\/en\.md: the article has no title/);
  const records = JSON.parse((await runCommand(['rejected', '--json'], { workspace })).stdout);
  expect(records).toMatchObject([{ articleId: 'wreck', text: 'no title' }]);
  const still = await runCommand(['retry', 'wreck'], { workspace });
  expect([still.code, still.stderr]).toEqual([1, expect.stringMatching(/still not taken/)]);
  const nothing = await runCommand(['retry', 'ferry'], { workspace });
  expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringMatching(/nothing of the article ferry/)]);
});

test('an item of a feed that was rejected is taken by a retry once its page is there', async () => {
  const item = '<item><title>The buoy</title><guid>b</guid>';
  const feed = `<rss version="2.0"><channel><language>en</language>${item}<link>${web.url}/buoy</link></item></channel></rss>`;
  web.serve('/feed', { body: feed });
  const feeds = [{ id: 'sea', url: `${web.url}/feed`, fullText: 'page' }];
  // Read by the command; the runtime that is at work was not started to ask on this machine.
  const own = await createWorkspace({
    'site.json': '{"languages":["en"]}',
    'feeds.json': JSON.stringify({ feeds }),
  });
  const run = (...args: string[]) => runCommand([...args, '--allow-private-feeds'], { workspace: own });
  expect((await run('poll')).stderr).toMatch(/sea-the-buoy-\w+: its page .* answers 404/);
  web.serve('/buoy', {
    headers: { 'Content-Type': 'text/html' },
    body: `<html lang="en"><article><h1>The buoy</h1><p>${'It floats again. '.repeat(40)}</p></article></html>`,
  });
  const [{ articleId }] = JSON.parse((await runCommand(['rejected', '--json'], { workspace: own })).stdout);
  const { code, stdout } = await run('retry', articleId, '--json');
  expect([code, JSON.parse(stdout).articles]).toEqual([0, [{ id: articleId, published: ['en'], held: [] }]]);
  expect((await runCommand(['rejected'], { workspace: own })).stdout).toBe('Nothing was rejected.\n');
  const published = await readFile(join(own.data, 'published', `${articleId}.json`), 'utf8');
  expect(JSON.parse(published).originalUrl).toBe(`${web.url}/buoy`);
  await own.remove();
});
