import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { MemoryUnit } from '../../functions/shared/language/memory/memory-unit.ts';
import { createWorkspace, runCommand, runOnce } from '../support/run-dragoman.ts';
import { type StandInOptions, startTranslateStandIn } from '../support/translate-stand-in.ts';

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');
const AGREEMENT = 'Marrakesh and Casablanca signed an agreement in Morocco.';
const HOTEL = 'Minister Hodi visited the hotel in Egypt.';
const article = (title: string, ...texts: string[]) =>
  `---\ntitle: ${title}\nlanguage: en\n---\n\n${texts.join('\n\n')}\n`;

/** Two articles that Amazon's stand-in translated; one sentence of them is in both. */
async function setUp(standInOptions: StandInOptions = {}) {
  const standIn = await startTranslateStandIn(standInOptions);
  const checks = { language: 'off', script: 'off' };
  const workspace = await createWorkspace({
    'site.json': JSON.stringify({ languages: ['en', 'fr', 'ar'], checks }),
    'articles/egypt/en.md': article('Port of Rabat', AGREEMENT, HOTEL),
    'articles/hotel/en.md': article('Morocco signs.', HOTEL),
  });
  onTestFinished(async () => {
    await workspace.remove();
    await standIn.close();
  });
  const env = { DRAGOMAN_MODELS: MODELS };
  const options = { workspace, translate: standIn.url, env };
  const first = await runOnce(options);
  expect(first.summary).toMatchObject({ held: 0, engines: { 'amazon-translate': 8 } });
  const command = (...args: string[]) => runCommand(['retranslate', ...args], { workspace, env });
  const engines = async (pair: string) => {
    const folder = join(workspace.data, 'memory', pair);
    const names = await readdir(folder);
    const units = names.map(
      async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as MemoryUnit,
    );
    return Object.fromEntries(
      (await Promise.all(units)).map(({ source, engine, wanted }) => [source, wanted ?? engine]),
    );
  };
  const published = async (id: string) =>
    JSON.parse(await readFile(join(workspace.data, `published/${id}.json`), 'utf8')).versions;
  return { standIn, workspace, options, command, engines, published };
}

const LOCAL = ['--engine', 'local', '--language', 'ar'];
const BY_AMAZON = {
  'Port of Rabat': 'amazon-translate',
  'Morocco signs.': 'amazon-translate',
  [AGREEMENT]: 'amazon-translate',
  [HOTEL]: 'amazon-translate',
};
const BY_LOCAL = Object.fromEntries(Object.keys(BY_AMAZON).map((source) => [source, 'local']));

test('another engine does not pay again by itself, and says before what it would take', async () => {
  const { standIn, workspace, options, command, engines } = await setUp();
  const again = await runOnce({ ...options, env: { ...options.env, TRANSLATOR: 'amazon' } });
  expect(again.summary.segments.machine).toBe(0);
  const local = await runOnce({ workspace, env: { TRANSLATOR: 'local', DRAGOMAN_MODELS: MODELS } });
  expect(local.summary.segments.machine).toBe(0);

  const before = standIn.requests.length;
  const { code, stdout } = await command(...LOCAL, '--all', '--estimate', '--json');
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    expect.objectContaining({
      articles: 2,
      pairs: [
        expect.objectContaining({ pair: 'en-ar', engine: 'local', segments: 4, calls: 2, requests: 2 }),
      ],
    }),
  ]);

  const refused: [string[], string][] = [
    [LOCAL, 'add --yes'],
    [['--translator', 'local'], 'say which article, or --all'],
    [[...LOCAL, '--include-human'], 'in articles that are named'],
    [['nowhere', ...LOCAL], 'there is no article nowhere'],
    [[...LOCAL, '--yes', '--models', join(MODELS, 'none')], 'models add en-ar'],
  ];
  for (const [args, message] of refused) {
    expect(await command(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining(message) });
  }
  expect(await engines('en-ar')).toEqual(BY_AMAZON);
  expect(standIn.requests).toHaveLength(before);
});

test('one language is translated by the other engine, once, and the others stay', async () => {
  const { command, engines, published } = await setUp();
  const { code, stdout } = await command(...LOCAL, '--yes', '--json');
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { asked: 4, renewed: 4, kept: 0, charactersSent: 0 }]);
  expect(await engines('en-ar')).toEqual(BY_LOCAL);
  expect(await engines('en-fr')).toEqual(BY_AMAZON);
  const { ar, fr } = await published('hotel');
  expect([ar.engine, fr.engine]).toEqual(['local', 'amazon-translate']);
  expect(JSON.parse((await command(...LOCAL, '--estimate', '--json')).stdout)).toMatchObject({ pairs: [] });
  expect((await command(...LOCAL, '--yes')).stdout).toContain('nothing is to be translated');
});

test('what a person wrote is not asked for, whoever translates', async () => {
  const { workspace, command, engines, options } = await setUp();
  const tmx = `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="block" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en"><seg>${HOTEL}</seg></tuv><tuv xml:lang="ar"><seg>زار الوزير هودي الفندق في مصر.</seg></tuv></tu></body></tmx>`;
  await workspace.write({
    'memory/people.tmx': tmx,
    'articles/hotel/ar.md': article('الفندق', 'نص كتبه إنسان عن الفندق.').replace('en', 'ar'),
  });
  await runOnce(options);
  const { stdout } = await command(...LOCAL, '--yes', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ asked: 2, renewed: 2 });
  expect((await engines('en-ar'))[HOTEL]).toBeUndefined();
});

test('an answer that the checks refuse leaves what stands, and readers keep it', async () => {
  const { workspace, command, engines, published } = await setUp();
  const bad = await startTranslateStandIn({ spoil: (html) => html.replace('Hodi', 'Hodi 12') });
  onTestFinished(() => bad.close());
  await command(...LOCAL, '--yes');
  const { stdout } = await runCommand(
    ['retranslate', '--engine', 'amazon', '--language', 'ar', '--yes', '--json'],
    { workspace, env: { AWS_ENDPOINT_URL_TRANSLATE: bad.url } },
  );
  expect(JSON.parse(stdout)).toMatchObject({ asked: 4, renewed: 3, kept: 1 });
  expect(await engines('en-ar')).toEqual({ ...BY_AMAZON, [HOTEL]: 'local' });
  expect((await published('hotel')).ar.engine).toBe('amazon-translate, local');
});
