/**
 * How long an urgent article waits behind an archive, in the deployed stack at an emulator of AWS (MiniStack, which
 * `npm run test:deploy` installs).
 *
 *   npx tsx bench/backlog.ts [--articles 500] [--json]
 *
 * Times are from the put of an article's file to its French version under `published/`. The archive's articles are taken in
 * here and put into the bucket as ingest would have, and the urgent ones come when all of them stand in the slow lane.
 */

import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ingestArticle } from '../functions/ingest/ingest-article.ts';
import type { PublishedArticle } from '../functions/shared/article/published.ts';
import { parseSiteConfig } from '../functions/shared/article/site-config.ts';
import { getJson } from '../functions/shared/store/json-object.ts';
import { inboxKey, publishedKey } from '../functions/shared/store/keys.ts';
import { listAll } from '../functions/shared/store/list-all.ts';
import { createMemoryObjectStore } from '../functions/shared/store/memory-object-store.ts';
import { setup as installTools } from '../tests/deploy/support/install-tools.ts';
import { openAccount } from '../tests/deploy/support/open-account.ts';
import { writeArticle } from './cost/write-articles.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '500' }, json: { type: 'boolean', default: false } },
});
const articles = Number(values.articles);
const BAR = 3;
const URGENT = 5;
const WORDS = 60;
const LONGEST_MS = 20 * 60 * 1000;
/** The stand-in's words are in no language and repeat themselves. */
const SITE = { checks: { language: 'off', script: 'off', repetition: 'off', length: 'off' } } as const;

await installTools();
const account = await openAccount({ 'site.json': JSON.stringify(SITE), 'feeds.json': '[]' });
try {
  await takeUrgent('first');
  const alone = await measureUrgent('alone');
  await putArchive();
  await until(async () => (await countVersions('en')) >= articles);
  const before = await countVersions('fr');
  const behind = await measureUrgent('behind');
  const left = articles - (await countVersions('fr'));
  tell(alone, behind, { before, left });
} finally {
  await account.close();
}

/** The median of some, one after the other, in ms. */
async function measureUrgent(name: string): Promise<number> {
  const times: number[] = [];
  for (let place = 0; place < URGENT; place += 1) times.push(await takeUrgent(`${name}-${place}`));
  return times.sort((one, other) => one - other)[Math.floor(URGENT / 2)] ?? Number.NaN;
}

/** @returns ms until readers have it in French. */
async function takeUrgent(id: string): Promise<number> {
  const start = performance.now();
  await account.store.put(inboxKey(id, 'en.md'), writeArticle(seedOf(id), WORDS));
  await until(async () => {
    const found = await getJson<PublishedArticle>(account.store, publishedKey(id));
    return found?.value.versions.fr !== undefined;
  });
  return performance.now() - start;
}

/** No two with a sentence in common, which memory would know. */
function seedOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

async function putArchive(): Promise<void> {
  const memory = createMemoryObjectStore();
  const site = parseSiteConfig(SITE);
  for (let place = 0; place < articles; place += 1) {
    const id = `archive-${place}`;
    const text = writeArticle(2_000_000 + place, WORDS).replace('---\n', '---\ndate: 2012-04-01T08:00:00Z\n');
    await memory.put(inboxKey(id, 'en.md'), text);
    await ingestArticle(id, { store: memory, site });
  }
  for (const folder of ['articles/', 'sources/']) {
    for await (const { key } of listAll(memory, folder)) {
      const object = await memory.get(key);
      if (object !== undefined) await account.store.put(key, object.body);
    }
  }
}

async function countVersions(language: string): Promise<number> {
  let count = 0;
  for await (const { key } of listAll(account.store, 'versions/archive-')) {
    if (key.includes(`/${language}/`)) count += 1;
  }
  return count;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`after ${LONGEST_MS / 60_000} minutes it is not there`);
    await setTimeout(100);
  }
}

function tell(alone: number, behind: number, { before, left }: { before: number; left: number }): void {
  const ratio = behind / alone;
  if (values.json) console.log(JSON.stringify({ articles, alone, behind, ratio, bar: BAR, left }));
  else {
    console.log(
      `alone ${(alone / 1000).toFixed(1)} s, behind ${articles} articles ${(behind / 1000).toFixed(1)} s: ${ratio.toFixed(2)}`,
    );
    console.log(
      `of the archive ${before} were translated when the first came, and ${left} were not when the last was out`,
    );
    console.log(`at most ${BAR}; medians of ${URGENT}, ${WORDS} words each`);
  }
  process.exitCode = ratio <= BAR && left > 0 ? 0 : 1;
}
