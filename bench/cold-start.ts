/**
 * How much longer the first answer of the site's function takes than that of a function that does nothing.
 *
 *   npx tsx bench/cold-start.ts [runs] [--node <program>]
 *
 * `--node` names the Node that runs both functions, such as the one that Lambda has (.ci/run fetches it); without it they
 * run on the Node that runs this script.
 *
 * Both are processes of their own, run in turn, that talk to a stand-in for Lambda's runtime interface: measured
 * is the time from starting the process to the answer it posts there. The site's function is the bundle that is
 * deployed, under the stack's options of node; its answer is an article's page, which the SDK reads from a bucket
 * over HTTP on this machine. Not measured: how long Lambda takes to fetch the code, and the network to S3.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleStage } from '../cdk/bundle/bundle-stage.ts';
import { parseSiteConfig } from '../functions/shared/article/site-config.ts';
import { openArticleBucket } from './cold-start/article-bucket.ts';
import { openRuntimeInterface } from './cold-start/runtime-interface.ts';

const LIMIT = 3;
const RUNS = 21;
const PATH = '/en/articles/harbour';
const EVENT = {
  version: '2.0',
  rawPath: PATH,
  rawQueryString: '',
  isBase64Encoded: false,
  headers: { host: 'example.com', 'accept-language': 'en' },
  requestContext: { domainName: 'example.com', http: { method: 'GET', path: PATH } },
};
const PARTS = ['total', 'node', 'load', 'answer'] as const;

/** ms. */
type Run = Record<(typeof PARTS)[number], number>;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { node: { type: 'string' } } });
const runs = Number(positionals[0] ?? RUNS);
const node = values.node ?? process.execPath;
const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
const outdir = mkdtempSync(join(tmpdir(), 'dragoman-cold-start-'));
const bucket = await openArticleBucket();
const runtime = await openRuntimeInterface(EVENT);
const folder = join(import.meta.dirname, 'cold-start');

try {
  await bundleStage('site', outdir);
  const empty: Run[] = [];
  const site: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await runOnce(join(folder, 'empty-handler.mjs'), 'empty'));
    site.push(await runOnce(join(outdir, 'index.mjs'), bucket.title));
  }
  console.log(`empty ${describe(empty)}`);
  console.log(`site  ${describe(site)}`);
  const ratio = median(site, 'total') / median(empty, 'total');
  console.log(`ratio ${ratio.toFixed(2)} (at most ${LIMIT}), Node ${nodeVersion}, ${runs} runs each`);
  process.exitCode = ratio <= LIMIT ? 0 : 1;
} finally {
  bucket.server.close();
  runtime.server.close();
  rmSync(outdir, { recursive: true });
}

/** @param text what the answer holds, so that no page of an error is measured. */
async function runOnce(module: string, text: string): Promise<Run> {
  const answered = runtime.nextAnswer();
  const start = performance.now();
  const child = spawn(node, [join(folder, 'run-handler.mjs'), module], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      BUCKET: 'articles',
      SITE_CONFIG: JSON.stringify(parseSiteConfig({})),
      AWS_REGION: 'eu-west-3',
      AWS_ENDPOINT_URL_S3: bucket.url,
      AWS_LAMBDA_RUNTIME_API: runtime.address,
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      // The SDK warns of Node 20 at length; under the Node that Lambda runs it has nothing to say.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  let problem = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    problem += part;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const result = await Promise.race([answered, ended]);
  const total = performance.now() - start;
  if (result === undefined) throw new Error(`${module} ended without an answer: ${problem}`);
  await ended;
  const { statusCode, body } = result.answer;
  if (statusCode !== 200 || !body.includes(text)) throw new Error(`${module} answered ${statusCode}`);
  return { total, ...result.parts };
}

function median(list: Run[], part: keyof Run): number {
  const sorted = list.map((run) => run[part]).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function describe(list: Run[]): string {
  return PARTS.map((part) => `${part} ${median(list, part).toFixed(0)} ms`).join(', ');
}
