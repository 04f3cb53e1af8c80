import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { saveUnit } from '../../../functions/shared/language/memory/memory.ts';
import { publishedKey } from '../../../functions/shared/store/keys.ts';
import { createEchoTranslator, createPipeline } from '../../support/pipeline.ts';

const CHECKS = { language: 'off', script: 'off' };

/** The French of an article of two segments, of which `confirmed` are a person's. */
async function frenchOf(confirmed: string[], people: Record<string, string>, changedBy = 'auth0|17') {
  const site = parseSiteConfig({ languages: ['en', 'fr'], checks: CHECKS, people });
  const { store, drain } = createPipeline(createEchoTranslator(), undefined, { site });
  for (const source of confirmed) {
    await saveUnit(store, {
      sourceLanguage: 'en',
      targetLanguage: 'fr',
      source: asCoded(source),
      target: asCoded(`${source} (fr)`),
      origin: 'human',
      state: 'reviewed',
      changedAt: '2026-01-15T00:00:00.000Z',
      changedBy,
    });
  }
  await store.put('inbox/harbour/en.md', '# The harbour\n\nThe sea is calm.');
  await drain();
  const body = (await store.get(publishedKey('harbour')))?.body;
  const text = new TextDecoder().decode(body);
  return { text, french: JSON.parse(text).versions.fr };
}

const ALL = ['The harbour', 'The sea is calm.'];

test('who confirmed every segment is named as the reviewer, by the name that site.json has', async () => {
  const { french } = await frenchOf(ALL, { 'auth0|17': 'Salma Bennis' });
  expect(french).toMatchObject({ reviewed: true, reviewer: 'Salma Bennis' });
});

test('a sign-in that site.json does not name is nobody’s to read', async () => {
  const { french, text } = await frenchOf(ALL, { someone: 'Salma Bennis' });
  expect(french).not.toHaveProperty('reviewer');
  expect(text).not.toContain('auth0');
});

test('nobody is named for a part of the text', async () => {
  const { french } = await frenchOf(['The harbour'], { 'auth0|17': 'Salma Bennis' });
  expect(french).not.toHaveProperty('reviewer');
});

test('a sign-in called like a property of every object is nobody', async () => {
  const { french } = await frenchOf(ALL, {}, 'constructor');
  expect(french).not.toHaveProperty('reviewer');
});
