import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createWorkspace, runCommand, type Workspace } from '../support/run-dragoman.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace({ 'site.json': '{}' });
});
afterAll(() => workspace.remove());

const ENGLISH_FRENCH = ['check', '--source', 'en', '--target', 'fr'];
const check = (input: string, ...args: string[]) =>
  runCommand([...ENGLISH_FRENCH, ...args], { workspace }, input);
const read = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; findings: { check: string }[] });

test('each line of input gives one line of JSON, an empty list where all is well', async () => {
  const { code, stdout } = await check(
    [
      'The harbour has 12 boats.\tLe port compte 12 bateaux.',
      'The harbour has 12 boats.\tLe port compte 21 bateaux.',
      '',
      'no pair at all',
      'See <b>the harbour</b> now.\tVoyez le port maintenant.',
      'The harbour of Tangier is open\tThe harbour of Tangier is open',
    ].join('\n'),
    '--json',
  );
  expect(code).toBe(1);
  const lines = read(stdout);
  expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(lines.map(({ findings }) => [...new Set(findings.map((finding) => finding.check))])).toEqual([
    [],
    ['numbers'],
    [],
    ['input'],
    ['inline-codes'],
    expect.arrayContaining(['untranslated']),
  ]);
});

test('where all is well the exit code is 0, and a person reads a summary', async () => {
  const options = { workspace, byNpm: true };
  const { code, stdout } = await runCommand(
    ENGLISH_FRENCH,
    options,
    'Two boats left.\tDeux bateaux sont partis.\n',
  );
  expect([code, stdout]).toEqual([0, '1 lines: 0 errors, 0 warnings\n']);
});

test('a third column is what another machine made of the source, and agreement is told by it', async () => {
  const source = 'The port of Tangier opens again on Monday morning after a storm.';
  const witness = 'Le port de Tanger rouvre lundi matin, après une tempête.';
  const good = 'Le port de Tanger ouvre à nouveau lundi matin après une tempête.';
  const other = 'La banque centrale garde son taux directeur pour toute l’année.';
  const lines = [
    [source, good, witness],
    [source, other, witness],
    [source, other],
    [source, other, ''],
    ['The port', 'Le taux', 'Le port'],
    [source, good, witness, witness],
  ];
  const { stdout } = await check(lines.map((line) => line.join('\t')).join('\n'), '--json');
  const found = read(stdout).map(({ findings }) =>
    findings.filter(({ check }) => check === 'agreement' || check === 'input'),
  );
  expect(found).toMatchObject([
    [],
    [{ check: 'agreement', severity: 'error' }],
    [],
    [],
    [],
    [{ check: 'input', message: 'the line has 3 TABs, not one or two' }],
  ]);
});

test('the target is checked as readers would get it, its entities decoded', async () => {
  const { stdout } = await check('The harbour is open.\tL&#39;entrée du port est ouverte.\n', '--json');
  expect(read(stdout)[0]?.findings).toEqual([]);
});

test('the site.json of the content folder counts, as it does when articles are translated, and is named', async () => {
  const settings = { checks: { numbers: 'off', 'final-punctuation': 'error' } };
  const other = await createWorkspace({ 'site.json': JSON.stringify(settings) });
  onTestFinished(() => other.remove());
  const args = ['check', '--source', 'en', '--target', 'fr', '--json'];
  const lines = 'It has 12 boats.\tIl a 21 bateaux.\nTwo boats left.\tDeux bateaux sont partis\n';
  const { stdout, stderr } = await runCommand(args, { workspace: other }, lines);
  expect(read(stdout).map(({ findings }) => findings)).toMatchObject([
    [],
    [{ check: 'final-punctuation', severity: 'error' }],
  ]);
  expect(stderr).toContain(`as ${join(other.content, 'site.json')} says`);
});

test('messages come in the language of the person who reads them', async () => {
  const { stdout } = await check('It has 12 boats.\tIl a des bateaux.\n', '--language', 'ar');
  expect(stdout).toMatch(/numbers: .*\p{Script=Arabic}/u);
});

test('a TMX file is checked unit by unit', async () => {
  const file = join(workspace.content, 'm.tmx');
  const unit = (en: string, fr: string) =>
    `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;
  const body = unit('It has 12 boats.', 'Il a 12 bateaux.') + unit('It has 13 boats.', 'Il a 31 bateaux.');
  await writeFile(file, `<tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`);
  const { code, stdout } = await check('', '--json', file);
  expect([code, read(stdout).map(({ findings }) => findings.length > 0)]).toEqual([1, [false, true]]);
});
