import { expect, test } from 'vitest';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import type { PublishedArticle } from '../../../functions/shared/article/published.ts';
import type { Version } from '../../../functions/shared/article/version.ts';
import type { WaitingArticle } from '../../../functions/shared/article/waiting-article.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { type Budget, createBudget } from '../../../functions/translate/budget.ts';
import { resumeTranslations } from '../../../functions/translate/resume-translations.ts';
import { translateArticle } from '../../../functions/translate/translate-article.ts';
import { QuotaReachedError } from '../../../functions/translate/translation-error.ts';
import type { Translator } from '../../../functions/translate/translator.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../support/pipeline.ts';

const ARTICLE = '---\ntitle: The harbour\n---\n\nIt has twelve boats.\n\nThe sea is calm.\n';

/** Sends segment by segment, each as long as it is. */
function sparing(budget: () => Budget): Translator & { asked: string[] } {
  const echo = createEchoTranslator();
  return {
    ...echo,
    async *translate(request) {
      for (const [index, segment] of request.segments.entries()) {
        const charactersSent = segment.text.length;
        await budget().take(charactersSent);
        for await (const { results } of echo.translate({ ...request, segments: [segment] })) {
          yield { results: results.map((result) => ({ ...result, index })), charactersSent };
        }
      }
    },
  };
}

function setUp(limit: number) {
  const day = { time: new Date('2026-11-25T10:00:00Z'), limit };
  const translator = sparing(() =>
    createBudget({ store: pipeline.store, limit: day.limit, now: () => day.time }),
  );
  const pipeline = createPipeline(translator);
  const { store } = pipeline;
  const resume = async () => {
    const site = { ...pipeline.site, dailyCharacters: day.limit };
    const outcome = await resumeTranslations({ store, site, now: () => day.time });
    await pipeline.drain();
    return outcome;
  };
  const take = async (id: string, text = ARTICLE) => {
    await store.put(`inbox/${id}/en.md`, text);
    await pipeline.drain();
  };
  const published = async (id: string) =>
    Object.keys(
      (await getJson<PublishedArticle>(store, `published/${id}.json`))?.value.versions ?? {},
    ).sort();
  return { ...pipeline, translator, day, resume, take, published };
}

test('an article that finds too few characters waits, its original published, and goes on day by day', async () => {
  const { store, day, resume, take, published, translator } = setUp(36);
  await take('harbour');
  expect(await published('harbour')).toEqual(['en']);
  expect(Object.keys(await readAll(store, 'waiting/'))).toEqual(['waiting/harbour.json']);
  expect(await readAll(store, 'review/')).toEqual({});

  expect(await resume()).toMatchObject({ resumed: 0, waiting: 1 });

  for (const midnight of ['2026-11-26T00:10:00Z', '2026-11-27T00:10:00Z']) {
    day.time = new Date(midnight);
    await resume();
  }
  expect(await published('harbour')).toEqual(['ar', 'en', 'fr']);
  expect(await readAll(store, 'waiting/')).toEqual({});
  expect(new Set(translator.asked).size).toBe(translator.asked.length);
});

test('where no character is left nothing is woken, and a higher limit wakes it', async () => {
  const { day, resume, take, published } = setUp(11);
  await take('harbour');
  expect(await resume()).toEqual({ resumed: 0, waiting: 1, tooLong: [] });
  day.limit = 1000;
  expect(await resume()).toEqual({ resumed: 1, waiting: 0, tooLong: [] });
  expect(await published('harbour')).toEqual(['ar', 'en', 'fr']);
});

test('what memory knows whole is published when nothing may be sent', async () => {
  const { day, take, published } = setUp(1000);
  await take('harbour');
  day.limit = 1;
  await take('same-again');
  expect(await published('same-again')).toEqual(['ar', 'en', 'fr']);
});

test('every character that was sent is counted in the version it was sent for', async () => {
  const { store, day, resume, take } = setUp(60);
  await take('harbour');
  day.time = new Date('2026-11-26T00:10:00Z');
  await resume();
  const versions = Object.values(await readAll(store, 'versions/harbour/')).map(
    (text) => JSON.parse(text) as Version,
  );
  const sent = versions.reduce((sum, version) => sum + version.charactersSent, 0);
  expect(sent).toBe(2 * ('The harbour'.length + 'It has twelve boats.'.length + 'The sea is calm.'.length));
});

test('a language that waits is noted even where another one failed, with what was sent for it', async () => {
  const { store, take, site, published } = setUp(1);
  await take('harbour');
  await store.delete('waiting/harbour.json');
  const [key = ''] = Object.keys(await readAll(store, 'sources/'));
  const translator: Translator = {
    async *translate({ targetLanguage }) {
      if (targetLanguage === 'fr') throw new Error('the engine is down');
      yield { results: [{ index: 0, text: asCoded('الميناء') }], charactersSent: 11 };
      throw new QuotaReachedError('used up', { characters: 20 });
    },
    async close() {},
  };
  await expect(translateArticle(key, { store, site, translator })).rejects.toThrow('fr version');
  expect(await published('harbour')).toEqual(['en']);
  const note = (await getJson<WaitingArticle>(store, 'waiting/harbour.json'))?.value;
  expect(note).toMatchObject({ languages: { ar: 11 }, characters: 20 });
});

test('an article waits for a quota of the service as well, says so, and is tried again without a budget', async () => {
  const quota = { isUsedUp: true };
  const echo = createEchoTranslator();
  const pipeline = createPipeline({
    ...echo,
    async *translate(request) {
      if (quota.isUsedUp) throw new QuotaReachedError('the service gives no more this month');
      yield* echo.translate(request);
    },
  });
  const { store, site } = pipeline;
  await store.put('inbox/harbour/en.md', ARTICLE);
  await pipeline.drain();
  const note = (await getJson<WaitingArticle>(store, 'waiting/harbour.json'))?.value;
  expect(note).toMatchObject({ characters: 0, quota: 'the service gives no more this month' });
  expect(await readAll(store, 'review/')).toEqual({});
  quota.isUsedUp = false;
  expect(await resumeTranslations({ store, site })).toMatchObject({ resumed: 1, waiting: 0 });
  await pipeline.drain();
  expect(await readAll(store, 'waiting/')).toEqual({});
  expect(Object.keys(await readAll(store, 'versions/harbour/'))).toHaveLength(3);
});

test('an article that was withdrawn while it waited waits no longer', async () => {
  const { store, resume, take } = setUp(12);
  await take('harbour');
  await store.put('inbox/harbour/en.md', ARTICLE.replace('title:', 'withdrawn: true\ntitle:'));
  await resume();
  expect(await readAll(store, 'waiting/')).toEqual({});
});

test('a message of a budget that is used up is done with, and says which languages wait', async () => {
  const { store, site, take, translator } = setUp(1);
  await take('harbour');
  const [key = ''] = Object.keys(await readAll(store, 'sources/'));
  const outcome = await translateArticle(key, { store, site, translator });
  expect(outcome.waiting.sort()).toEqual(['ar', 'fr']);
  expect(outcome.versions.map(({ language }) => language)).toEqual(['en']);
  expect(outcome.reason).toBe(
    'a request of 11 characters is more than dailyCharacters in site.json allows (1)',
  );
});

test('an article that needs more than any day has wakes nobody, and keeps no other from going on', async () => {
  const { day, resume, take, published } = setUp(1);
  await take(
    'a-long-one',
    `---\ntitle: The boats\n---\n\n${'The boats come into the harbour with the morning. '.repeat(5)}\n`,
  );
  await take('harbour');
  day.limit = 200;
  expect(await resume()).toMatchObject({ resumed: 2 });
  expect(await published('harbour')).toEqual(['ar', 'en', 'fr']);
  day.time = new Date('2026-11-26T00:10:00Z');
  expect(await resume()).toEqual({ resumed: 0, waiting: 1, tooLong: ['a-long-one'] });
});

test('a revision that begins to wait while the one before it is being done is not forgotten', async () => {
  const { store, site, day, resume, take, translator, published } = setUp(12);
  await take('harbour');
  const [key = ''] = Object.keys(await readAll(store, 'sources/'));
  day.limit = 1000;
  const overtaken: Translator = {
    ...translator,
    async *translate(request) {
      day.limit = 1;
      await take('harbour', ARTICLE.replace('twelve', 'thirteen'));
      day.limit = 1000;
      yield* translator.translate(request);
    },
  };
  await translateArticle(key, { store, site, translator: overtaken });
  await resume();
  expect(await published('harbour')).toEqual(['ar', 'en', 'fr']);
  expect(await readAll(store, 'waiting/')).toEqual({});
});

test('no more articles are woken than characters are left for', async () => {
  const { day, resume, take, published } = setUp(1);
  for (const id of ['a', 'b', 'c']) await take(id);
  // Each needs 11 for its title in the first language.
  day.limit = 25;
  expect(await resume()).toMatchObject({ resumed: 2, waiting: 1 });
  day.limit = 1000;
  expect(await resume()).toMatchObject({ resumed: 3, waiting: 0 });
  expect(await published('c')).toEqual(['ar', 'en', 'fr']);
});
