import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_VARIABLE } from '../support/seed-variable.ts';

/**
 * `npm run test:explore [minutes]`: the properties of `npm test` again and again, each round with another seed. A
 * seed that fails is printed with the command that shows the fault again.
 */

const DEFAULT_MINUTES = 3;
const HIGHEST_SEED = 2 ** 31 - 1;
const FOLDERS = ['tests/unit', 'tests/contract', 'tests/infra'];

interface Round {
  passed: number;
  failed: number;
  skipped: number;
}

const minutes = Number(process.argv[2] ?? DEFAULT_MINUTES);
if (!(minutes > 0 && minutes <= 600)) throw new Error(`${process.argv[2]} is no number of minutes up to 600`);
const end = Date.now() + minutes * 60_000;
const files = FOLDERS.flatMap(listProperties);
console.log(`${files.length} files with properties, for ${minutes} minutes`);

const sum: Round = { passed: 0, failed: 0, skipped: 0 };
while (Date.now() < end && sum.failed === 0) {
  const seed = randomInt(HIGHEST_SEED);
  const round = await runRound(seed);
  console.log(`seed ${seed}: ${round.passed} passed, ${round.failed} failed`);
  for (const name of ['passed', 'failed', 'skipped'] as const) sum[name] += round[name];
  if (round.failed > 0) {
    console.log(`Show it again with: ${SEED_VARIABLE}=${seed} npx vitest run <file>`);
    console.log('Put the smallest counterexample above into a test of its own, and mend the cause.');
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed === 0 ? 0 : 1;

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
