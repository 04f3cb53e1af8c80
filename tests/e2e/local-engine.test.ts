import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runOnce } from '../support/run-dragoman.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MODELS = join(ROOT, 'tests/fixtures/models');

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'local-engine-'));
});
afterAll(() => rm(data, { recursive: true }));

test('a new article is translated into two languages on this computer, its links kept, and the process ends', async () => {
  const folders = ['--models', 'tests/fixtures/models', '--content', 'tests/fixtures/local-engine'];
  const args = ['--import', 'tsx', 'local/main.ts', '--once', '--json', '--translator', 'local', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: data },
  });
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({
    articles: 1,
    published: { ar: 1, fr: 1, en: 1 },
    held: 0,
    rejected: 0,
    charactersSent: 0,
    segments: { human: 0, memory: 0, machine: 10 },
    engines: { local: 10 },
  });
  const { versions } = JSON.parse(await readFile(join(data, 'published/museum-of-rabat.json'), 'utf8'));
  expect(versions.fr).toMatchObject({ engine: 'local', model: 'en-fr toy', method: 'machine' });
  expect(versions.fr.bodyHtml).toContain(
    'a visité l’hôtel en <a href="https://example.org/egypt">Égypte</a>.',
  );
  expect(versions.ar.bodyHtml).toContain('<a href="https://example.org/egypt">بمصر</a>');
});

test('an article that the models know nothing of is held', async () => {
  const workspace = await createWorkspace({
    'articles/harbour/en.md':
      '---\ntitle: A harbour wall for 12 fishing villages\nlanguage: en\n---\n\nThe council voted on Thursday to rebuild the harbour wall before the storms of winter come.\n',
  });
  try {
    const { summary, stderr } = await runOnce({
      workspace,
      env: { TRANSLATOR: 'local', DRAGOMAN_MODELS: MODELS },
    });
    expect(summary).toMatchObject({ held: 2, published: { ar: 0, fr: 0, en: 1 }, charactersSent: 0 });
    expect(stderr).toContain('held');
  } finally {
    await workspace.remove();
  }
});

test('without models the versions are held, and the reason names the command that adds them', async () => {
  const workspace = await createWorkspace({
    'articles/port/fr.md': '---\ntitle: Port de Rabat\nlanguage: fr\n---\n\nLe port de Rabat est fermé.\n',
  });
  try {
    const env = { TRANSLATOR: 'local', DRAGOMAN_MODELS: join(workspace.data, 'none') };
    const { summary, stderr } = await runOnce({ workspace, env });
    expect(summary.held).toBe(2);
    expect(stderr).toContain('models add fr-en en-ar');
  } finally {
    await workspace.remove();
  }
});

test('if no machine translates, the console names the two commands that would', async () => {
  const workspace = await createWorkspace({
    'articles/port/fr.md': '---\ntitle: Port de Rabat\nlanguage: fr\n---\n\nLe port de Rabat est fermé.\n',
  });
  try {
    const { stderr } = await runOnce({ workspace });
    expect(stderr).toContain(
      'npm run -s dragoman -- models add en-ar fr-en, then npm start -- --translator local',
    );
  } finally {
    await workspace.remove();
  }
});
