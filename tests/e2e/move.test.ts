import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createWorkspace,
  runCommand,
  runOnce,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';

const PICTURE = readFileSync('tests/fixtures/pictures/plain.jpg');

/** The Arabic text stands first by its key, and came last. */
const FILES = {
  ...WITHOUT_LANGUAGE_CHECKS,
  'articles/mole/mole.jpg': PICTURE,
  'articles/mole/en.md':
    '---\ntitle: The mole reopens\ntags: [port]\nimage: { url: mole.jpg, alt: The mole }\n---\n\nThe mole reopens on 4 May 2026.\n',
  'articles/boats/fr.md': '---\ntitle: Les bateaux\ndate: 2026-01-05\n---\n\nIls sont là.\n',
};
const LATER = '---\ntitle: الرصيف يفتح\n---\n\nيفتح الرصيف في 4 مايو 2026.\n';

let [old, fresh]: Workspace[] = [];
let folder = '';
beforeAll(async () => {
  [old, fresh] = await Promise.all([createWorkspace(FILES), createWorkspace(WITHOUT_LANGUAGE_CHECKS)]);
  folder = join(fresh.content, '..', 'carried');
  await runOnce({ workspace: old });
  await writeFile(join(old.content, 'articles/mole/ar.md'), LATER);
  await runOnce({ workspace: old });
  await runCommand(['hold', 'boats', 'fr'], { workspace: old });
});
afterAll(() => Promise.all([old?.remove(), fresh?.remove()]));

const run = (args: string[], workspace = fresh as Workspace) => runCommand(args, { workspace });

async function readFolder(prefix: string, workspace: Workspace): Promise<Record<string, string>> {
  const names = await readdir(join(workspace.data, prefix), { recursive: true });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const texts = files.map(async (name) => [name, await readFile(join(workspace.data, prefix, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

test('a site that is carried to another store has the same originals, dates and pages', async () => {
  expect((await run(['export-site', folder], old)).code).toBe(0);
  const taken = await run(['import-site', folder, '--json']);
  expect(taken.code).toBe(0);
  expect(JSON.parse(taken.stdout)).toMatchObject({ conflicts: [], missing: 0, charactersSent: 0 });
  for (const prefix of ['published', 'newest', 'tagged', 'changed', 'holds'])
    expect(await readFolder(prefix, fresh as Workspace), prefix).toEqual(
      await readFolder(prefix, old as Workspace),
    );
  // A picture's ETag is the store's own; its revision is the same all the same.
  const digest = { inboxDigest: expect.stringMatching(/^[0-9a-f]{12}$/) };
  const states = Object.entries(await readFolder('articles', old as Workspace));
  expect(parsed(await readFolder('articles', fresh as Workspace))).toEqual(
    Object.fromEntries(
      states.map(([name, text]) => [name, { ...JSON.parse(text), ...(name === 'mole.json' && digest) }]),
    ),
  );
  // Earlier revisions are not made again.
  for (const prefix of ['sources', 'versions'])
    expect(await readFolder(prefix, old as Workspace)).toMatchObject(
      await readFolder(prefix, fresh as Workspace),
    );
  expect(JSON.parse((await readFolder('articles', fresh as Workspace))['mole.json'] ?? '')).toMatchObject({
    sourceLanguage: 'en',
  });
});

const parsed = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, JSON.parse(text)]));

test('its pictures are there too, and are those that its pages show', async () => {
  const [mediaThere, mediaHere] = await Promise.all(
    [old, fresh].map((workspace) =>
      readdir(join((workspace as Workspace).data, 'media'), { recursive: true }),
    ),
  );
  expect(mediaHere?.sort()).toEqual(mediaThere?.sort());
  expect(mediaHere?.length).toBeGreaterThan(1);
  const { versions } = JSON.parse((await readFolder('published', fresh as Workspace))['mole.json'] ?? '');
  const [, path = ''] = /^\/(media\/.*)$/.exec(versions.en.image.url) ?? [];
  expect((await readFile(join((fresh as Workspace).data, path))).length).toBeGreaterThan(100);
});

test('what was taken back there is listed as held here', async () => {
  const { stdout } = await run(['held']);
  expect(stdout).toMatch(/^boats \(fr\) {2}taken back by .* at 20/m);
  expect(stdout).toContain('dragoman release <article> <language>');
  const listed = JSON.parse((await run(['held', '--json'])).stdout);
  expect(listed.filter(({ takenBack }: { takenBack?: object }) => takenBack)).toMatchObject([
    { articleId: 'boats', language: 'fr' },
  ]);
});

test('taking it in again changes nothing, and what is there and says something else stays', async () => {
  const again = JSON.parse((await run(['import-site', folder, '--json'])).stdout);
  expect(again).toMatchObject({ objects: 0, conflicts: [] });
  await writeFile(join((fresh as Workspace).data, 'inbox/mole/en.md'), 'Another text.\n');
  const { code, stdout } = await run(['import-site', folder, '--json']);
  expect([code, JSON.parse(stdout).conflicts]).toEqual([1, ['inbox/mole/en.md']]);
});

test('what is no site, or not all of one, is refused', async () => {
  const empty = join(folder, '..', 'empty');
  await mkdir(empty, { recursive: true });
  expect(await run(['import-site', empty])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('dragoman-site.json'),
  });
  expect(await run(['export-site', folder], old)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is not empty'),
  });
  await rm(join(folder, 'objects/memory'), { recursive: true, force: true });
  await rm(join(folder, 'objects/inbox/boats'), { recursive: true });
  const target = await createWorkspace(WITHOUT_LANGUAGE_CHECKS);
  expect((await run(['import-site', folder, '--json'], target)).code).toBe(1);
  await target.remove();
});
