import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { findContentFile, listContent } from '../../../../local/content/content-folder.ts';
import { findPictureInUse } from '../../../../local/content/picture-in-use.ts';
import { createRuntime } from '../../../../local/runtime/runtime.ts';

const [NEAR, FAR] = ['articles/ferry/quay.jpg', 'articles/ferry/images/quay.jpg'] as const;
const LONG_AGO = new Date('2025-01-01T10:00:00.123Z');

function setUp(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'dragoman-in-use-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [content, data] = [join(root, 'content'), join(root, 'data')];
  const at = (path: string) => join(content, path);
  const save = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
    utimesSync(at(path), LONG_AGO, LONG_AGO);
  };
  save('articles/ferry/en.md', '---\ntitle: The ferry\n---\n\nIt sails.\n');
  for (const [path, text] of Object.entries(files)) save(path, text);
  const site = parseSiteConfig({ removedFiles: 'withdraw', languages: ['en'] });
  const options = { content, data, models: data, translator: 'memory' as const, once: true };
  const start = async () => {
    const runtime = await createRuntime(options, site, { line() {}, count() {}, end() {} });
    onTestFinished(() => runtime.queue.stop());
    const result = await runtime.takeInAll();
    const inboxHas = async (key: string) => {
      const body = (await runtime.store.get(`inbox/ferry/${key}`))?.body;
      return body && Buffer.from(body).toString();
    };
    const saved = async (path: string) => {
      const file = await findContentFile(content, at(path));
      await runtime.takeInSaved(file ? [file] : []);
    };
    return { ...runtime, result, inboxHas, saved };
  };
  const remove = (path: string) => rmSync(at(path));
  return { content, at, save, remove, start };
}

test.each([
  ['a picture', FAR, NEAR, 'quay.jpg'],
  ['a text', 'articles/fr/ferry.md', 'articles/ferry/fr.md', 'fr.md'],
])('%s that was moved to where it has the same place, while nothing watched, is not gone', async (...the) => {
  const [, from, to, name] = the;
  const { start, at } = setUp({ [from]: '---\ntitle: Le bac\n---\n\nIl part.\n' });
  await start();
  renameSync(at(from), at(to));
  for (let times = 0; times < 2; times += 1) {
    const { inboxHas } = await start();
    expect(await inboxHas(name)).toContain('Le bac');
  }
  rmSync(at(to));
  const { inboxHas } = await start();
  expect(await inboxHas(name)).toBeUndefined();
});

test('a picture behind a nearer one is neither saved over it nor takes it away', async () => {
  const { start, save, remove } = setUp({ [NEAR]: 'near', [FAR]: 'far' });
  const { inboxHas, saved, takeAway } = await start();
  expect(await inboxHas('quay.jpg')).toBe('near');
  save(FAR, 'farther');
  await saved(FAR);
  expect(await inboxHas('quay.jpg')).toBe('near');
  remove(FAR);
  await takeAway(FAR);
  expect(await inboxHas('quay.jpg')).toBe('near');
  remove(NEAR);
  await takeAway(NEAR);
  expect(await inboxHas('quay.jpg')).toBeUndefined();
});

test('where the nearer one is removed, the other one has its place', async () => {
  const { start, remove } = setUp({ [NEAR]: 'near', [FAR]: 'far' });
  const { inboxHas, takeAway } = await start();
  remove(NEAR);
  expect(await takeAway(NEAR)).toBe(true);
  expect(await inboxHas('quay.jpg')).toBe('far');
});

test('in folders of every depth the one in use is the one that the listing has', async () => {
  const paths = ['a/b/images', 'a-b', 'a/b', 'a/b-c', 'a-b/img', 'a/media/b', 'images/a', 'a'].map(
    (below) => `articles/${below}/quay.jpg`,
  );
  const { content } = setUp(Object.fromEntries(paths.map((path) => [path, path])));
  const listed = new Set((await listContent(content)).map(({ path }) => path));
  const inUse = await Promise.all(paths.map((path) => findPictureInUse(content, path)));
  const found = new Set(inUse.map((file) => file?.path));
  expect(found).toEqual(new Set(paths.filter((path) => listed.has(path))));
  expect(found.size).toBeLessThan(paths.length);
  expect(await findPictureInUse(content, 'articles/a/other.jpg')).toBeUndefined();
});
