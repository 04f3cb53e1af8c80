/**
 * How much longer the first answer of each function takes than that of a function that does nothing.
 *
 *   npx tsx bench/cold-start.ts [stage …] [--runs 21] [--node <program>] [--json]
 *
 * `--node` names the Node that runs the functions, such as the one that Lambda has (.ci/run fetches it); without it they
 * run on the Node that runs this script.
 *
 * All are processes of their own, run in turn, that talk to a stand-in for Lambda's runtime interface: measured is the time
 * from starting the process to the answer it posts there, with the work of its first event on an article of a thousand
 * words. A function is the bundle that is deployed, under the stack's options of node; S3 and Amazon Translate are
 * stand-ins on this machine, which the SDK speaks to over HTTP. Not measured: how long Lambda takes to fetch the code, and
 * the network. `by CPU` compares the processor's time of the least runs, which tells most where other work goes on beside.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleStage } from '../cdk/bundle/bundle-stage.ts';
import type { StageName } from '../functions/pipeline.ts';
import { parseSiteConfig } from '../functions/shared/article/site-config.ts';
import { FIRST_EVENTS, type FirstEvent, openSurroundings } from './cold-start/first-events.ts';
import { openRuntimeInterface } from './cold-start/runtime-interface.ts';

const PARTS = ['total', 'node', 'load', 'answer', 'cpu'] as const;

/** ms. */
type Run = Record<(typeof PARTS)[number], number>;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: 'string' },
    runs: { type: 'string', default: '21' },
    json: { type: 'boolean', default: false },
  },
});
const stages = Object.keys(FIRST_EVENTS).filter(
  (stage) => positionals.length === 0 || positionals.includes(stage),
) as StageName[];
const runs = Number(values.runs);
const node = values.node ?? process.execPath;
const nodeVersion = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
const outdir = mkdtempSync(join(tmpdir(), 'dragoman-cold-start-'));
const surroundings = await openSurroundings();
const runtime = await openRuntimeInterface();
const folder = join(import.meta.dirname, 'cold-start');

try {
  const found = new Map<string, Run[]>([['empty', []]]);
  for (const stage of stages) {
    await bundleStage(stage, join(outdir, stage));
    found.set(stage, []);
  }
  for (let run = 0; run < runs; run += 1) {
    found.get('empty')?.push(await runOnce(join(folder, 'empty-handler.mjs'), 'empty', ''));
    for (const stage of stages) found.get(stage)?.push(await runStage(stage));
  }
  tell(found);
} finally {
  runtime.server.close();
  await surroundings.close();
  rmSync(outdir, { recursive: true });
}

async function runStage(stage: StageName): Promise<Run> {
  const { event, url, close } = await surroundings.open(stage);
  runtime.setEvent(event);
  const { answers } = FIRST_EVENTS[stage] as FirstEvent;
  try {
    return await runOnce(join(outdir, stage, 'index.mjs'), answers, url, optionsOf(stage));
  } finally {
    await close();
  }
}

/** @param text what the answer holds, so that no page of an error is measured. */
async function runOnce(module: string, text: string, s3: string, options?: string): Promise<Run> {
  const answered = runtime.nextAnswer();
  const start = performance.now();
  const child = spawn(node, [join(folder, 'run-handler.mjs'), module], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environmentOf(s3), ...(options && { NODE_OPTIONS: options }) },
  });
  let problem = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    problem += part;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const result = await Promise.race([answered, ended]);
  const total = performance.now() - start;
  if (result === undefined) throw new Error(`${module} ended without an answer: ${problem}`);
  child.kill();
  await ended;
  const answer = JSON.stringify(result.answer);
  const told = result.answer.body ?? answer;
  if (!told.includes(text)) throw new Error(`${module} answered ${answer.slice(0, 300)}: ${problem}`);
  return { total, ...result.parts };
}

/** As cdk/constructs/stage-function.ts has it. */
function optionsOf(stage: StageName): string | undefined {
  return stage === 'site' ? undefined : '--enable-source-maps';
}

function environmentOf(s3: string): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    BUCKET: 'articles',
    // The stand-in's words are in no language and repeat themselves.
    SITE_CONFIG: JSON.stringify(
      parseSiteConfig({ checks: { language: 'off', script: 'off', repetition: 'off', length: 'off' } }),
    ),
    DESK_TOKEN_SECRET: 'arn:aws:secretsmanager:eu-west-3:000000000000:secret:desk',
    AWS_REGION: 'eu-west-3',
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_TRANSLATE: surroundings.translateUrl,
    // Nothing of what is measured asks another service.
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_LAMBDA_RUNTIME_API: runtime.address,
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    // The SDK warns of Node 20 at length; under the Node that Lambda runs it has nothing to say.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}

function tell(found: ReadonlyMap<string, Run[]>): void {
  const empty = found.get('empty') ?? [];
  const rows = stages.map((stage) => {
    const list = found.get(stage) ?? [];
    const ratio = ratioOf(median, list, empty, 'total');
    const others = {
      'by the least': ratioOf(smallest, list, empty, 'total'),
      'by CPU': ratioOf(smallest, list, empty, 'cpu'),
    };
    return { stage, ratio, ...others, limit: FIRST_EVENTS[stage]?.limit ?? 0, ...partsOf(list) };
  });
  if (values.json) console.log(JSON.stringify({ node: nodeVersion, runs, rows }));
  else {
    console.table(rows);
    console.log(
      `empty: ${JSON.stringify(partsOf(empty))} ms; Node ${nodeVersion}, ${runs} runs each, medians`,
    );
  }
  process.exitCode = rows.every(({ ratio, limit }) => ratio <= limit) ? 0 : 1;
}

type Statistic = (list: Run[], part: keyof Run) => number;

function ratioOf(statistic: Statistic, list: Run[], empty: Run[], part: keyof Run): number {
  return Number((statistic(list, part) / statistic(empty, part)).toFixed(2));
}

function median(list: Run[], part: keyof Run): number {
  const sorted = list.map((run) => run[part]).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function smallest(list: Run[], part: keyof Run): number {
  return Math.min(...list.map((run) => run[part]));
}

function partsOf(list: Run[]): Record<string, number> {
  return Object.fromEntries(PARTS.map((part) => [part, Math.round(median(list, part))]));
}
