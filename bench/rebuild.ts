/**
 * What it takes to make a whole archive again, and that nothing is paid for it.
 *
 *   npx tsx bench/rebuild.ts [--articles 1000] [--deployed] [--json]
 *
 * On this computer by its data folder, or in a stack deployed to the emulator of tests/deploy; the machine is a stand-in that
 * counts what it is sent. Everything published is removed before, so that all of it has to come back.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inboxKey, prefixes } from '../functions/shared/store/keys.ts';
import { listAll } from '../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../functions/shared/store/object-store.ts';
import { STACK } from '../tests/deploy/support/create-deployment.ts';
import { setup } from '../tests/deploy/support/install-tools.ts';
import { openAccount } from '../tests/deploy/support/open-account.ts';
import { createWorkspace, runCommand, runOnce } from '../tests/support/run-dragoman.ts';
import { startTranslateStandIn } from '../tests/support/translate-stand-in.ts';
import { writeArticle } from './cost/write-articles.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    deployed: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.articles);
const WORDS = 100;
/** The stand-in's words are in no language, and an answer that does not pass is asked for again. */
const CHECKS = { language: 'off', script: 'off', repetition: 'off', length: 'off' };
const SITE = { 'site.json': JSON.stringify({ checks: CHECKS }) };
const texts = Array.from({ length: count }, (_, seed) => writeArticle(seed, WORDS));
/** As fast as it can. */
const REBUILD = ['rebuild', '--all', '--per-second', '100000', '--json'];

interface Rebuilt {
  /** ms, until all of it is published again. */
  took: number;
  /** That the machine was sent meanwhile. */
  characters: number;
  published: number;
}

async function rebuildHere(): Promise<Rebuilt> {
  const standIn = await startTranslateStandIn();
  const files = texts.map((text, place) => [`articles/story-${place}/en.md`, text]);
  const workspace = await createWorkspace({ ...SITE, ...Object.fromEntries(files) });
  try {
    await runOnce({ workspace, translate: standIn.url });
    await rm(join(workspace.data, prefixes.published), { recursive: true });
    const before = charactersOf(standIn.requests);
    const began = Date.now();
    const { code, stdout, stderr } = await runCommand(REBUILD, { workspace, translate: standIn.url });
    if (code !== 0) throw new Error(`rebuild ended with ${code}: ${stderr}`);
    const { articles } = JSON.parse(stdout);
    const took = Date.now() - began;
    return { took, characters: charactersOf(standIn.requests) - before, published: articles };
  } finally {
    await standIn.close();
    await workspace.remove();
  }
}

async function rebuildThere(): Promise<Rebuilt> {
  await setup();
  const account = await openAccount(SITE);
  const { store, ministack, newsroom, translate } = account;
  try {
    for (const [place, text] of texts.entries()) await store.put(inboxKey(`story-${place}`, 'en.md'), text);
    await until(() => isComplete(store));
    for await (const { key } of listAll(store, prefixes.published)) await store.delete(key);
    const before = charactersOf(translate.requests);
    const began = Date.now();
    const env = ministack.env as Record<string, string>;
    const { code, stderr } = await runCommand([...REBUILD, '--stack', STACK], { workspace: newsroom, env });
    if (code !== 0) throw new Error(`rebuild ended with ${code}: ${stderr}`);
    await until(() => isComplete(store));
    const took = Date.now() - began;
    return { took, characters: charactersOf(translate.requests) - before, published: count };
  } finally {
    await account.close();
  }
}

const charactersOf = (requests: readonly { text: string }[]) =>
  requests.reduce((sum, { text }) => sum + [...text].length, 0);

/** Each article has its object, and its card in the language that is made last. */
async function isComplete(store: ObjectStore): Promise<boolean> {
  for (const prefix of [prefixes.published, 'newest/ar/', 'newest/fr/', 'newest/en/']) {
    let found = 0;
    for await (const _ of listAll(store, prefix)) found += 1;
    if (found < count) return false;
  }
  return true;
}

const LIMIT_MS = 30 * 60_000;

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await isDone())) {
    if (Date.now() > end)
      throw new Error(`${count} articles are not published after ${LIMIT_MS / 60_000} minutes`);
    await sleep(2000);
  }
}

const { took, characters, published } = await (values.deployed ? rebuildThere() : rebuildHere());
const figures = {
  articles: published,
  seconds: Math.round(took / 100) / 10,
  msPerArticle: Math.round((took / count) * 10) / 10,
  characters,
};
process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : `${published} articles made again in ${figures.seconds} s, ${figures.msPerArticle} ms each; ${characters} characters sent\n`,
);
