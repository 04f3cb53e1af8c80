import { expect, test } from 'vitest';
import { asCoded, type Coded } from '../../../functions/shared/article/coded-text.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import { requestTranslation, saveUnit } from '../../../functions/shared/language/memory/memory.ts';
import { type MemoryUnit, memoryKey } from '../../../functions/shared/language/memory/memory-unit.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { resumeTranslations } from '../../../functions/translate/resume-translations.ts';
import { translateArticle } from '../../../functions/translate/translate-article.ts';
import type { Translator } from '../../../functions/translate/translator.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const SHARED = 'The office has 12 boats.';
const article = (id: string) => `---\ntitle: Note of the ${id}\n---\n\nThe ${id} is calm.\n\n${SHARED}\n`;
const KEY = memoryKey('en', 'fr', asCoded(SHARED));

/** An echo that says of some texts what `spoil` makes of its answer. */
function spoiled(spoil: (answer: Coded, times: number) => Coded | undefined, engine?: string) {
  const echo = createEchoTranslator();
  const asked: string[] = [];
  const translator: Translator = {
    ...echo,
    ...(engine && { engineFor: () => ({ name: engine, terminology: true }) }),
    async *translate(request) {
      for await (const batch of echo.translate(request)) {
        const results = batch.results.map((result) => {
          if (request.segments[result.index]?.text !== SHARED || request.targetLanguage !== 'fr')
            return result;
          asked.push(SHARED);
          return { ...result, text: spoil(result.text as Coded, asked.length) };
        });
        yield { ...batch, results, engine: engine ?? 'echo' };
      }
    },
  };
  return { translator, asked };
}

const wrongNumber = (answer: Coded) => asCoded(answer.replace('12', '21'));

function setUp(spoil: (answer: Coded, times: number) => Coded | undefined) {
  const { translator, asked } = spoiled(spoil);
  const pipeline = createPipeline(translator);
  const { store, site } = pipeline;
  const day = { now: new Date('2026-02-01T00:00:00Z') };
  const take = async (...ids: string[]) => {
    for (const id of ids) {
      await store.put(`inbox/${id}/en.md`, article(id));
      await pipeline.drain();
    }
  };
  const again = async (id: string, other: Partial<Parameters<typeof translateArticle>[1]> = {}) => {
    const [key = ''] = Object.keys(await readAll(store, `sources/${id}/`));
    await translateArticle(key, { store, site, translator, now: () => day.now, ...other });
    await pipeline.drain();
  };
  const resume = () => resumeTranslations({ store, site, now: () => day.now });
  const unit = async () => (await getJson<MemoryUnit>(store, KEY))?.value;
  const version = async (id: string) =>
    JSON.parse(Object.values(await readAll(store, `versions/${id}/fr/`))[0] ?? '{}') as Version;
  return { ...pipeline, translator, asked, day, take, again, resume, unit, version };
}

test('an answer that the checks refuse is shown with its finding, and is no translation in memory', async () => {
  const { take, unit, version } = setUp(wrongNumber);
  await take('harbour');
  expect(await version('harbour')).toMatchObject({ held: true, method: 'machine' });
  expect((await version('harbour')).segments.at(-1)).toMatchObject({
    target: 'The office has 21 boats. (fr)',
    origin: 'machine',
    changedBy: 'echo',
  });
  expect(await unit()).toMatchObject({
    state: 'initial',
    target: '',
    refused: [{ engine: 'echo', answer: 'The office has 21 boats. (fr)', count: 1 }],
    waiting: ['harbour'],
  });
});

test('another article asks again, and the answer that passes releases all that wait', async () => {
  const { take, unit, store, asked } = setUp((answer, times) => (times < 3 ? wrongNumber(answer) : answer));
  await take('harbour', 'sea');
  expect(Object.keys(await readAll(store, 'review/fr/'))).toHaveLength(2);
  await take('town');
  expect(asked).toHaveLength(3);
  expect(await readAll(store, 'review/')).toEqual({});
  expect(await readAll(store, 'waiting/')).toEqual({});
  expect(await unit()).toMatchObject({ state: 'translated', target: `${SHARED} (fr)` });
  expect(await unit()).not.toHaveProperty('refused');
});

test('after one wrong answer everything ends as if there had been none', async () => {
  const withoutTimes = async ({ store }: ReturnType<typeof createPipeline>) =>
    JSON.parse(
      JSON.stringify(await readAll(store, '')).replace(
        /\d{4}-\d\d-\d\dT[\d:.]+Z|\d{17}|\\"charactersSent\\": \d+|\\"digest\\": \\"[^"]*\\"/g,
        '',
      ),
    );
  const calm = setUp((answer) => answer);
  await calm.take('harbour', 'sea', 'town');
  const storm = setUp((answer, times) => (times === 1 ? wrongNumber(answer) : answer));
  await storm.take('harbour', 'sea', 'town');
  expect(await withoutTimes(storm)).toEqual(await withoutTimes(calm));
});

test('an engine is asked three times in a row, then once a day for a week, then a person only', async () => {
  const { take, again, asked, day, resume, store } = setUp(wrongNumber);
  await take('harbour', 'sea', 'town', 'square');
  for (let run = 0; run < 3; run += 1) await again('harbour');
  expect(asked).toHaveLength(3);
  for (let hour = 1; hour <= 24 * 12; hour += 1) {
    day.now = new Date(Date.parse('2026-02-01T00:00:00Z') + hour * 3_600_000);
    if ((await resume()).resumed > 0) for (const id of ['harbour', 'sea', 'town', 'square']) await again(id);
  }
  expect(asked).toHaveLength(10);
  expect(await readAll(store, 'waiting/')).toEqual({});
  expect(Object.keys(await readAll(store, 'review/fr/'))).toHaveLength(4);
});

test('every hour what may be asked again is woken, and waits for no characters', async () => {
  const { take, resume, drain, day, store } = setUp((answer, times) =>
    times === 1 ? wrongNumber(answer) : answer,
  );
  await take('harbour');
  day.now = new Date('2026-02-01T01:00:00Z');
  expect(await resume()).toEqual({ resumed: 1, waiting: 0, tooLong: [] });
  await drain();
  expect(await readAll(store, 'review/')).toEqual({});
  expect(await readAll(store, 'waiting/')).toEqual({});
});

test('another engine has attempts of its own', async () => {
  const { take, again } = setUp(wrongNumber);
  await take('harbour', 'sea', 'town');
  const other = spoiled(wrongNumber, 'other');
  for (let run = 0; run < 5; run += 1) await again('harbour', { translator: other.translator });
  expect(other.asked).toHaveLength(3);
});

test('answers without words are counted too', async () => {
  const { take, again, asked, version } = setUp(() => undefined);
  await take('harbour');
  for (let run = 0; run < 5; run += 1) await again('harbour');
  expect(asked).toHaveLength(3);
  expect((await version('harbour')).segments.at(-1)?.origin).toBe('none');
});

test('what site.json turns down is no reason to refuse, and an answer of before is kept then without being asked for', async () => {
  const { take, again, asked, unit, store } = setUp(wrongNumber);
  await take('harbour');
  const site = parseSiteConfig({ checks: { language: 'off', script: 'off', numbers: 'warning' } });
  await again('harbour', { site });
  expect(asked).toHaveLength(1);
  expect(await unit()).toMatchObject({ state: 'translated', target: 'The office has 21 boats. (fr)' });
  expect(await readAll(store, 'review/')).toEqual({});
});

test('in one run a unit is asked for once for an article, and twice in all, so that the next run has an attempt left', async () => {
  const { take, again, asked } = setUp(wrongNumber);
  await take('harbour');
  const run = new Map();
  for (let time = 0; time < 4; time += 1) await again('harbour', { asked: run });
  expect(asked).toHaveLength(2);
  await again('harbour', { asked: new Map() });
  expect(asked).toHaveLength(3);
});

test('asked for on purpose, a machine has all its attempts again', async () => {
  const { take, again, asked, store } = setUp(wrongNumber);
  await take('harbour', 'sea', 'town');
  const segment = { sourceLanguage: 'en', targetLanguage: 'fr', source: asCoded(SHARED) };
  const request = { context: {}, includeHuman: false, now: new Date() };
  expect(await requestTranslation(store, segment, request)).toBe(true);
  for (let run = 0; run < 5; run += 1) await again('sea');
  expect(asked).toHaveLength(6);
});

test("a person's word takes the place of what was refused, and tells who waited", async () => {
  const { take, unit, store } = setUp(wrongNumber);
  await take('harbour', 'sea');
  const { released } = await saveUnit(store, {
    ...{ sourceLanguage: 'en', targetLanguage: 'fr', source: asCoded(SHARED) },
    ...{ target: asCoded('Le bureau a 12 bateaux.'), origin: 'human', state: 'final' },
    changedAt: '2026-01-15T00:00:00.000Z',
  });
  expect(released).toEqual(['harbour', 'sea']);
  expect(await unit()).toMatchObject({ origin: 'human', target: 'Le bureau a 12 bateaux.' });
  expect(await unit()).not.toHaveProperty('refused');
});
