import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLocalEngine } from '../../functions/translate/engines/local/local-engine.ts';

const MODELS = join(import.meta.dirname, '..', 'fixtures', 'models');

const asTexts = (texts: readonly string[]) => texts.map((markup) => ({ markup, characters: markup.length }));

/** Two seconds of a processor's work, which other tests may want too. */
const LONG_MS = 300_000;

/** Exact translations of the 200 sentences in one batch, plain and with a tag: what the models themselves miss is no fault here. */
const EXACT = [
  ['en', 'fr', 198, 197],
  ['en', 'ar', 197, 197],
  ['fr', 'en', 200, 199],
  ['ar', 'en', 196, 195],
  ['fr', 'ar', 197, 196],
  ['ar', 'fr', 195, 196],
] as const;

test(
  '200 sentences in six directions, two through English, plain and with a tag around the same words',
  async () => {
    const engine = createLocalEngine({ models: MODELS, answerMs: LONG_MS });
    onTestFinished(() => engine.close());
    const lines = (await readFile(join(MODELS, 'expected.jsonl'), 'utf8')).trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line));
    const found: unknown[] = [];
    for (const [sourceLanguage, targetLanguage] of EXACT) {
      const pair = { sourceLanguage, targetLanguage };
      const tagged = rows.map((row) => row[`${sourceLanguage}-${targetLanguage}`]);
      const plain = await engine.translate(asTexts(rows.map((row) => row[sourceLanguage])), pair, {
        terms: [],
      });
      const withTags = await engine.translate(asTexts(tagged.map(([source]) => source)), pair, { terms: [] });
      found.push([
        sourceLanguage,
        targetLanguage,
        plain.filter((text, place) => text === rows[place][targetLanguage]).length,
        withTags.filter((text, place) => text === tagged[place][1]).length,
      ]);
    }
    expect(found).toEqual(EXACT);
  },
  LONG_MS,
);
