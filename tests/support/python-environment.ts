import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
const INSTALL_LIMIT_MS = 300_000;

/** A program to its end, or until its time is over; what it says is shown. */
export async function runProgram(
  command: string,
  args: readonly string[],
  timeout: number,
): Promise<number | null> {
  const child = spawn(command, args, { stdio: 'inherit', timeout });
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/**
 * Programs of PyPI in an environment of their own, which stays until the next `npm ci`. Needs Python 3.10.
 * @returns the folder of its programs.
 * @throws if they cannot be installed.
 */
export async function preparePython(name: string, requirements: string): Promise<string> {
  const environment = join(CACHE, name);
  const programs = join(environment, 'bin');
  const done = join(environment, 'installed');
  if (existsSync(done)) return programs;
  await runProgram('python3', ['-m', 'venv', environment], INSTALL_LIMIT_MS);
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--requirement',
    requirements,
  ];
  const code = await runProgram(join(programs, 'python'), pip, INSTALL_LIMIT_MS);
  if (code !== 0) throw new Error(`${requirements} could not be installed in ${environment}; try again`);
  await writeFile(done, '');
  return programs;
}
