import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';

const made: Workspace[] = [];
afterEach(async () => {
  for (const workspace of made.splice(0)) await workspace.remove();
});

async function workspaceOf(files: Record<string, string | Uint8Array> = {}): Promise<Workspace> {
  const workspace = await createWorkspace(files);
  made.push(workspace);
  return workspace;
}

test('a site of Eleventy is written into the content folder, and a start publishes it', async () => {
  const site = await workspaceOf({
    'index.njk': '{{ title }}',
    'posts/posts.json': '{ "layout": "base.njk", "tags": ["posts"], "author": "Salma Bennis" }',
    'posts/ferry.md':
      '---\ntitle: The ferry leaves\ndate: 2026-03-02\ntags: [ports]\nimage: { url: /images/ferry.jpg, alt: The ferry }\n---\n\nThe ferry to Tarifa left at nine on Monday with two hundred passengers.\n',
    'images/ferry.jpg': readFileSync('tests/fixtures/pictures/plain.jpg'),
    'posts/2026-03-04-bac.md':
      '---\ntitle: Le bac repart\nlang: fr\n---\n\nLe bac pour Tarifa est parti lundi à neuf heures avec deux cents passagers.\n',
  });
  const workspace = await workspaceOf();
  const args = ['migrate', site.content, '--from', 'eleventy', '--content', workspace.content, '--write'];
  const { code, stdout } = await runCommand(args, { workspace });
  expect([code, stdout]).toEqual([0, expect.stringContaining('index.njk\n  not read')]);
  expect(stdout).toContain('with ferry.jpg (images/ferry.jpg)');
  const { summary, stderr } = await runOnce({ workspace });
  expect(stderr).not.toContain('not beside it');
  expect(summary).toMatchObject({ articles: 2, published: { en: 1, fr: 1 }, rejected: 0 });
});

const WORDS = 'The ferry to Tarifa left at nine on Monday with two hundred passengers.';
const post = (title: string, picture: string) =>
  `---\ntitle: ${title}\ndate: 2026-03-02\n---\n\n${WORDS}\n\n![The quay](/images/${picture})\n`;

test('another picture or text in the folder is told, and nothing is mixed with it', async () => {
  const site = await workspaceOf({
    'posts/ferry.md': post('The ferry leaves', 'quay.jpg'),
    'posts/train.md': post('The train leaves', 'train.jpg'),
    'posts/plane.md': post('The plane leaves', 'plane.jpg'),
    'images/quay.jpg': 'ours',
    'images/train.jpg': 'a train',
    'images/plane.jpg': 'a plane',
  });
  const workspace = await workspaceOf({
    'articles/ferry/quay.jpg': "somebody else's",
    'articles/train/index.md': "somebody else's",
    'articles/plane/plane.jpg': 'a plane',
  });
  const args = ['migrate', site.content, '--from', 'eleventy', '--content', workspace.content, '--write'];
  const told = [
    '  not written: another picture is in articles/ferry/quay.jpg',
    '  not written: another text is in articles/train/index.md',
  ];
  // Again it says the same.
  for (let run = 0; run < 2; run += 1) {
    const { code, stdout } = await runCommand(args, { workspace });
    expect([code, stdout.split('\n').filter((line) => line.includes('not written'))]).toEqual([1, told]);
    const files = readdirSync(join(workspace.content, 'articles'), { recursive: true });
    expect(
      files
        .map(String)
        .filter((path) => path.includes('.'))
        .sort(),
    ).toEqual(['ferry/quay.jpg', 'plane/index.md', 'plane/plane.jpg', 'train/index.md']);
    expect(readFileSync(join(workspace.content, 'articles/ferry/quay.jpg'), 'utf8')).toBe("somebody else's");
  }
});
