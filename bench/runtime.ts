/**
 * What `npm start -- --once` takes for an article: new, anew with what memory knows, and unchanged.
 *
 *   npx tsx bench/runtime.ts [--articles 200] [--words 640] [--times 1] [--in /dev/shm] [--node <program>] [--json]
 *
 * With `--times 10` ten times as many are taken in besides, and what one of them takes is told against one of the few. `--in` is
 * where all of it is written: in memory, syncs cost nothing. What a start takes with nothing to do is in none of the figures.
 * Each is a process of its own over a folder of Markdown; a stand-in for LibreTranslate in this process answers at once. The
 * floor is a bare script that writes the same files with the same syncs, one after another, in the same run.
 */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { syncFolder, writeThrough } from '../functions/shared/store/write-through.ts';
import { startLibreTranslateStandIn } from '../tests/support/libretranslate-stand-in.ts';
import { writeArticle } from './cost/write-articles.ts';
import { startArgs } from './start-args.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    words: { type: 'string', default: '640' },
    times: { type: 'string', default: '1' },
    in: { type: 'string', default: tmpdir() },
    node: { type: 'string', default: process.execPath },
    json: { type: 'boolean', default: false },
  },
});
const few = Number(values.articles);
const many = few * Number(values.times);
/** ms an article, the largest process of them in MB, and an article of many against one of few. */
const BARS = { new: 40, 'from memory': 15, unchanged: 0.5, megabytes: 400, growth: 1.2 };

interface Run {
  /** Wall and processor, ms an article. */
  ms: number;
  cpu: number;
  megabytes: number;
}

type Runs = Record<'new' | 'from memory' | 'unchanged', Run>;

const folder = mkdtempSync(join(values.in, 'dragoman-runtime-'));
const standIn = await startLibreTranslateStandIn();
try {
  const nothing = [writeContent(0), join(folder, 'nothing'), 0] as const;
  // The first start of all has every module compiled.
  await run(...nothing);
  const empty = await run(...nothing);
  const { runs, floor } = await measure(few, empty);
  tell(empty, floor, runs, many > few ? (await measure(many, empty)).runs : undefined);
} finally {
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(articles: number, empty: Run): Promise<{ runs: Runs; floor: number }> {
  const [content, data, floorData] = [writeContent(articles), join(folder, 'data'), join(folder, 'floor')];
  const one = async () => perArticle(await run(content, data, articles), empty, articles);
  const made = await one();
  // The first start found it new, and the second one has looked at it.
  await one();
  const unchanged = await one();
  const floor = (await writeSame(data, floorData)) / articles;
  const before = join(folder, 'before');
  mkdirSync(before);
  // Moved, not removed: ext4 looks past what was removed in the last minute at each file that it makes.
  for (const name of readdirSync(data)) {
    if (name !== 'memory') renameSync(join(data, name), join(before, name));
  }
  const again = await one();
  for (const path of [content, data, before, floorData]) rmSync(path, { recursive: true });
  return { runs: { new: made, 'from memory': again, unchanged }, floor };
}

function perArticle({ ms, cpu, megabytes }: Run, empty: Run, articles: number): Run {
  return { ms: (ms - empty.ms) / articles, cpu: (cpu - empty.cpu) / articles, megabytes };
}

function writeContent(articles: number): string {
  const content = join(folder, `content-${articles}`);
  mkdirSync(content);
  for (let place = 0; place < articles; place += 1) {
    const at = join(content, 'articles', `story-${place}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'en.md'), writeArticle(place, Number(values.words)));
  }
  // The stand-in's words are in no language and repeat themselves.
  const checks = { language: 'off', script: 'off', repetition: 'off', length: 'off' };
  writeFileSync(join(content, 'site.json'), JSON.stringify({ checks }));
  return content;
}

async function run(content: string, data: string, articles: number): Promise<Run> {
  const args = [...startArgs(), '--once', '--content', content, '--data', data];
  const start = performance.now();
  const child = spawn(values.node, [...args, '--translator', 'libretranslate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LIBRETRANSLATE_URL: standIn.url },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let [megabytes, cpu] = [0, 0];
  const watch = setInterval(() => {
    const told = readProcess(child.pid ?? 0);
    megabytes = Math.max(megabytes, told.megabytes);
    cpu = Math.max(cpu, told.cpu);
  }, 50);
  const code = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`npm start with ${articles} articles ended with ${code}`);
  return { ms: performance.now() - start, cpu, megabytes };
}

/** Of Linux (proc(5)): the most memory it had, and the processor's time in ms. Zero once it has ended. */
function readProcess(pid: number): { megabytes: number; cpu: number } {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { megabytes: Number(kilobytes) / 1000, cpu: 10 * (Number(fields[11]) + Number(fields[12])) };
  } catch {
    return { megabytes: 0, cpu: 0 };
  }
}

/** @returns ms. */
async function writeSame(from: string, to: string): Promise<number> {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .map((name) => join(from, name))
    .filter((path) => statSync(path).isFile());
  const bodies = files.map((path) => ({ path: join(to, relative(from, path)), body: readFileSync(path) }));
  const temporary = join(to, 'temporary');
  await mkdir(to, { recursive: true });
  const start = performance.now();
  for (const { path, body } of bodies) {
    await mkdir(dirname(path), { recursive: true });
    await writeThrough(temporary, body);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  }
  return performance.now() - start;
}

function tell(empty: Run, floor: number, runs: Runs, ofMany: Runs | undefined): void {
  const names = Object.keys(runs) as (keyof Runs)[];
  const all = [...Object.values(runs), ...Object.values(ofMany ?? {})];
  const megabytes = Math.max(...all.map((one) => one.megabytes));
  const growth = ofMany && Math.max(...names.map((name) => ofMany[name].cpu / runs[name].cpu));
  const isMet =
    megabytes <= BARS.megabytes &&
    names.every((name) => (ofMany ?? runs)[name].ms <= BARS[name]) &&
    (growth === undefined || growth <= BARS.growth);
  const words = Number(values.words);
  if (values.json) {
    const many = ofMany && { runs: ofMany, growth };
    console.log(JSON.stringify({ articles: few, words, empty: empty.ms, floor, bars: BARS, runs, many }));
  } else {
    console.table(rounded(runs));
    if (ofMany) console.table(rounded(ofMany));
    console.log(
      `${few}${ofMany ? ` and ${many}` : ''} articles of ${words} words; the same files by a bare script ${floor.toFixed(1)} ms; a start with none ${(empty.ms / 1000).toFixed(1)} s`,
    );
    if (growth) console.log(`growth ${growth.toFixed(2)}, by the processor's time`);
    console.log(`bars: ${JSON.stringify(BARS)}`);
  }
  process.exitCode = isMet ? 0 : 1;
}

function rounded(runs: Runs) {
  const rows = Object.entries(runs).map(([name, { ms, cpu, megabytes }]) => [
    name,
    { 'ms/article': ms.toFixed(2), 'cpu ms/article': cpu.toFixed(2), MB: Math.round(megabytes) },
  ]);
  return Object.fromEntries(rows);
}
