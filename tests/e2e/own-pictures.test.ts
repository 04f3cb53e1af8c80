import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import {
  createWorkspace,
  runCommand,
  runOnce,
  startServer,
  type Workspace,
} from '../support/run-dragoman.ts';

const text = (title: string, words: string) =>
  `---\ntitle: ${title}\nimage: { url: boat.jpg, alt: ${title} }\n---\n\n${words}\n`;
const FILES = {
  'site.json': '{"languages":["en","fr"],"checks":{"language":"off"}}',
  'articles/quay/en.md': text('The quay', 'Boats lie there.'),
  'articles/quay/fr.md': text('Le quai', 'Des bateaux y mouillent.'),
};

/** Of another colour, other bytes. */
const picture = (red: number) =>
  sharp({ create: { width: 700, height: 400, channels: 3, background: { r: red, g: 90, b: 120 } } })
    .jpeg()
    .toBuffer();

async function setUp(): Promise<Workspace> {
  const workspace = await createWorkspace({ ...FILES, 'articles/quay/boat.jpg': await picture(0) });
  onTestFinished(() => workspace.remove());
  return workspace;
}

const publishedIn = async ({ data }: Workspace): Promise<PublishedArticle> =>
  JSON.parse(await readFile(join(data, 'published/quay.json'), 'utf8'));
const mediaIn = ({ data }: Workspace) => readdir(join(data, 'media')).catch((): string[] => []);

test("over ten changes of its picture a person's translation stays current, and the files of one picture are there", async () => {
  const workspace = await setUp();
  const server = await startServer({ workspace });
  onTestFinished(async () => void (await server.stop()));
  const mediaOfBoat = async () =>
    (await publishedIn(workspace).catch(() => undefined))?.pictures?.['boat.jpg']?.media;
  await expect.poll(mediaOfBoat).toBeDefined();
  const first = await publishedIn(workspace);
  const seen = new Set([await mediaOfBoat()]);
  for (let change = 1; change <= 10; change += 1) {
    await workspace.write({ 'articles/quay/boat.jpg': await picture(change * 20) });
    await expect.poll(async () => seen.has(await mediaOfBoat())).toBe(false);
    seen.add(await mediaOfBoat());
  }
  const last = await publishedIn(workspace);
  expect(last.versions.fr).toMatchObject({ method: 'human', title: 'Le quai' });
  for (const version of Object.values(last.versions)) expect(version.outdatedSince).toBeUndefined();
  expect(last.versions.fr?.updatedAt).toBe(first.versions.fr?.updatedAt);
  await expect.poll(() => mediaIn(workspace)).toEqual([await mediaOfBoat()]);
  const address = last.versions.fr?.image?.url ?? '';
  const answer = await fetch(`${server.url}${address}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

test('doctor names a file of a picture that is gone or that no article has, and has the one made again', async () => {
  const workspace = await setUp();
  await runOnce({ workspace });
  const [folder = ''] = await mediaIn(workspace);
  await rm(join(workspace.data, 'media', folder, '640.webp'));
  const doctor = async (...args: string[]) => {
    const { code, stdout } = await runCommand(['doctor', ...args], { workspace });
    return { code, stdout };
  };
  expect(await doctor()).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(`names media/${folder}/640.webp, which is not there`),
  });
  expect(await doctor('--repair')).toMatchObject({ code: 0 });
  expect(await readdir(join(workspace.data, 'media', folder))).toContain('640.webp');
  await rm(join(workspace.data, 'pictures/quay.json'));
  expect((await doctor()).stdout).toContain('is of a picture that no article has');
  expect((await runCommand(['rebuild', 'quay', '--from', 'pictures'], { workspace })).code).toBe(0);
  expect(await doctor()).toMatchObject({ code: 0 });
});

test('of a withdrawn article no file of a picture stays, and with the article it is back', async () => {
  const workspace = await setUp();
  await runOnce({ workspace });
  const there = await mediaIn(workspace);
  expect(there).toHaveLength(1);
  const word = (withdrawn: boolean) =>
    FILES['articles/quay/en.md'].replace('image:', `withdrawn: ${withdrawn}\nimage:`);
  await workspace.write({ 'articles/quay/en.md': word(true) });
  await runOnce({ workspace });
  expect(
    (
      await Promise.all((await mediaIn(workspace)).map((one) => readdir(join(workspace.data, 'media', one))))
    ).flat(),
  ).toEqual([]);
  await workspace.write({ 'articles/quay/en.md': word(false) });
  await runOnce({ workspace });
  expect((await publishedIn(workspace)).pictures?.['boat.jpg']?.media).toBe(there[0]);
});
