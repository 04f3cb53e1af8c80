import { existsSync } from 'node:fs';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from './run-program.ts';
import { toolPath, toolsFolder } from './tools.ts';

const REQUIREMENTS = join(import.meta.dirname, '..', 'requirements.txt');
/** Beside the tools once all of them are there. */
const INSTALLED = join(toolsFolder, 'requirements.txt');
const ATTEMPTS = 3;

/** Makes the virtual environment of requirements.txt, unless it is there already. Vitest calls it before all tests. */
export async function setup(): Promise<void> {
  if (await isInstalled()) return;
  await rm(toolsFolder, { recursive: true, force: true });
  await runProgram('python3', ['-m', 'venv', toolsFolder], { timeoutMs: 60_000 });
  await installPackages(ATTEMPTS);
  await copyFile(REQUIREMENTS, INSTALLED);
}

async function isInstalled(): Promise<boolean> {
  return (
    existsSync(INSTALLED) && (await readFile(INSTALLED, 'utf8')) === (await readFile(REQUIREMENTS, 'utf8'))
  );
}

/** A registry that does not answer is asked again. */
async function installPackages(attemptsLeft: number): Promise<void> {
  const args = ['install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS];
  try {
    await runProgram(toolPath('pip'), args, { timeoutMs: 180_000 });
  } catch (cause) {
    if (attemptsLeft <= 1) throw cause;
    await setTimeout(5_000);
    await installPackages(attemptsLeft - 1);
  }
}
