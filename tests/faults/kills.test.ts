import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import {
  createWorkspace,
  runOnce,
  spawnDragoman,
  WITHOUT_LANGUAGE_CHECKS,
  type Workspace,
} from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';
import { contentOf, writeArticles } from './harbour-sentences.ts';
import { randomOf } from './newsroom.ts';
import { readState } from './store-state.ts';

const ARTICLES = 100;
const KILLS = 60;
/** From the start of a process: some are killed before they begin, others in the midst of their work. */
const [EARLIEST_MS, LATEST_MS] = [300, 2_500];
const EDITS_EVERY = 4;

const FILES = { ...WITHOUT_LANGUAGE_CHECKS, ...contentOf(writeArticles(ARTICLES)) };

/** Each edit is of an article that was there, and leaves the next process some work. */
function editOf(kill: number): Record<string, string> {
  const path = `articles/quay-${(kill * 7) % ARTICLES}/en.md`;
  const text = (FILES as Record<string, string>)[path] ?? '';
  return { [path]: `${text}\nIt was seen ${100 + kill} times since.\n` };
}

let standIn: TranslateStandIn;
let calm: Workspace;
let killed: Workspace;
beforeAll(async () => {
  standIn = await startTranslateStandIn();
  [calm, killed] = [await createWorkspace(FILES), await createWorkspace(FILES)];
});
afterAll(() => Promise.all([standIn.close(), calm.remove(), killed.remove()]));

const stateOf = ({ data }: Workspace) => readState(createFileObjectStore(data), Object.values(prefixes));

/** @returns whether it was still at work. */
async function killAfter(ms: number): Promise<boolean> {
  const child = spawnDragoman(['--once'], { workspace: killed, translate: standIn.url });
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

test(`killed ${KILLS} times at random moments, it ends as if it had never been, and leaves nothing behind`, async () => {
  const random = randomOf(19);
  let kills = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    if (await killAfter(EARLIEST_MS + random() * (LATEST_MS - EARLIEST_MS))) kills += 1;
    if (kill % EDITS_EVERY !== 0) continue;
    await Promise.all([calm.write(editOf(kill)), killed.write(editOf(kill))]);
  }
  expect(kills).toBeGreaterThan(KILLS / 2);
  expect((await runOnce({ workspace: killed, translate: standIn.url })).code).toBe(0);
  expect((await runOnce({ workspace: calm, translate: standIn.url })).code).toBe(0);
  expect(await stateOf(killed)).toEqual(await stateOf(calm));
  for (const folder of ['.tmp', '.locks', '.events'])
    expect([folder, await readdir(join(killed.data, folder))]).toEqual([folder, []]);
});
