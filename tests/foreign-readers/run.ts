import { join } from 'node:path';
import { preparePython, runProgram } from '../support/python-environment.ts';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';

const FOLDER = import.meta.dirname;
const RUN_LIMIT_MS = 60_000;

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

const programs = await preparePython('foreign-readers', join(FOLDER, 'requirements.txt'));
const workspace = await createWorkspace(CONTENT);
const server = await startServer({ workspace });
try {
  const args = [join(FOLDER, 'read_feeds.py'), server.url, 'ar', 'fr', 'en'];
  process.exitCode = (await runProgram(join(programs, 'python'), args, RUN_LIMIT_MS)) ?? 1;
} finally {
  await server.stop();
  await workspace.remove();
}
