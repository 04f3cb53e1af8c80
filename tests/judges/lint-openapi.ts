import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite } from '../support/test-site.ts';
import { installJudges } from './install-judges.ts';
import { readProgram } from './read-program.ts';
import { createTally } from './tally.ts';

// The API's description as Redocly CLI and Spectral judge it by the rules they recommend. A warning is a fault too.

const LIMIT_MS = 180_000;
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' };

interface Problem {
  message: string;
}

const judges = await installJudges();
const folder = await mkdtemp(join(tmpdir(), 'dragoman-openapi-'));
const tally = createTally();

/** A linter that tells its problems as JSON. */
async function lint(
  name: string,
  program: string,
  args: readonly string[],
  problemsOf: (json: never) => Problem[],
) {
  const { output } = await readProgram(process.execPath, [judges.pathOf(program), ...args], LIMIT_MS, QUIET);
  const problems = problemsOf(JSON.parse(output) as never);
  for (const problem of problems) tally.hold(`${name}: ${JSON.stringify(problem).slice(0, 400)}`, false);
  if (problems.length === 0) tally.hold(name, true);
}

try {
  const file = join(folder, 'openapi.json');
  const rules = join(folder, 'spectral.yaml');
  await writeFile(file, await (await openSite({}).get('/api/openapi.json')).text());
  await writeFile(rules, 'extends: ["spectral:oas"]\n');
  await lint(
    'Redocly CLI',
    '@redocly/cli/bin/cli.js',
    ['lint', '--extends', 'recommended', '--format', 'json', file],
    ({ problems }: { problems: Problem[] }) => problems,
  );
  await lint(
    'Spectral',
    '@stoplight/spectral-cli/dist/index.js',
    ['lint', '--quiet', '--ruleset', rules, '--format', 'json', file],
    (problems: Problem[]) => problems,
  );
} finally {
  await rm(folder, { recursive: true });
}
tally.end();
