import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'models');

let workspace: Workspace;
const options = () => ({ workspace, env: { DRAGOMAN_MODELS: join(workspace.data, 'models') } });
beforeAll(async () => {
  workspace = await createWorkspace({
    'articles/port/fr.md': '---\ntitle: Port de Rabat\nlanguage: fr\n---\n\nLe port de Rabat est fermé.\n',
  });
});
afterAll(() => workspace.remove());

test('nothing is fetched unless somebody says yes', async () => {
  const { code, stderr } = await runCommand(['models', 'add', 'fr-ar', '--from', FIXTURES], options());
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('nothing is fetched without being asked: add --yes'),
  ]);
  expect(stderr).toMatch(/fr-en toy: 0\.2 MB from .*\nen-ar toy/);
});

test('models are added from a folder, listed, used and removed', async () => {
  const added = await runCommand(['models', 'add', 'fr-ar', '--from', FIXTURES, '--yes'], options());
  expect(added.stdout).toBe('fr-en toy: added\nen-ar toy: added\n');
  const run = await runOnce({ ...options(), env: { ...options().env, TRANSLATOR: 'local' } });
  expect(run.summary).toMatchObject({ published: { ar: 1, fr: 1, en: 1 }, held: 0, charactersSent: 0 });
  const { stdout } = await runCommand(['models', 'list'], options());
  expect(stdout).toMatch(/^en-fr {2}base-memory .* BLEU 49\.6 .*-$/m);
  expect(stdout).toMatch(/^fr-en {2}toy .* here$/m);
  expect((await runCommand(['models', 'remove', 'fr-en'], options())).stdout).toBe('fr-en: removed\n');
  const again = await runCommand(['models', 'remove', 'fr-en'], options());
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('there is no model fr-en')]);
});

test.each(['fr', 'fr-fr', '../etc', 'en-fr/..'])('%s is no language pair', async (pair) => {
  const { code, stderr } = await runCommand(['models', 'remove', pair], options());
  expect([code, stderr]).toEqual([1, expect.stringContaining('is no language pair; write it as en-fr')]);
});
