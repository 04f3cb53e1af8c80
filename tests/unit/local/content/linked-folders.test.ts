import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leadsBack, listContent } from '../../../../local/content/content-folder.ts';

/** A content folder with an article in it, and one elsewhere. */
function setUp() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dragoman-links-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const path of ['content/articles/one/en.md', 'elsewhere/two/en.md']) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '# One\n\nWords.\n');
  }
  const link = (path: string, target: string) => symlinkSync(join(root, target), join(root, path));
  return { root, content: join(root, 'content'), link };
}
const pathsOf = async (content: string) => (await listContent(content)).map(({ path }) => path).sort();

test('a linked folder is taken in as any other', async () => {
  const { content, link } = setUp();
  link('content/articles/two', 'elsewhere/two');
  expect(await pathsOf(content)).toEqual(['articles/one/en.md', 'articles/two/en.md']);
});

test('links that lead back to where they are, and to nothing, are left alone', async () => {
  const { content, link } = setUp();
  link('content/articles/loop', 'content/articles');
  link('content/articles/nothing', 'nowhere');
  link('elsewhere/two/back', 'content/articles');
  link('content/articles/two', 'elsewhere/two');
  expect(await pathsOf(content)).toEqual(['articles/one/en.md', 'articles/two/en.md']);
});

test('a link leads back where one of the folders above it is its target', () => {
  const { root, link } = setUp();
  link('content/articles/loop', 'content');
  link('content/articles/two', 'elsewhere/two');
  expect(leadsBack(join(root, 'content/articles/loop'))).toBe(true);
  expect(leadsBack(join(root, 'content/articles/two'))).toBe(false);
  expect(leadsBack(join(root, 'content/articles/one'))).toBe(false);
});
