import { expect, test } from 'vitest';
import { parseSiteConfig } from '../../../../functions/shared/article/site-config.ts';
import type { Version } from '../../../../functions/shared/article/version.ts';
import { getJson } from '../../../../functions/shared/store/json-object.ts';
import { prefixes } from '../../../../functions/shared/store/keys.ts';
import { listAll } from '../../../../functions/shared/store/list-all.ts';
import { resumeTranslations } from '../../../../functions/translate/resume-translations.ts';
import { translateArticle } from '../../../../functions/translate/translate-article.ts';
import { PausedError } from '../../../../functions/translate/translation-error.ts';
import type { Turn } from '../../../../functions/translate/translation-job.ts';
import type { Translator } from '../../../../functions/translate/translator.ts';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

const site = parseSiteConfig({
  languages: ['en', 'fr', 'ar'],
  checks: { language: 'off', script: 'off', tashkeel: 'off' },
});
const RECEIVED = new Date('2026-02-01T10:00:00.000Z');
const now = () => RECEIVED;

/** An article that was taken in, and not translated yet. */
async function takenIn(frontMatter: string, body = 'One.\n\nTwo.\n\nThree.') {
  const pipeline = createPipeline(undefined, now, { site, now });
  await pipeline.store.put('inbox/story/en.md', `---\ntitle: Story\n${frontMatter}---\n\n${body}\n`);
  await pipeline.handle('inbox/story/en.md');
  const sources: string[] = [];
  for await (const { key } of listAll(pipeline.store, prefixes.sources)) sources.push(key);
  const [key = ''] = sources;
  const versions = async () => {
    const found: string[] = [];
    for await (const one of listAll(pipeline.store, prefixes.versions))
      found.push(one.key.split('/')[2] ?? '');
    return found;
  };
  const translate = (translator: Translator, turn?: Turn) =>
    translateArticle(key, { store: pipeline.store, site, translator, now, ...(turn && { turn }) });
  return { ...pipeline, key, versions, translate };
}

const OLD = 'publishedAt: 2015-06-01T08:00:00Z\n';

test('of an article of the archive the first queue makes the original, and asks no machine', async () => {
  const { translate, versions } = await takenIn(OLD);
  const translator = createEchoTranslator();
  const { goesOn } = await translate(translator, { lane: 'urgent', sliceMs: 1_000 });
  expect([goesOn, await versions(), translator.asked]).toEqual(['slow', ['en'], []]);
  const slow = await translate(translator, { lane: 'slow', sliceMs: 1_000 });
  expect([slow.goesOn, (await versions()).sort()]).toEqual([undefined, ['ar', 'en', 'fr']]);
});

test('what is urgent is translated in its turn, and with no time only sorted', async () => {
  const { translate, versions } = await takenIn('');
  const translator = createEchoTranslator();
  const sorted = await translate(translator, { lane: 'urgent', sliceMs: 0 });
  expect([sorted.goesOn, await versions(), translator.asked]).toEqual(['urgent', ['en'], []]);
  expect((await translate(translator, { lane: 'urgent', sliceMs: 1_000 })).goesOn).toBeUndefined();
  expect((await versions()).sort()).toEqual(['ar', 'en', 'fr']);
});

/** Another article, beside one whose every word memory has. */
async function secondOf(body: string) {
  const first = await takenIn('');
  await first.translate(createEchoTranslator());
  await first.store.put('inbox/second/en.md', `---\ntitle: Story\n---\n\n${body}\n`);
  await first.handle('inbox/second/en.md');
  const listed = await first.store.list(`${prefixes.sources}second/`);
  const translator = createEchoTranslator();
  const ports = { store: first.store, site, translator, now };
  const sorted = await translateArticle(listed.objects[0]?.key ?? '', {
    ...ports,
    turn: { lane: 'urgent', sliceMs: 0 },
  });
  const made = await first.store.list(`${prefixes.versions}second/`);
  return { sorted, made: made.objects.map(({ key }) => key.split('/')[2]), asked: translator.asked };
}

test('an article that memory has every word of is done while it is sorted', async () => {
  const { sorted, made, asked } = await secondOf('One.\n\nTwo.\n\nThree.');
  expect([sorted.goesOn, made, asked]).toEqual([undefined, ['ar', 'en', 'fr'], []]);
  expect(sorted.segments).toEqual({ fromMemory: 8, translated: 0 });
});

test('one of whose words memory lacks some goes on in its lane, and no machine is asked before', async () => {
  const { sorted, made, asked } = await secondOf('One.\n\nTwo.\n\nFour.');
  expect([sorted.goesOn, made, asked]).toEqual(['urgent', ['en'], []]);
  expect(sorted.versions.map(({ language }) => language)).toEqual(['en']);
});

test('without turns everything is done at once', async () => {
  const { translate, versions } = await takenIn(OLD);
  expect((await translate(createEchoTranslator())).goesOn).toBeUndefined();
  expect(await versions()).toHaveLength(3);
});

/** Gives a segment in each turn, and notes by when. */
function createSlowTranslator() {
  const echo = createEchoTranslator();
  const untils: (number | undefined)[] = [];
  const translator: Translator = {
    ...echo,
    async *translate(request) {
      untils.push(request.until);
      yield* echo.translate({ ...request, segments: request.segments.slice(0, 1) });
      if (request.segments.length > 1) throw new PausedError();
    },
  };
  return { translator, untils };
}

test('a long article goes on in its lane, turn by turn, and no segment is paid for twice', async () => {
  const { translate, versions, store, key } = await takenIn(OLD);
  const { translator, untils } = createSlowTranslator();
  let turns = 1;
  while ((await translate(translator, { lane: 'slow', sliceMs: 1_000 })).goesOn === 'slow') {
    turns += 1;
    expect(await versions()).toEqual(['en']);
  }
  expect(turns).toBe(4);
  expect(untils.every((until) => until !== undefined)).toBe(true);
  const revision = key.slice(key.lastIndexOf('/') + 1);
  const version = await getJson<Version>(store, `versions/story/fr/${revision}`);
  expect([version?.value.charactersSent, version?.value.held]).toEqual([4, false]);
  expect(await store.get('waiting/story.json')).toBeUndefined();
});

test('a turn whose message was lost is taken up a day later, and not before', async () => {
  const { translate, store, waiting } = await takenIn(OLD);
  await translate(createSlowTranslator().translator, { lane: 'slow', sliceMs: 1_000 });
  waiting.length = 0;
  expect((await resumeTranslations({ store, site, now })).resumed).toBe(0);
  const tomorrow = () => new Date(RECEIVED.getTime() + 25 * 60 * 60 * 1000);
  expect((await resumeTranslations({ store, site, now: tomorrow })).resumed).toBe(1);
  expect(waiting).toHaveLength(1);
});
