import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';
import { CONTENT } from './content.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const ENVIRONMENT = join(FOLDER, '..', '..', 'node_modules', '.cache', 'schemathesis');
const PROGRAM = join(ENVIRONMENT, 'bin', 'schemathesis');

/** In ms; the run itself takes half a minute. */
const INSTALL_LIMIT = 300_000;
const RUN_LIMIT = 400_000;
const INSTALL_ATTEMPTS = 3;
/** Of each operation, in each phase. The same seed makes the same ones. */
const EXAMPLES = 100;
const SEED = 1;

interface Report {
  complete: boolean;
  operations: { selected: number; tested: number };
  test_cases: { generated: number; with_failures: number; errored: number };
}

async function run(command: string, args: readonly string[], options: SpawnOptions): Promise<number | null> {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** Needs Python 3.10. What is installed stays until the next `npm ci`. */
async function install(): Promise<void> {
  if (existsSync(PROGRAM)) return;
  const limit = { timeout: INSTALL_LIMIT };
  await run('python3', ['-m', 'venv', ENVIRONMENT], limit);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  for (let attempt = 1; attempt <= INSTALL_ATTEMPTS; attempt += 1) {
    const requirements = ['--requirement', join(FOLDER, 'requirements.txt')];
    const code = await run(join(ENVIRONMENT, 'bin', 'python'), [...pip, ...requirements], limit);
    if (code === 0) return;
  }
  throw new Error(`schemathesis could not be installed in ${ENVIRONMENT}`);
}

/**
 * Makes requests of the API's own description, good and bad ones, and sends them to the running program: no answer
 * may be a 5xx, or other than described.
 */
async function testApi(): Promise<Report> {
  const workspace = await createWorkspace(CONTENT);
  const server = await startServer({ workspace });
  const cwd = dirname(workspace.content);
  const report = join(cwd, 'report.json');
  try {
    const config = ['--config-file', join(FOLDER, 'schemathesis.toml')];
    const limits = ['--max-examples', String(EXAMPLES), '--seed', String(SEED), '--continue-on-failure'];
    const output = ['--no-color', '--report', 'json', '--report-json-path', report];
    const address = `${server.url}/api/openapi.json`;
    const args = [...config, 'run', address, '--checks', 'all', ...limits, ...output];
    await run(PROGRAM, args, { cwd, timeout: RUN_LIMIT });
    return JSON.parse(await readFile(report, 'utf8')) as Report;
  } finally {
    await server.stop();
    await workspace.remove();
  }
}

await install();
const { complete, operations, test_cases: cases } = await testApi();
const untested = operations.selected - operations.tested;
const failed = cases.with_failures + cases.errored + untested + (complete ? 0 : 1);
process.stdout.write(`${cases.generated - cases.with_failures} passed, ${failed} failed, 0 skipped\n`);
process.exitCode = failed === 0 ? 0 : 1;
