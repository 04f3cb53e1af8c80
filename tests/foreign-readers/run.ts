import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';

const FOLDER = import.meta.dirname;
const ENVIRONMENT = join(FOLDER, '..', '..', 'node_modules', '.cache', 'foreign-readers');
const PYTHON = join(ENVIRONMENT, 'bin', 'python');
const INSTALL_LIMIT_MS = 60_000;
const RUN_LIMIT_MS = 60_000;

async function run(command: string, args: readonly string[], timeout: number): Promise<number | null> {
  const [code] = (await once(spawn(command, args, { stdio: 'inherit', timeout }), 'close')) as [
    number | null,
  ];
  return code;
}

/** Needs Python 3.10. What is installed stays until the next `npm ci`. */
async function install(): Promise<void> {
  if (existsSync(join(ENVIRONMENT, 'installed'))) return;
  await run('python3', ['-m', 'venv', ENVIRONMENT], INSTALL_LIMIT_MS);
  const requirements = ['--requirement', join(FOLDER, 'requirements.txt')];
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...requirements];
  const code = await run(PYTHON, pip, INSTALL_LIMIT_MS);
  if (code !== 0) throw new Error(`feed readers of PyPI could not be installed in ${ENVIRONMENT}; try again`);
}

const story = (id: string, fields: string) =>
  `---\ntitle: Of “${id}” & more\ndate: 2026-01-0${id.length}\n${fields}---\n\nOne day, all was **well**.\n`;

/** The same article in three languages, one of a picture and an author, and one alone. */
const CONTENT = {
  'articles/sea/en.md': story(
    'sea',
    'author: Hind Amrani\nimage:\n  url: https://p.example/a.jpg\n  caption: Boats\n',
  ),
  'articles/sea/fr.md': '---\ntitle: La mer\n---\n\nUn jour, tout alla **bien**.\n',
  'articles/sea/ar.md': '---\ntitle: البحر\n---\n\nذات يوم كان كل شيء بخير.\n',
  'articles/port/en.md': story('port', 'tags: [R&D]\n'),
};

await install();
const workspace = await createWorkspace(CONTENT);
const server = await startServer({ workspace });
try {
  const args = [join(FOLDER, 'read_feeds.py'), server.url, 'ar', 'fr', 'en'];
  process.exitCode = (await run(PYTHON, args, RUN_LIMIT_MS)) ?? 1;
} finally {
  await server.stop();
  await workspace.remove();
}
