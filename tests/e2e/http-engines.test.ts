import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startLibreTranslateStandIn } from '../support/libretranslate-stand-in.ts';
import { type OpenAiStandInOptions, startOpenAiStandIn } from '../support/openai-stand-in.ts';
import { createWorkspace, runOnce, runToEnd } from '../support/run-dragoman.ts';

const ARTICLE = `---
title: The museum of Rabat
language: en
---

The [museum](https://example.org/) of Rabat has 24 rooms & a garden with <b> in its name.

Trains leave for the museum every hour, and the tickets are sold at the station.
`;

async function setUp(site: object, env: Record<string, string>, servers: { close(): Promise<void> }[]) {
  const checks = { language: 'off', script: 'off' };
  const workspace = await createWorkspace({
    'site.json': JSON.stringify({ languages: ['en', 'fr'], checks, ...site }),
    'articles/museum/en.md': ARTICLE.replace('<b>', '\\<b>'),
  });
  onTestFinished(async () => {
    await workspace.remove();
    for (const server of servers) await server.close();
  });
  const options = { workspace, env };
  const published = async () =>
    JSON.parse(await readFile(join(workspace.data, 'published/museum.json'), 'utf8')).versions;
  return { options, published };
}

const withOpenAi = async (
  site: object,
  env: Record<string, string>,
  standInOptions?: OpenAiStandInOptions,
) => {
  const standIn = await startOpenAiStandIn(standInOptions);
  const address = { OPENAI_BASE_URL: standIn.url, OPENAI_MODEL: 'stand-in' };
  return { standIn, ...(await setUp(site, { ...address, ...env }, [standIn])) };
};

test('LibreTranslate publishes an article, its link and its sign kept, for nothing', async () => {
  const standIn = await startLibreTranslateStandIn();
  const { options, published } = await setUp({}, { LIBRETRANSLATE_URL: standIn.url }, [standIn]);
  const { summary } = await runOnce({ ...options, env: { ...options.env, TRANSLATOR: 'libretranslate' } });
  expect(summary).toMatchObject({
    ...{ published: { fr: 1 }, held: 0, charactersSent: 0 },
    engines: { libretranslate: 3 },
  });
  const { fr } = await published();
  expect(fr).toMatchObject({ engine: 'libretranslate', title: 'The·fr museum·fr of·fr Rabat·fr' });
  expect(JSON.stringify(fr)).toContain('https://example.org/');
  expect(JSON.stringify(fr)).toMatch(/&lt;b·fr|<b·fr/);
});

test('a chat model publishes an article, named in it, and told its title', async () => {
  const { standIn, options, published } = await withOpenAi(
    {},
    { TRANSLATOR: 'openai', OPENAI_API_KEY: 'sk' },
  );
  const { summary } = await runOnce(options);
  expect(summary).toMatchObject({ published: { fr: 1 }, held: 0, engines: { openai: 3 } });
  expect(summary.charactersSent).toBeGreaterThan(150);
  expect((await published()).fr).toMatchObject({ engine: 'openai', model: 'stand-in' });
  expect(standIn.inputs[0]?.title).toBe('The museum of Rabat');
});

test('what a chat model says besides is published nowhere: the version is held', async () => {
  const chatty = 'Sure! Here is the translation: Le musée de Rabat';
  const { options } = await withOpenAi(
    {},
    { TRANSLATOR: 'openai' },
    { say: (choice) => ({ ...choice, message: { role: 'assistant', content: chatty } }) },
  );
  const { summary } = await runOnce(options);
  expect(summary).toMatchObject({ published: { en: 1, fr: 0 }, held: 1 });
});

test('a used-up quota makes the article wait, and the next engine of the list goes on in its place', async () => {
  const body = { error: { message: 'You exceeded your current quota', code: 'insufficient_quota' } };
  const libre = await startLibreTranslateStandIn();
  const { options } = await withOpenAi(
    { translators: [{ use: 'openai' }, { use: 'libretranslate' }] },
    { LIBRETRANSLATE_URL: libre.url },
    { answer: () => ({ status: 429, body }) },
  );
  onTestFinished(() => libre.close());
  const { summary } = await runOnce(options);
  expect(summary).toMatchObject({ engines: { libretranslate: 3 }, passedOver: { openai: 3 } });
});

test('a chat model gives a second opinion, and a budget counts only what has a key', async () => {
  const libre = await startLibreTranslateStandIn();
  const { options } = await withOpenAi(
    { secondOpinion: 'openai', dailyCharacters: 10 },
    { TRANSLATOR: 'libretranslate', LIBRETRANSLATE_URL: libre.url },
  );
  onTestFinished(() => libre.close());
  const { summary } = await runOnce(options);
  expect(summary).toMatchObject({ held: 0, secondOpinion: { given: 2, missing: 0 }, charactersSent: 0 });
});

test.each([
  ['libretranslate', {}, 'the translator "libretranslate" needs LIBRETRANSLATE_URL'],
  ['openai', {}, 'the translator "openai" needs OPENAI_MODEL'],
  ['openai', { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'localhost:8080' }, 'OPENAI_BASE_URL is not an address'],
])('%s with %j ends at once, and says why', async (translator, env, message) => {
  const { options } = await setUp({}, { TRANSLATOR: translator, ...env }, []);
  const { code, stderr } = await runToEnd(['--once', '--json'], options);
  expect(code).toBe(1);
  expect(stderr).toContain(`dragoman: ${message}`);
});
