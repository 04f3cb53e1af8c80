import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import {
  createWorkspace,
  runOnce,
  runToEnd,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';
import { contentOf, writeArticles } from './harbour-sentences.ts';
import { readState } from './store-state.ts';

const FILES = { ...WITHOUT_LANGUAGE_CHECKS, ...contentOf(writeArticles(10)) };

let standIn: TranslateStandIn;
let workspace: Workspace;
let calm: Workspace;
beforeEach(async () => {
  standIn = await startTranslateStandIn();
  [workspace, calm] = [await createWorkspace(FILES), await createWorkspace(FILES)];
});
afterEach(() => Promise.all([standIn.close(), workspace.remove(), calm.remove()]));

const once = ['--once', '--json'];
const run = (where = workspace, blocks?: number) =>
  runToEnd(once, { workspace: where, translate: standIn.url, ...(blocks !== undefined && { blocks }) });
const stateOf = ({ data }: Workspace) => readState(createFileObjectStore(data), Object.values(prefixes));

/** What is in the data folder's own folders, and in files of length 0. */
async function listLeftovers(): Promise<string[]> {
  const left: string[] = [];
  for (const folder of ['.tmp', '.locks']) left.push(...(await namesIn(join(workspace.data, folder))));
  for (const name of await namesIn(workspace.data, true)) {
    const body = await readFile(join(workspace.data, name), 'utf8').catch(() => 'a folder');
    if (body === '') left.push(name);
    if (name.endsWith('.json')) JSON.parse(body);
  }
  return left;
}

const namesIn = (folder: string, recursive = false): Promise<string[]> =>
  readdir(folder, { recursive }).catch(() => []);

/** The system refuses what is longer, in the midst of the write: as a full disk does, but that EFBIG is said for ENOSPC. */
test.each([
  [0, '.running cannot be written: EFBIG: file too large, write; is the disk full?'],
  [1, 'EFBIG'],
  [2, 'EFBIG'],
  [3, 'EFBIG'],
])(
  'with no room for files over %i blocks it says so and exits 1, leaves nothing half-written, and goes on once there is room',
  async (blocks, said) => {
    const full = await run(workspace, blocks);
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(await listLeftovers()).toEqual([]);
    expect((await run()).code).toBe(0);
    expect((await run(calm)).code).toBe(0);
    expect(await stateOf(workspace)).toEqual(await stateOf(calm));
    expect(await namesIn(join(workspace.data, '.events'))).toEqual([]);
  },
);

test('a data folder that cannot be made or written is said, and exits 1', async () => {
  const data = join(workspace.content, 'site.json', 'data');
  const refused = await run({ ...workspace, data });
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toMatch(/^dragoman: the data folder cannot be made: ENOTDIR.*site\.json/);
});

test('of processes that start on one data folder in the same moment one works, and the others say so', async () => {
  let [ended, release] = [0, () => {}];
  const others = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Whoever works is not done before the others have said that they do not.
  const patient = await startTranslateStandIn({ until: others });
  const results = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const result = await runToEnd(once, { workspace, translate: patient.url });
      ended += 1;
      if (ended === 2) release();
      return result;
    }),
  );
  await patient.close();
  expect(results.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
  for (const { code, stderr } of results)
    if (code === 1) expect(stderr).toMatch(/is used by another npm start, process \d+/);
  expect((await runOnce({ workspace: calm, translate: standIn.url })).code).toBe(0);
  expect(await stateOf(workspace)).toEqual(await stateOf(calm));
});
