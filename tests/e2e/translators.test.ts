import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspace, runOnce, runToEnd } from '../support/run-dragoman.ts';
import { type StandInOptions, startTranslateStandIn } from '../support/translate-stand-in.ts';

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');
const TEXTS = [
  'Marrakesh and Casablanca signed an agreement in Morocco.',
  'Minister Hodi visited the hotel in Egypt.',
];
const ARTICLE = `---\ntitle: Port of Rabat\nlanguage: en\n---\n\n${TEXTS.join('\n\n')}\n`;

/** Both engines are there; site.json alone says which is asked. */
async function setUp(site: object, standInOptions: StandInOptions = {}) {
  const standIn = await startTranslateStandIn(standInOptions);
  const checks = { language: 'off', script: 'off' };
  const workspace = await createWorkspace({
    'site.json': JSON.stringify({ languages: ['en', 'fr'], checks, ...site }),
    'articles/egypt/en.md': ARTICLE,
  });
  onTestFinished(async () => {
    await workspace.remove();
    await standIn.close();
  });
  const env = { AWS_ENDPOINT_URL_TRANSLATE: standIn.url, DRAGOMAN_MODELS: MODELS };
  const options = { workspace, env };
  const published = async () =>
    JSON.parse(await readFile(join(workspace.data, 'published/egypt.json'), 'utf8')).versions;
  return { standIn, options, published };
}

const EITHER = [{ use: 'amazon' }, { use: 'local' }];

test('the list of site.json is what translates, the first engine that takes a pair', async () => {
  const translators = [{ use: 'amazon', pairs: ['en-fr'] }, { use: 'local' }];
  const { standIn, options, published } = await setUp({ languages: ['en', 'fr', 'ar'], translators });
  const { summary } = await runOnce(options);
  expect(summary).toMatchObject({ held: 0, engines: { 'amazon-translate': 3, local: 3 } });
  expect(summary).not.toHaveProperty('passedOver');
  expect(new Set(standIn.requests.map(({ target }) => target))).toEqual(new Set(['fr']));
  const { fr, ar } = await published();
  expect([fr.engine, ar.engine]).toEqual(['amazon-translate', 'local']);
});

test('when the day is used up the next engine goes on, and the console and the summary say so', async () => {
  const { options, published } = await setUp({ translators: EITHER, dailyCharacters: 20 });
  const { summary, stderr } = await runOnce(options);
  expect(summary).toMatchObject({ published: { fr: 1 }, charactersSent: 0, engines: { local: 3 } });
  expect(summary.passedOver).toEqual({ 'amazon-translate': 3 });
  expect(stderr).toMatch(/note +"local" translates en-fr in place of "amazon": .*dailyCharacters/);
  expect((await published()).fr.engine).toBe('local');
});

test('an engine that refuses for good leaves its part to the next', async () => {
  const { options } = await setUp(
    { translators: EITHER },
    { refuse: () => ({ name: 'UnsupportedLanguagePairException', status: 400 }) },
  );
  const { summary, stderr } = await runOnce(options);
  expect(summary).toMatchObject({ published: { fr: 1 }, engines: { local: 3 } });
  expect(stderr).toContain('UnsupportedLanguagePairException');
});

test('an answer that a check refuses is held, and no other engine is asked', async () => {
  const { options } = await setUp(
    { translators: EITHER },
    { spoil: (html) => html.replace('Egypt', '12 Egypt') },
  );
  const { summary } = await runOnce(options);
  expect(summary).toMatchObject({ held: 1, engines: { 'amazon-translate': 3 } });
});

test('a translator on the command line stands above the list', async () => {
  const { standIn, options } = await setUp({ translators: EITHER });
  const { stdout } = await runToEnd(['--once', '--json', '--translator', 'local'], options);
  expect(stdout).toContain('"engines":{"local":3}');
  expect(standIn.requests).toEqual([]);
});

test('the list is asked for in vain where there is none', async () => {
  const { options } = await setUp({});
  const { code, stderr } = await runToEnd(['--once', '--translator', 'site'], options);
  expect(code).toBe(1);
  expect(stderr).toContain('the translator "site" is the list "translators" of site.json, which has none');
});
