import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { createWorkspace, runOnce, spawnDragoman, type Workspace } from '../support/run-dragoman.ts';
import { randomOf } from './newsroom.ts';
import { readState } from './store-state.ts';

const ARTICLES = 6;
const KILLS = 8;
/** Of the time that a run with all pictures takes: some are killed while they load, some while they make pictures. */
const [EARLIEST, LATEST] = [0.1, 0.5];
const COMPARED = ['inbox/', 'media/', 'pictures/', 'published/', 'newest/', 'rejected/'];

const text = (id: number) =>
  `---\ntitle: Quay ${id}\ndate: 2026-01-10\nimage: boat.jpg\n---\n\nBoats lie there.\n\n![A boat](tower.png)\n`;

/** Large enough that a process is killed in the midst of it. */
const picture = (red: number) =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: { r: red, g: 90, b: 120 } } })
    .jpeg()
    .toBuffer();

async function filesOf(edit: number): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  for (let id = 0; id < ARTICLES; id += 1) {
    files[`articles/quay-${id}/en.md`] = text(id);
    files[`articles/quay-${id}/boat.jpg`] = await picture(id * 10 + edit);
    files[`articles/quay-${id}/tower.png`] = await picture(200 - id * 10);
  }
  return files;
}

const setUp = async () => {
  const workspace = await createWorkspace({ 'site.json': '{"languages":["en"]}', ...(await filesOf(0)) });
  onTestFinished(() => workspace.remove());
  return workspace;
};

/** Folders under media/ that no record names. */
async function unnamedIn({ data }: Workspace): Promise<string[]> {
  const store = createFileObjectStore(data);
  const named = new Set<string>();
  for (const { key } of (await store.list('pictures/')).objects) {
    const { folders } = JSON.parse(new TextDecoder().decode((await store.get(key))?.body));
    for (const media of folders) named.add(media);
  }
  const { objects } = await store.list('media/');
  return objects.map(({ key }) => key).filter((key) => !named.has(key.split('/')[1] ?? ''));
}

async function killAfter(workspace: Workspace, ms: number): Promise<boolean> {
  const child = spawnDragoman(['--once'], { workspace });
  child.stdout?.resume();
  child.stderr?.resume();
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_, signal) => resolve(signal));
  });
  const enough = new AbortController();
  void ended.then(() => enough.abort());
  await sleep(ms, undefined, { signal: enough.signal }).catch(() => undefined);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

test(`killed ${KILLS} times while pictures are made and replaced, every folder has a name, and the end is as if nobody had been`, async () => {
  const [calm, killed] = [await setUp(), await setUp()];
  const random = randomOf(5);
  const start = performance.now();
  expect((await runOnce({ workspace: calm })).code).toBe(0);
  const wholeMs = performance.now() - start;
  let kills = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Half of them are other ones by then, so that there is something to do.
    if (kill % 2 === 0) await killed.write(await filesOf(kill));
    if (await killAfter(killed, wholeMs * (EARLIEST + random() * (LATEST - EARLIEST)))) kills += 1;
    expect(await unnamedIn(killed)).toEqual([]);
  }
  expect(kills).toBeGreaterThan(KILLS / 2);
  await calm.write(await filesOf(KILLS));
  for (const workspace of [calm, killed]) expect((await runOnce({ workspace })).code).toBe(0);
  const stateOf = ({ data }: Workspace) => readState(createFileObjectStore(data), COMPARED);
  expect(Object.keys(await stateOf(calm)).filter((key) => key.startsWith('media/'))).toHaveLength(
    ARTICLES * 2 * 7,
  );
  expect(await stateOf(killed)).toEqual(await stateOf(calm));
  expect(await readdir(join(killed.data, '.events'))).toEqual([]);
});
