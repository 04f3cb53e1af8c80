import { expect, test } from 'vitest';
import { asCoded } from '../../functions/shared/article/coded-text.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import { prefixes } from '../../functions/shared/store/keys.ts';
import { resumeTranslations } from '../../functions/translate/resume-translations.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import { createPipeline } from '../support/pipeline.ts';
import { translateWell, writeArticles } from './harbour-sentences.ts';
import { putAll, randomOf } from './newsroom.ts';
import { readState } from './store-state.ts';

type Target = 'ar' | 'fr';
type Spoil = (text: string, target: Target, others: readonly string[]) => string;

/** How an engine's answer can be wrong: what it gives in place of a good one. */
const WRONG: Record<string, Spoil> = {
  'in another language': (text) => translateWell(text, 'de'),
  untranslated: (text) => text,
  'without tags': (text, target) => dropTagsOrWords(translateWell(text, target)),
  empty: () => '',
  'without numbers': (text, target) => translateWell(text, target).replace(/\d{3}/, ''),
  'another segment’s': (text, target, others) => {
    const other = others.find((one) => one !== text);
    return other === undefined ? '' : translateWell(other, target);
  },
};

/** A title has no tags to drop. */
const dropTagsOrWords = (text: string) => (text.includes('<') ? text.replace(/<[^>]*>/g, '') : '');

/** An engine that errs now and then, as the seed has it, until `calm` says it has recovered. */
function createErringTranslator(spoil: Spoil, seed: number, share: number) {
  const times = new Map<string, number>();
  const state = { calm: false, wrong: 0, answers: 0 };
  const translator: Translator = {
    engineFor: () => ({ name: 'erring', terminology: true }),
    async *translate({ segments, targetLanguage }) {
      const target = targetLanguage as Target;
      const texts = segments.map(({ text }) => text as string);
      const results = texts.map((text, index) => {
        const asked = `${target} ${text}`;
        times.set(asked, (times.get(asked) ?? 0) + 1);
        const isWrong = !state.calm && randomOf(seedOf(asked, seed, times.get(asked) ?? 0))() < share;
        state.answers += 1;
        if (isWrong) state.wrong += 1;
        return { index, text: asCoded(isWrong ? spoil(text, target, texts) : translateWell(text, target)) };
      });
      yield { results, charactersSent: texts.join('').length, engine: 'erring' };
    },
    async close() {},
  };
  return { translator, state };
}

/** The order in which segments are asked for decides nothing. */
function seedOf(asked: string, seed: number, time: number): number {
  let hash = seed * 1000 + time;
  for (const letter of asked) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return hash;
}

const ARTICLES = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const site = parseSiteConfig({});

async function run(spoil: Spoil, seed: number, share: number) {
  let today = Date.parse('2026-02-01T00:00:00Z');
  const { translator, state } = createErringTranslator(spoil, seed, share);
  const now = () => new Date(today);
  const pipeline = createPipeline(translator, undefined, { site, now });
  await putAll(pipeline, writeArticles(ARTICLES));
  await pipeline.drain();
  const waiting = (await pipeline.store.list(prefixes.waiting)).objects.length;
  state.calm = true;
  for (let day = 1; day <= 2; day += 1) {
    today += DAY_MS;
    await resumeTranslations({ store: pipeline.store, site, now });
    await pipeline.drain();
  }
  return { waiting, ...state, left: await readState(pipeline.store, Object.values(prefixes)) };
}

test.each(Object.entries(WRONG))(
  'answers that are %s leave no trace once the engine is well',
  async (_, spoil) => {
    const calm = await run(spoil, 0, 0);
    expect(calm.waiting).toBe(0);
    expect(JSON.stringify(calm.left)).not.toMatch(/\\?"held\\?":\s*true/);
    expect(Object.keys(calm.left).filter((key) => key.startsWith('published/'))).toHaveLength(ARTICLES);
    for (const [seed, share] of [
      [1, 0.3],
      [2, 0.35],
      [3, 0.4],
    ] as const) {
      const storm = await run(spoil, seed, share);
      expect(storm.wrong / storm.answers).toBeGreaterThan(0.2);
      expect(storm.waiting).toBeGreaterThan(0);
      expect(storm.left, `seed ${seed}`).toEqual(calm.left);
    }
  },
);
