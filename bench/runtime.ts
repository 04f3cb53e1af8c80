/**
 * What `npm start -- --once` takes for an article: new, anew with what memory knows, and unchanged.
 *
 *   npx tsx bench/runtime.ts [--articles 200] [--words 640] [--json]
 *
 * Each is a process of its own over a folder of Markdown; a stand-in for LibreTranslate in this process answers at once. The
 * floor is a bare script that writes the same files with the same syncs, one after another, in the same run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { syncFolder, writeThrough } from '../functions/shared/store/write-through.ts';
import { startLibreTranslateStandIn } from '../tests/support/libretranslate-stand-in.ts';
import { writeArticle } from './cost/write-articles.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    words: { type: 'string', default: '640' },
    json: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
/** ms an article, and the largest process of them in MB. */
const BARS = { new: 40, 'from memory': 15, unchanged: 0.5, megabytes: 400 };

interface Run {
  /** Wall and processor, ms an article. */
  ms: number;
  cpu: number;
  megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'dragoman-runtime-'));
const [content, data] = [join(folder, 'content'), join(folder, 'data')];
const standIn = await startLibreTranslateStandIn();
try {
  writeContent();
  const made = await run();
  const unchanged = await run();
  const floor = await writeSame(data, join(folder, 'floor'));
  for (const name of readdirSync(data)) if (name !== 'memory') rmSync(join(data, name), { recursive: true });
  const again = await run();
  tell({ new: made, 'from memory': again, unchanged }, floor);
} finally {
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
}

function writeContent(): void {
  for (let place = 0; place < articles; place += 1) {
    const at = join(content, 'articles', `story-${place}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'en.md'), writeArticle(place, Number(values.words)));
  }
  // The stand-in's words are in no language and repeat themselves.
  const checks = { language: 'off', script: 'off', repetition: 'off', length: 'off' };
  writeFileSync(join(content, 'site.json'), JSON.stringify({ checks }));
}

async function run(): Promise<Run> {
  const args = ['--import', 'tsx', 'local/main.ts', '--once', '--content', content, '--data', data];
  const start = performance.now();
  const child = spawn(process.execPath, [...args, '--translator', 'libretranslate'], {
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
  if (code !== 0) throw new Error(`npm start ended with ${code}`);
  return { ms: (performance.now() - start) / articles, cpu: cpu / articles, megabytes };
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

/** @returns ms an article. */
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
  return (performance.now() - start) / articles;
}

function tell(runs: Record<'new' | 'from memory' | 'unchanged', Run>, floor: number): void {
  const megabytes = Math.max(...Object.values(runs).map((one) => one.megabytes));
  const isMet =
    megabytes <= BARS.megabytes &&
    (Object.keys(runs) as (keyof typeof runs)[]).every((name) => runs[name].ms <= BARS[name]);
  if (values.json)
    console.log(JSON.stringify({ articles, words: Number(values.words), floor, bars: BARS, runs }));
  else {
    const rounded = Object.entries(runs).map(([name, { ms, cpu, megabytes: size }]) => [
      name,
      { 'ms/article': ms.toFixed(1), 'cpu ms/article': cpu.toFixed(1), MB: Math.round(size) },
    ]);
    console.table(Object.fromEntries(rounded));
    console.log(
      `${articles} articles of ${values.words} words; the same files by a bare script ${floor.toFixed(1)} ms`,
    );
    console.log(`bars: ${JSON.stringify(BARS)}`);
  }
  process.exitCode = isMet ? 0 : 1;
}
