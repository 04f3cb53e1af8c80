import { existsSync } from 'node:fs';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from './run-program.ts';
import { toolsFolders } from './tools.ts';

const ATTEMPTS = 3;

/** Makes the virtual environments of requirements/, unless they are there already. Vitest calls it before all tests. */
export async function setup(): Promise<void> {
  for (const [name, folder] of Object.entries(toolsFolders)) await install(name, folder);
}

async function install(name: string, folder: string): Promise<void> {
  const requirements = join(import.meta.dirname, '..', 'requirements', `${name}.txt`);
  /** Beside the tools once all of them are there. */
  const installed = join(folder, 'requirements.txt');
  if (existsSync(installed) && (await readFile(installed, 'utf8')) === (await readFile(requirements, 'utf8')))
    return;
  await rm(folder, { recursive: true, force: true });
  await runProgram('python3', ['-m', 'venv', folder], { timeoutMs: 300_000 });
  await installPackages(join(folder, 'bin', 'pip'), requirements, ATTEMPTS);
  await copyFile(requirements, installed);
}

/** A registry that does not answer is asked again. */
async function installPackages(pip: string, requirements: string, attemptsLeft: number): Promise<void> {
  const args = ['install', '--quiet', '--disable-pip-version-check', '--requirement', requirements];
  try {
    await runProgram(pip, args, { timeoutMs: 300_000 });
  } catch (cause) {
    if (attemptsLeft <= 1) throw cause;
    await setTimeout(5_000);
    await installPackages(pip, requirements, attemptsLeft - 1);
  }
}
