import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';

const ARTICLE = 'argan-cooperatives';
let workspace: Workspace;
const dragoman = (...args: string[]) => runCommand(args, { workspace });
const published = async (): Promise<PublishedArticle> =>
  JSON.parse(await readFile(join(workspace.data, 'published', `${ARTICLE}.json`), 'utf8'));

beforeAll(async () => {
  workspace = await createWorkspace();
  await cp('content', workspace.content, { recursive: true });
  await runOnce({ workspace });
});
afterAll(() => workspace.remove());

/** As a translator would: the empty targets, in their order. */
async function fillIn(xliff: string, targets: string[]): Promise<string> {
  const file = join(workspace.data, '..', 'filled.xlf');
  const rest = [...targets];
  const filled = xliff.replace(
    /<segment[^>]*state="initial"[^>]*>\s*<source[^>]*>.*?<\/source>(?:\s*<target[^>]*\/?>(?:<\/target>)?)?/gs,
    (open) => `${open.replace(/\s*<target.*$/s, '')}<target>${rest.shift()}</target>`,
  );
  expect(rest).toEqual([]);
  await writeFile(file, filled);
  return file;
}

test('what is held is listed with the reasons', async () => {
  const { code, stdout } = await dragoman('held');
  expect(code).toBe(0);
  expect(stdout).toContain(`${ARTICLE} (ar)`);
  expect(stdout).toContain('untranslated: there is no translation yet');
  expect(JSON.parse((await dragoman('held', '--json')).stdout)).toHaveLength(2);
});

test('filling in the exported file of a held article and importing it publishes it', async () => {
  const { stdout } = await dragoman('export', ARTICLE, 'fr', '--xliff');
  const file = await fillIn(stdout, [
    'Il faut environ 30 kilogrammes de fruits pour presser un seul litre d’huile.',
    'La coopérative a planté 400 jeunes arbres cette année et espère la pluie.',
  ]);
  const { code, stdout: outcome } = await dragoman('import', file, '--by', 'Salma', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(outcome)).toEqual({
    units: 2,
    charactersSent: 0,
    articles: [{ id: ARTICLE, published: ['fr', 'en'], held: ['ar'] }],
  });
  const { fr } = (await published()).versions;
  expect(fr).toMatchObject({ method: 'memory', reviewed: true, charactersSent: 0 });
  expect(fr?.bodyHtml).toContain('400 jeunes arbres');
});

test('a translation with a lost number is held, and stands once its translator says that it is final', async () => {
  const { stdout } = await dragoman('export', ARTICLE, 'ar', '--xliff');
  const targets = [
    'يلزم ثمار كثيرة لعصر لتر واحد من الزيت.',
    'غرست التعاونية 400 شجرة هذا العام، وتأمل في المطر.',
  ];
  const file = await fillIn(stdout, targets);
  const first = JSON.parse((await dragoman('import', file, '--json')).stdout);
  expect(first.articles).toEqual([{ id: ARTICLE, published: ['fr', 'en'], held: ['ar'] }]);
  expect((await dragoman('held')).stdout).toMatch(/numbers: .*30/);
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('state="initial"', 'state="final"'));
  const second = JSON.parse((await dragoman('import', file, '--json')).stdout);
  expect(second.articles).toEqual([{ id: ARTICLE, published: ['ar', 'fr', 'en'], held: [] }]);
  expect((await dragoman('held')).stdout).toContain('Nothing is held');
});

test('a file that is not right is refused with its reason, and nothing of it is kept', async () => {
  const { stdout } = await dragoman('export', 'al-boraq-marrakech', 'en', '--xliff');
  const bad = join(workspace.data, '..', 'bad.xlf');
  await writeFile(bad, stdout.replaceAll('<target>', '<target>Wrong ').replace(/<\/?pc[^>]*>/g, ''));
  const { code, stderr } = await dragoman('import', bad);
  expect(code).toBe(1);
  expect(stderr).toContain('bad.xlf: ');
  const after = await dragoman('export', 'al-boraq-marrakech', 'en', '--xliff');
  expect(after.stdout).toBe(stdout);
});

test('a file in XLIFF 1.2 that lost its original is imported into the article that is named', async () => {
  const { stdout } = await dragoman('export', 'al-boraq-marrakech', 'en', '--xliff12');
  expect(stdout).toContain('<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">');
  const file = join(workspace.data, '..', 'other-tool.xlf');
  const title = 'Al Boraq sets its sights on Marrakech';
  await writeFile(
    file,
    stdout
      .replace(/original="[^"]*"/, 'original="page.html"')
      .replaceAll('id="s', 'id="unit-')
      .replace(`>${title}</target>`, `>${title}!</target>`),
  );
  const refused = await dragoman('import', file);
  expect(refused.stderr).toContain('its original is "page.html"; --article <id> says which article it is of');
  const { code, stdout: outcome } = await dragoman(
    'import',
    file,
    '--article',
    'al-boraq-marrakech',
    '--json',
  );
  expect([code, JSON.parse(outcome)]).toMatchObject([
    0,
    { units: 1, articles: [{ id: 'al-boraq-marrakech' }] },
  ]);
  const after = await dragoman('export', 'al-boraq-marrakech', 'en', '--xliff12');
  expect(after.stdout).toContain(`<target state="signed-off">${title}!</target>`);
});

test('an import of a memory names what it leaves out, and says how much of it can ever match', async () => {
  const file = join(workspace.data, '..', 'mixed.tmx');
  const tu = (...variants: [string, string][]) =>
    `<tu>${variants.map(([tag, text]) => `<tuv xml:lang="${tag}"><seg>${text}</seg></tuv>`).join('')}</tu>`;
  const units = [
    tu(['en', 'A sentence of no article.'], ['fr', 'Une phrase.']),
    tu(['de', 'Ein Satz.'], ['it', 'Una frase.']),
    tu(['en', 'x <g id="1">y</g>'], ['fr', 'x']),
  ];
  await writeFile(file, `<tmx version="1.4"><header srclang="*all*"/><body>${units.join('')}</body></tmx>`);
  const { code, stdout, stderr } = await dragoman('import', file, '--json');
  expect(stderr).toContain('mixed.tmx: unit 3 is left out: it has a <g> in its text');
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    { units: 4, read: 4, canMatch: 2, matching: 0, charactersSent: 0, articles: [] },
  ]);
});

test('an exported memory imported into an empty store is the same memory', async () => {
  const { stdout } = await dragoman('export-memory', 'en', 'fr');
  const file = join(workspace.data, '..', 'memory.tmx');
  await writeFile(file, stdout);
  const other = { content: workspace.content, data: join(workspace.data, '..', 'other') };
  await runCommand(['import', file], { workspace: other });
  expect((await runCommand(['export-memory', 'en', 'fr'], { workspace: other })).stdout).toBe(stdout);
});

test.each([
  ['an unknown article', ['export', 'nothing', 'fr', '--xliff'], /there is no article nothing/],
  ['an unknown language', ['export', ARTICLE, 'tlh', '--xliff'], /"tlh" is no language/],
  ['the original', ['export', ARTICLE, 'en', '--tmx'], /is the original/],
  ['no format', ['export', ARTICLE, 'fr'], /--xliff or --tmx/],
  ['no machine', ['retranslate', ARTICLE], /no machine/],
  ['a missing file', ['import', 'nothing.tmx'], /nothing\.tmx: ENOENT/],
  ['an unknown kind of file', ['import', 'package.json'], /package\.json: is none of/],
])('%s is refused, and the message says so', async (_, [name = '', ...args], message) => {
  const { content, data } = workspace;
  const command = await commands[name]?.();
  const run = command?.parseAsync([...args, '--content', content, '--data', data], { from: 'user' });
  await expect(run).rejects.toThrow(message);
});

test('a refusal is one line on the standard error, with exit code 1', async () => {
  const { code, stdout, stderr } = await dragoman('export', 'nothing', 'fr', '--xliff');
  expect([code, stdout, stderr]).toEqual([1, '', 'dragoman: there is no article nothing in this store\n']);
});
