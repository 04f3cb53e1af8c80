import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installJudges } from '../judges/install-judges.ts';
import { readProgram } from '../judges/read-program.ts';
import { createTally } from '../judges/tally.ts';
import { preparePython } from '../support/python-environment.ts';
import { createWorkspace, startServer } from '../support/run-dragoman.ts';
import { readInNode } from './read-in-node.ts';

const FOLDER = import.meta.dirname;
/** Of Debian, and of macOS. */
const NEWSBOATS = ['/usr/bin/newsboat', '/opt/homebrew/bin/newsboat', '/usr/local/bin/newsboat'];
const RUN_LIMIT_MS = 180_000;

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

const LANGUAGES = ['ar', 'fr', 'en'];

const judges = await installJudges();
const programs = await preparePython('foreign-readers', join(FOLDER, 'requirements.txt'));
const python = join(programs, 'python');
const tally = createTally();
const workspace = await createWorkspace(CONTENT);
const server = await startServer({ workspace });
try {
  const args = [join(FOLDER, 'read_feeds.py'), server.url, ...LANGUAGES];
  const { output, isGood } = await readProgram(python, args, RUN_LIMIT_MS);
  tally.add(output, isGood);
  await readInNode(server.url, LANGUAGES, judges, tally);
  const newsboat = NEWSBOATS.find((path) => existsSync(path));
  if (newsboat === undefined) {
    tally.skip('newsboat is not installed (Debian: apt install newsboat)');
  } else {
    const args = [join(FOLDER, 'read_newsboat.py'), newsboat, server.url, ...LANGUAGES];
    const read = await readProgram(python, args, RUN_LIMIT_MS);
    tally.add(read.output, read.isGood);
  }
} finally {
  await server.stop();
  await workspace.remove();
}
tally.end();
