/**
 * Pages over HTTP by `npm start`, against nginx that serves the same bytes from a file, in turn.
 *
 *   npx tsx bench/serve.ts [--seconds 4] [--json]
 *
 * Needs `wrk` and `nginx` (Debian has both). The last line asks `/healthz` by new connections while a thousand others ask for
 * the page.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startArgs } from './start-args.ts';

/** Of nginx's rate at least, and of its 99th percentile at most; ms for `/healthz`. */
const BARS = { rate: 0.3, latency: 5, health: 50 };
const CONNECTIONS = [1, 16, 64];
const ROUNDS = 3;
const FLOOD = 1000;
const [SITE, NGINX] = [18_871, 18_872];

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '4' }, json: { type: 'boolean' } },
});
const folder = mkdtempSync(join(tmpdir(), 'dragoman-serve-'));
const site = spawn(
  process.execPath,
  [...startArgs(), '--data', join(folder, 'data'), '--port', String(SITE)],
  { stdio: 'ignore' },
);
let nginx: ChildProcess | undefined;
try {
  const path = await firstArticle();
  const page = await (await fetch(`http://127.0.0.1:${SITE}${path}`)).text();
  nginx = startNginx(page);
  await setTimeout(1000);
  const rows = CONNECTIONS.map((connections) => compare(connections, path));
  const health = await askHealth(path);
  const holds =
    rows.every(({ rate, latency }) => rate >= BARS.rate && latency <= BARS.latency) && health <= BARS.health;
  if (values.json) console.log(JSON.stringify({ bytes: Buffer.byteLength(page), bars: BARS, rows, health }));
  else {
    console.table(rows);
    console.log(`/healthz beside ${FLOOD} connections: ${health.toFixed(0)} ms at the 9th of 10`);
    console.log(`bars: rate ${BARS.rate}, p99 ${BARS.latency} times nginx's, /healthz ${BARS.health} ms`);
  }
  process.exitCode = holds ? 0 : 1;
} finally {
  site.kill();
  nginx?.kill();
  await setTimeout(500);
  rmSync(folder, { recursive: true, force: true });
}

async function firstArticle(): Promise<string> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    await setTimeout(500);
    const front = await fetch(`http://127.0.0.1:${SITE}/ar/`).then(
      (answer) => answer.text(),
      () => '',
    );
    const [path] = /\/ar\/articles\/[^"#?]+/.exec(front) ?? [];
    if (path !== undefined) return path;
  }
  throw new Error(`npm start has published nothing on port ${SITE} within a minute`);
}

function startNginx(page: string) {
  writeFileSync(join(folder, 'page.html'), page);
  // Its worker is another user if it is started by root.
  chmodSync(folder, 0o755);
  const config = `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/errors;
    events { worker_connections 4096; }
    http { access_log off; types { text/html html; } server { listen 127.0.0.1:${NGINX}; root ${folder}; } }`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
}

/** The best of some rounds each. */
function compare(connections: number, path: string) {
  const [ours, theirs] = [emptyRun(), emptyRun()];
  for (let round = 0; round < ROUNDS; round += 1) {
    better(ours, load(connections, `http://127.0.0.1:${SITE}${path}`));
    better(theirs, load(connections, `http://127.0.0.1:${NGINX}/page.html`));
  }
  return {
    connections,
    'requests/s': Math.round(ours.rate),
    'nginx requests/s': Math.round(theirs.rate),
    rate: Number((ours.rate / theirs.rate).toFixed(3)),
    'p99 ms': ours.p99,
    latency: Number((ours.p99 / theirs.p99).toFixed(1)),
  };
}

function emptyRun() {
  return { rate: 0, p99: Number.POSITIVE_INFINITY };
}

function better(best: ReturnType<typeof emptyRun>, run: ReturnType<typeof emptyRun>): void {
  best.rate = Math.max(best.rate, run.rate);
  best.p99 = Math.min(best.p99, run.p99);
}

function load(connections: number, address: string) {
  const options = ['-t1', `-c${connections}`, `-d${values.seconds}s`, '--latency', address];
  const told = execFileSync('wrk', options, { encoding: 'utf8' });
  if (told.includes('Non-2xx')) throw new Error(`${address} refused requests of ${connections} connections`);
  const [, percentile = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(told) ?? [];
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1]);
  return { rate, p99: Number(percentile) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN) };
}

async function askHealth(path: string): Promise<number> {
  const wrk = spawn('wrk', ['-t1', `-c${FLOOD}`, '-d8s', `http://127.0.0.1:${SITE}${path}`], {
    stdio: 'ignore',
  });
  const times: number[] = [];
  for (let asked = 0; asked < 10; asked += 1) {
    await setTimeout(500);
    const start = performance.now();
    await (await fetch(`http://127.0.0.1:${SITE}/healthz`, { headers: { Connection: 'close' } })).text();
    times.push(performance.now() - start);
  }
  wrk.kill();
  return times.sort((one, other) => one - other)[8] ?? Number.NaN;
}
