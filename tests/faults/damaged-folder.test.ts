import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';

const PREFIXES = [
  ...['sources', 'versions', 'published', 'newest', 'reviewed'],
  ...['tagged', 'changed', 'ends', 'review'],
];
const article = (title: string, fields = '') =>
  `---\ntitle: ${title}\ntags: [port]\ndate: 2026-01-05\n${fields}---\n\nIt opens.\n`;

/** In three languages by people; in one, so that two are held; planned; with an end; over; a draft; withdrawn later. */
const FILES = {
  'site.json': '{"checks":{"language":"off"}}',
  'articles/port/en.md': article('The port'),
  'articles/port/fr.md': article('Le port'),
  'articles/port/ar.md': article('الميناء'),
  'articles/mole/en.md': article('The mole'),
  'articles/later/en.md': article('Later', 'publishAt: 2130-01-01\n'),
  'articles/fair/fr.md': article('La foire', 'unpublishAt: 2130-01-01\n'),
  'articles/race/fr.md': article('La course', 'unpublishAt: 2026-01-09\n'),
  'articles/plan/en.md': article('A plan', 'draft: true\n'),
  'articles/gone/en.md': article('Gone'),
};

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace(FILES);
  await runOnce({ workspace });
  await workspace.write({ 'articles/gone/en.md': article('Gone', 'withdrawn: true\n') });
  await runOnce({ workspace });
  await runCommand(['hold', 'port', 'fr', '--by', 'Salma'], { workspace });
});
afterAll(() => workspace.remove());

async function readMade(): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const prefix of PREFIXES) {
    for (const name of await readdir(join(workspace.data, prefix), { recursive: true })) {
      if (!name.endsWith('.json')) continue;
      made[`${prefix}/${name}`] = await readFile(join(workspace.data, prefix, name), 'utf8');
    }
  }
  return made;
}

/** Nothing makes it again, and nobody reads it. */
function isOfEarlierRevision(key: string, made: Record<string, string>): boolean {
  if (!/^(sources|versions)\//.test(key)) return false;
  const sources = Object.keys(made).filter((other) => other.startsWith(`sources/${key.split('/')[1]}/`));
  const latest = sources.sort().at(-1) ?? '';
  return !key.endsWith(latest.slice(latest.lastIndexOf('/')));
}

const DAMAGE: Record<string, (path: string, text: string) => Promise<void>> = {
  'is removed': (path) => rm(path),
  'is cut off': (path, text) => writeFile(path, text.slice(0, text.length / 2)),
  'is empty': (path) => writeFile(path, ''),
  'is something else': (path) => writeFile(path, '<html>502</html>'),
};

test('any object that a stage made and that is damaged is as it was after the next start', async () => {
  const before = await readMade();
  const byPrefix = PREFIXES.map((prefix) =>
    Object.keys(before).filter((key) => key.startsWith(`${prefix}/`) && !isOfEarlierRevision(key, before)),
  );
  const damages = byPrefix.map((keys) =>
    fc.record({ key: fc.constantFrom(...keys), damage: fc.constantFrom(...Object.keys(DAMAGE)) }),
  );
  const perform = async (some: { key: string; damage: string }[]) => {
    for (const { key, damage } of some) {
      const path = join(workspace.data, key);
      await DAMAGE[damage]?.(path, before[key] ?? '');
      const { code, stderr } = await runOnce({ workspace });
      expect(code, `${key} ${damage}\n${stderr}`).toBe(0);
      expect(await readMade(), `${key} ${damage}`).toEqual(before);
    }
  };
  await fc.assert(fc.asyncProperty(fc.tuple(...damages), perform), { numRuns: 5, endOnFailure: true });
});
