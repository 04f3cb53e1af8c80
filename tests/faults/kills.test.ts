import type { ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import {
  createWorkspace,
  killOnceTold,
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
/** Before each start that ends at a call, so that it makes some: each edit asks for one in either language at least. */
const EDITS = 3;
const MOST_CALLS = 2 * EDITS;
const MOST_LINES = 12;

const FILES = { ...WITHOUT_LANGUAGE_CHECKS, ...contentOf(writeArticles(ARTICLES)) };

/** Each edit is of an article that was there, and says what no other says. */
function editOf(edit: number): Record<string, string> {
  const path = `articles/quay-${(edit * 7) % ARTICLES}/en.md`;
  const text = (FILES as Record<string, string>)[path] ?? '';
  return { [path]: `${text}\nIt was seen ${100 + edit} times since.\n` };
}

let standIn: TranslateStandIn;
let calm: Workspace;
let killed: Workspace;
/** The process that is killed at a call, and how many it may make before. */
let doomed: { child: ChildProcess; calls: number } | undefined;
beforeAll(async () => {
  standIn = await startTranslateStandIn({
    hurt() {
      if (doomed === undefined) return undefined;
      doomed.calls -= 1;
      if (doomed.calls < 0) doomed.child.kill('SIGKILL');
      return doomed.calls < 0 ? 'slow' : undefined;
    },
  });
  [calm, killed] = [await createWorkspace(FILES), await createWorkspace(FILES)];
});
afterAll(() => Promise.all([standIn.close(), calm.remove(), killed.remove()]));

const stateOf = ({ data }: Workspace) => readState(createFileObjectStore(data), Object.values(prefixes));

const start = () => spawnDragoman(['--once'], { workspace: killed, translate: standIn.url });

/** It waits for the answer, so that it is at work on any machine. @returns what ended it. */
async function killAtCall(calls: number): Promise<NodeJS.Signals | null> {
  const child = start();
  doomed = { child, calls };
  child.stdout?.resume();
  child.stderr?.resume();
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_, signal) => resolve(signal));
  });
  return ended.finally(() => {
    doomed = undefined;
  });
}

test(`killed ${KILLS} times wherever it is, it ends as if it had never been, and leaves nothing behind`, async () => {
  const random = randomOf(19);
  const upTo = (most: number) => Math.floor(random() * most);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    if (kill % 2 === 0) await killOnceTold(start(), 1 + upTo(MOST_LINES));
    else expect(await killAtCall(upTo(MOST_CALLS))).toBe('SIGKILL');
    if (kill % 2 === 1) continue;
    // Of each article once: what is overwritten may be in memory on one side alone.
    for (let place = 0; place < EDITS; place += 1) {
      const edit = editOf((kill / 2) * EDITS + place);
      await Promise.all([calm.write(edit), killed.write(edit)]);
    }
  }
  const { code, stderr } = await runOnce({ workspace: killed, translate: standIn.url });
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  expect((await runOnce({ workspace: calm, translate: standIn.url })).code).toBe(0);
  expect(await stateOf(killed)).toEqual(await stateOf(calm));
  for (const folder of ['.tmp', '.locks', '.events'])
    expect([folder, await readdir(join(killed.data, folder))]).toEqual([folder, []]);
});
