import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Version } from '../../functions/shared/article/version.ts';
import type { MemoryUnit } from '../../functions/shared/language/memory/memory-unit.ts';
import { createWorkspace, runCommand, runOnce, type Workspace } from '../support/run-dragoman.ts';
import { startTranslateStandIn, type TranslateStandIn } from '../support/translate-stand-in.ts';

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');
const WRONG = 'La banque garde son taux toute l’année.';
const ANSWERS: Record<string, string> = {
  'Morocco signs.': 'Le Maroc signe.',
  'Marrakesh and Casablanca signed an agreement in Morocco.':
    'Marrakech et Casablanca ont signé un accord au Maroc.',
  'Minister Hodi visited the hotel in Egypt.': WRONG,
};
const ARTICLE = `---\ntitle: Morocco signs.\nlanguage: en\n---\n\n${Object.keys(ANSWERS).slice(1).join('\n\n')}\n`;

let standIn: TranslateStandIn;
beforeAll(async () => {
  standIn = await startTranslateStandIn({ spoil: (_, { text }) => ANSWERS[text] ?? WRONG });
});
afterAll(() => standIn.close());

async function setUp(secondOpinion: unknown, models = MODELS) {
  const workspace = await createWorkspace({
    'site.json': JSON.stringify({ languages: ['en', 'fr'], secondOpinion }),
    'articles/egypt/en.md': ARTICLE,
  });
  onTestFinished(() => workspace.remove());
  const options = { workspace, translate: standIn.url, env: { DRAGOMAN_MODELS: models } };
  return { workspace, options, run: () => runOnce(options) };
}

async function readAll<Kept>({ data }: Workspace, folder: string): Promise<Kept[]> {
  const names = await readdir(join(data, folder));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(data, folder, name), 'utf8'))));
}

const agreementOf = ([version]: Version[]) =>
  version?.findings
    .filter(({ check }) => check === 'agreement')
    .map(({ segment, severity }) => ({ segment, severity }));

test('a fluent sentence that is another one is held, and the other reading is kept and shown', async () => {
  const { workspace, options, run } = await setUp('local');
  const { summary } = await run();
  expect(summary).toMatchObject({
    held: 1,
    secondOpinion: { given: 2, missing: 0 },
    segments: { machine: 3 },
  });
  expect(agreementOf(await readAll(workspace, 'versions/egypt/fr'))).toEqual([
    { segment: 2, severity: 'error' },
  ]);
  const units = await readAll<MemoryUnit>(workspace, 'memory/en-fr');
  const [title, right, wrong] = Object.keys(ANSWERS).map((text) =>
    units.find(({ source }) => source === text),
  );
  expect(title?.witness).toBeUndefined();
  expect(right?.witness?.score).toBeGreaterThan(60);
  expect(wrong?.refused?.[0]?.witness?.score).toBeLessThan(40);
  const { stdout } = await runCommand(['export', 'egypt', 'fr', '--xliff'], options);
  expect(stdout).toMatch(/category="other-reading"[^>]*>local reads \(agreement \d+ of 100\): .*Égypte/);
});

test('what was asked once is not asked again', async () => {
  const { workspace, run } = await setUp('local');
  await run();
  await workspace.write({ 'articles/other/en.md': ARTICLE.split('\n\n').slice(0, 2).join('\n\n') });
  const before = standIn.requests.length;
  const { summary } = await run();
  // Only the answer that was refused, and what a second engine makes of the same.
  expect(summary).toMatchObject({ secondOpinion: { given: 1, missing: 0 }, held: 1, published: { fr: 1 } });
  expect(standIn.requests).toHaveLength(before + 1);
});

test('without models nothing is held for it, and the console says what is missing', async () => {
  const { workspace, run } = await setUp('local', join(MODELS, 'none'));
  const { summary, stderr } = await run();
  expect(summary).toMatchObject({ secondOpinion: { given: 0, missing: 2 } });
  expect(agreementOf(await readAll(workspace, 'versions/egypt/fr'))).toEqual([]);
  expect(stderr.match(/no second opinion by "local".*models add en-fr/g)).toHaveLength(1);
});

test('a second opinion that is required holds what it is missing for', async () => {
  const { workspace, run } = await setUp({ use: 'local', required: true }, join(MODELS, 'none'));
  expect((await run()).summary).toMatchObject({ held: 1, secondOpinion: { given: 0, missing: 2 } });
  expect(agreementOf(await readAll(workspace, 'versions/egypt/fr'))).toEqual([
    { segment: 1, severity: 'error' },
    { segment: 2, severity: 'error' },
  ]);
});

test('an engine is no witness of itself', async () => {
  const { run } = await setUp('amazon');
  const { summary, stderr } = await run();
  expect(summary).toMatchObject({ secondOpinion: { given: 0, missing: 2 } });
  expect(stderr).toContain('no second opinion on itself');
});
