import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, type RunResult, runOnce, type Workspace } from '../support/run-dragoman.ts';

let workspace: Workspace;
let first: RunResult;
const options = () => ({ workspace: { content: 'content', data: workspace.data }, byNpm: true });

beforeAll(async () => {
  workspace = await createWorkspace();
  first = await runOnce(options());
});
afterAll(() => workspace.remove());

test('the articles of this project are published in three languages, and what memory lacks is held', () => {
  expect(first.code).toBe(0);
  expect(first.summary).toEqual({
    articles: 4,
    published: { ar: 3, fr: 3, en: 4 },
    held: 2,
    rejected: 0,
    charactersSent: 0,
    segments: { human: 0, memory: expect.any(Number), machine: 0 },
    engines: {},
  });
  expect(first.stderr).toMatch(/held\s+argan-cooperatives \(ar\): there is no translation yet/);
  expect(first.stderr).toMatch(/held\s+argan-cooperatives \(fr\): there is no translation yet/);
});

test('a second run changes no file', async () => {
  const before = await readTree(workspace.data);
  const second = await runOnce(options());
  expect(second.summary).toEqual(first.summary);
  expect(await readTree(workspace.data)).toEqual(before);
});

test('each article of this project keeps its numbers of paragraphs, items and links in every language', async () => {
  for (const file of await readdir(join(workspace.data, 'published'))) {
    const article = JSON.parse(await readFile(join(workspace.data, 'published', file), 'utf8'));
    const counts = Object.values<{ bodyHtml: string }>(article.versions).map(({ bodyHtml }) =>
      ['<p>', '<li>', '<a ', '<em>', '<strong>', '<h2>'].map((tag) => bodyHtml.split(tag).length - 1),
    );
    expect(new Set(counts.map(String)).size).toBe(1);
  }
});

async function readTree(folder: string): Promise<Map<string, string>> {
  const tree = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) tree.set(path, await readFile(path, 'utf8'));
    else for (const [key, text] of await readTree(path)) tree.set(key, text);
  }
  return tree;
}
