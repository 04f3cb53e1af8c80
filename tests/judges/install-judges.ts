import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const PINNED = join(ROOT, '.ci', 'judges');
const FOLDER = join(ROOT, 'node_modules', '.cache', 'judges');
const NOTE = join(FOLDER, 'installed');

const INSTALL_LIMIT_MS = 300_000;

/** Programs of others that judge what the site sends; they are large, and in no function. */
export interface Judges {
  /** Below `node_modules`. */
  pathOf(file: string): string;
  import<T>(name: string): Promise<T>;
}

/** As `.ci/judges` pins them, with the integrity of each. They stay until that changes, or until the next `npm ci`. */
export async function installJudges(): Promise<Judges> {
  const lock = await readFile(join(PINNED, 'package-lock.json'), 'utf8');
  const installed = await readFile(NOTE, 'utf8').catch(() => '');
  if (installed !== lock) await install(lock);
  const modules = createRequire(join(FOLDER, 'package.json'));
  return {
    pathOf: (file) => join(FOLDER, 'node_modules', file),
    import: (name) => import(modules.resolve(name)),
  };
}

async function install(lock: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(join(PINNED, file), join(FOLDER, file));
  const args = [
    'ci',
    '--prefix',
    FOLDER,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel',
    'error',
  ];
  const [code] = (await once(
    spawn('npm', args, { stdio: 'inherit', timeout: INSTALL_LIMIT_MS }),
    'close',
  )) as [number | null];
  if (code !== 0) throw new Error(`what .ci/judges names could not be installed in ${FOLDER}; try again`);
  await writeFile(NOTE, lock);
}

if (process.argv[1] === import.meta.filename) await installJudges();
