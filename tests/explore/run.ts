import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED_VARIABLE } from '../support/seed-variable.ts';

/**
 * `npm run test:explore`: the properties of `npm test` again and again, each round with another seed. A seed that fails
 * is printed with the command that shows the fault again.
 *
 * `-- --minutes 10` begins no round after that time, `--rounds 20` runs so many, `--seed 7 --seed 8` runs these.
 */

const DEFAULT_MINUTES = 3;
const HIGHEST_SEED = 2 ** 31 - 1;
const FOLDERS = ['tests/unit', 'tests/contract', 'tests/infra'];

interface Round {
  passed: number;
  failed: number;
  skipped: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', multiple: true },
  },
});
if (Object.keys(values).length > 1) throw new Error('give one of --minutes, --rounds and --seed, not more');

const files = FOLDERS.flatMap(listProperties);
console.log(`${files.length} files with properties`);

const sum: Round = { passed: 0, failed: 0, skipped: 0 };
const failing: number[] = [];
for (const seed of chooseSeeds()) {
  const round = await runRound(seed);
  console.log(`seed ${seed}: ${round.passed} passed, ${round.failed} failed`);
  for (const name of ['passed', 'failed', 'skipped'] as const) sum[name] += round[name];
  if (round.failed > 0) failing.push(seed);
}
for (const seed of failing) console.log(`Show it again: ${SEED_VARIABLE}=${seed} npx vitest run <file>`);
if (failing.length > 0)
  console.log('Put the smallest counterexample above into a test of its own, and mend the cause.');
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 ? 0 : 1;

function* chooseSeeds(): Generator<number> {
  if (values.seed !== undefined) {
    for (const seed of values.seed) yield wholeNumber('seed', seed, HIGHEST_SEED);
    return;
  }
  if (values.rounds !== undefined) {
    for (let left = wholeNumber('rounds', values.rounds, 1000); left > 0; left -= 1)
      yield randomInt(HIGHEST_SEED);
    return;
  }
  const minutes =
    values.minutes === undefined ? DEFAULT_MINUTES : wholeNumber('minutes', values.minutes, 600);
  const end = Date.now() + minutes * 60_000;
  while (Date.now() < end) yield randomInt(HIGHEST_SEED);
}

function wholeNumber(name: string, text: string, highest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 1 && number <= highest))
    throw new Error(`--${name}: ${text} is no whole number from 1 to ${highest}`);
  return number;
}

function listProperties(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes("'fast-check'"));
}

/** What the tests print is shown if one fails. */
function runRound(seed: number): Promise<Round> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, [SEED_VARIABLE]: String(seed) };
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const [, passed, failed, skipped] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output) ?? [];
      if (code !== 0) console.log(output);
      if (passed === undefined) return reject(new Error(`the tests ended with ${code} and without a count`));
      resolve({ passed: Number(passed), failed: Number(failed), skipped: Number(skipped) });
    });
  });
}
