import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { pipeline, WOKEN_STAGES } from '../../../functions/pipeline.ts';
import { publishArticle } from '../../../functions/publish/publish-article.ts';
import type { ArticleState } from '../../../functions/shared/article/article.ts';
import { asCoded } from '../../../functions/shared/article/coded-text.ts';
import { getJson } from '../../../functions/shared/store/json-object.ts';
import { isCardKey, type Prefix, prefixes } from '../../../functions/shared/store/keys.ts';
import { type SweepOptions, sweepStore } from '../../../functions/sweep/sweep-store.ts';
import type { Wake } from '../../../functions/sweep/wake.ts';
import type { Translator } from '../../../functions/translate/translator.ts';
import { putAll, STEPS } from '../../faults/newsroom.ts';
import { fakePicture } from '../../support/fake-pictures.ts';
import { createEchoTranslator, createPipeline, readAll, type TestPipeline } from '../../support/pipeline.ts';

/** What people said, what it cost and what could not be taken: nothing else says so. */
const KEPT: readonly Prefix[] = ['articles/', 'memory/', 'budget/', 'waiting/', 'rejected/', 'notes/'];
const MADE = [...new Set(WOKEN_STAGES.flatMap((stage) => pipeline[stage].writes))].filter(
  (prefix) => !KEPT.includes(prefix),
);
const NOW = new Date('2026-02-01');

/** Held in two languages at once; held after it was published; a draft; one that ends, one that is over; one that was withdrawn. */
const MORE: Record<string, string>[] = [
  {
    'inbox/boats/en.md': '---\ntitle: Boats\n---\n\nThere are 12 boats.\n',
    'inbox/crew/en.md': '---\ntitle: Crew\n---\n\nThere are 15 sailors.\n',
    'inbox/draft/en.md': '---\ntitle: Not yet\ndraft: true\n---\n\nThere are 12 boats.\n',
    'inbox/fair/en.md': '---\ntitle: The fair\nunpublishAt: 2026-06-01\n---\n\nThere are boats.\n',
    'inbox/race/en.md': '---\ntitle: The race\nunpublishAt: 2026-01-20\n---\n\nThere are boats.\n',
    'inbox/quay/en.md':
      '---\ntitle: The quay\n---\n\nBoats lie there.\n\n![The quay](quay.jpg)\n\n![None](none.jpg)\n',
    'inbox/quay/quay.jpg': fakePicture('of the quay'),
    'inbox/quay/none.jpg': 'no picture',
    'inbox/later/en.md': '---\ntitle: Later\npublishAt: 2026-06-01\ntags: [sea]\n---\n\nThere are boats.\n',
  },
  {
    'inbox/crew/en.md': '---\ntitle: Crew\n---\n\nThere are 12 sailors.\n',
    'inbox/story-9/en.md':
      '---\ntitle: Story 9\ndate: 2026-01-10\nwithdrawn: true\n---\n\nStory 9, edit 0.\n',
  },
];

/** Its answers to a text with the number 12 are wrong, and held. */
function miscounting(translator: Translator): Translator {
  return {
    ...translator,
    async *translate(request) {
      for await (const batch of translator.translate(request)) {
        const spoil = (text: string | undefined) => asCoded((text ?? '').replaceAll('12', '21'));
        yield { ...batch, results: batch.results.map((one) => ({ ...one, text: spoil(one.text) })) };
      }
    },
  };
}

let newsroom: TestPipeline;
beforeEach(async () => {
  newsroom = createPipeline(miscounting(createEchoTranslator()));
  for (const step of [...STEPS, ...MORE]) {
    await putAll(newsroom, step);
    await newsroom.drain();
  }
});

async function readMade(): Promise<Record<string, string>> {
  const parts = await Promise.all(MADE.map((prefix) => readAll(newsroom.store, prefix)));
  const made: Record<string, string> = Object.assign({}, ...parts);
  return Object.fromEntries(Object.entries(made).map(([key, text]) => [key, withoutCost(text)]));
}

/** What attempts have cost is counted where they are made; what memory gives again cost nothing. */
function withoutCost(text: string): string {
  // When a language that a person took back last changed stood nowhere but in the object.
  const taken = text.includes('takenBack') ? /"updatedAt": ".+"/g : /(?!)/;
  return text
    .replace(taken, '')
    .replace(/"charactersSent": \d+/g, '')
    .replace(/"digest": ".+"/, '');
}

/**
 * Made of what came in last: earlier revisions cannot be made again, and nobody needs them; nor can the source of a file
 * that is broken now, and what was made of it stays.
 */
async function cannotBeMade(key: string): Promise<boolean> {
  if (key.startsWith('sources/story-3/')) return true;
  if (!key.startsWith(prefixes.sources) && !key.startsWith(prefixes.versions)) return false;
  const state = await getJson<ArticleState>(newsroom.store, `articles/${key.split('/')[1]}.json`);
  return !key.endsWith(`${state?.value.revision}.json`);
}

async function run({ stage, key, articleId }: Wake): Promise<void> {
  const { store, site } = newsroom;
  if (stage === 'publish' && isCardKey(key))
    await publishArticle(articleId, { store, site, strayCards: [key], now: () => NOW });
  else await newsroom.handle(key);
}

async function sweep(options: Partial<SweepOptions> = {}) {
  const wakes: Wake[] = [];
  const { store, site } = newsroom;
  const outcome = await sweepStore({
    ...{ store, site, now: () => NOW, isDeep: true, graceMs: 0 },
    wake: async (wake) => void wakes.push(wake),
    ...options,
  });
  for (const wake of wakes) await run(wake);
  await newsroom.drain();
  return outcome;
}

test('a store of which every event was handled has nothing that is behind', async () => {
  const before = await readMade();
  expect(await sweep()).toEqual({ articles: 19, behind: 0, named: [] });
  expect(await sweep({ isDeep: false })).toMatchObject({ behind: 0 });
  expect(await readMade()).toEqual(before);
});

/** What one sweep found in order, for the next. */
function remember() {
  const stamps = new Map<string, string>();
  return {
    has: (id: string, stamp: string) => stamps.get(id) === stamp,
    add: (id: string, stamp: string) => void stamps.set(id, stamp),
  };
}

test('what an earlier sweep found in order is not read again, and whatever of it is damaged then is made again', async () => {
  const inOrder = remember();
  await sweep({ inOrder });
  let reads = 0;
  const { store } = newsroom;
  const get = (key: string) => {
    reads += 1;
    return store.get(key);
  };
  const counting = { ...store, get };
  expect(await sweep({ inOrder, store: counting })).toMatchObject({ behind: 0 });
  expect(reads).toBeLessThan(40);

  const before = await readMade();
  const keys = Object.keys(before).filter((key) => !key.startsWith(prefixes.notes));
  for (const key of keys.filter((_, place) => place % 7 === 0)) {
    if (await cannotBeMade(key)) continue;
    await store.put(key, '{}');
    expect((await sweep({ inOrder })).behind, key).toBeGreaterThan(0);
    expect(await readMade(), key).toEqual(before);
  }
});

test('a card that no article names is found beside what is in order', async () => {
  const inOrder = remember();
  await sweep({ inOrder });
  const [card = ''] = Object.keys(await readAll(newsroom.store, prefixes.newest));
  const stray = card.replace(/\d{17}/, '00000000000000001');
  await newsroom.store.put(stray, '{}');
  expect(await sweep({ inOrder })).toMatchObject({ behind: 1 });
  expect(await newsroom.store.get(stray)).toBeUndefined();
});

const DAMAGE: Record<string, (key: string, text: string) => Promise<unknown>> = {
  'is removed': (key) => newsroom.store.delete(key),
  'is cut off': (key, text) => newsroom.store.put(key, text.slice(0, text.length / 2)),
  'is empty': (key) => newsroom.store.put(key, ''),
  'says something else': (key) => newsroom.store.put(key, '{"title":"Nothing"}'),
};

test.each(MADE)('any object under %s that is damaged is made again as it was', async (prefix) => {
  const before = await readMade();
  const keys: string[] = [];
  for (const key of Object.keys(before)) {
    if (key.startsWith(prefix) && !(await cannotBeMade(key))) keys.push(key);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keys),
      fc.constantFrom(...Object.keys(DAMAGE)),
      async (key, damage) => {
        const text = new TextDecoder().decode((await newsroom.store.get(key))?.body);
        await DAMAGE[damage]?.(key, text);
        newsroom.waiting.splice(0);
        expect((await sweep()).behind).toBeGreaterThan(0);
        expect(await readMade()).toEqual(before);
      },
    ),
    { numRuns: 5, endOnFailure: true },
  );
});

test('what is removed is found by looking at the keys alone', async () => {
  const before = await readMade();
  const removed = Object.keys(before).filter((_, place) => place % 9 === 0);
  for (const key of removed) {
    if (await cannotBeMade(key)) continue;
    await newsroom.store.delete(key);
    expect((await sweep({ isDeep: false })).behind, key).toBeGreaterThan(0);
    expect(await readMade(), key).toEqual(before);
  }
});

test('a card that no article names is removed', async () => {
  const before = await readMade();
  const stray = 'newest/en/08638232773913001-story-2.json';
  await newsroom.store.put(stray, before['newest/en/08638232773913000-crew.json'] ?? '{}');
  await newsroom.store.put('tagged/en/sea/08638232773913001-nobody.json', '{}');
  expect(await sweep()).toMatchObject({ behind: 2 });
  expect(await readMade()).toEqual(before);
});

test('pictures alone are no article that was lost, and one that was exchanged unseen is found', async () => {
  await putAll(newsroom, { 'inbox/alone/quay.jpg': 'bytes', 'inbox/story-7/quay.jpg': 'bytes' });
  newsroom.waiting.splice(0);
  expect((await sweep()).named).toEqual(['story-7: a file of it was saved and not taken in']);
  expect((await sweep()).named).toEqual([]);
  await putAll(newsroom, { 'inbox/story-7/quay.jpg': 'other' });
  newsroom.waiting.splice(0);
  expect((await sweep()).named).toEqual(['story-7: a file of it was saved and not taken in']);
});

test('an event that was lost is made up for, whichever it was', async () => {
  await putAll(newsroom, { 'inbox/late/en.md': '---\ntitle: Late\n---\n\nThe text.\n' });
  await putAll(newsroom, { 'inbox/story-7/en.md': '---\ntitle: Edited\n---\n\nThe text.\n' });
  newsroom.waiting.splice(0);
  await putAll(newsroom, {
    'holds/story-8/fr.json': '{"held":true,"by":"Salma","at":"2026-01-20T00:00:00.000Z"}\n',
    'holds/story-5/fr.json': '{"held":false,"by":"Salma","at":"2026-01-20T00:00:00.000Z"}\n',
  });
  newsroom.waiting.splice(0);
  expect((await sweep()).named).toEqual([
    'late: it came in and was not taken in',
    'story-5: fr was released and is not published',
    'story-7: a file of it was saved and not taken in',
    'story-8: fr was taken back and is published',
  ]);
  const published = await readAll(newsroom.store, 'published/');
  expect(published['published/late.json']).toContain('Late (fr)');
  expect(published['published/story-7.json']).toContain('Edited (fr)');
  expect(JSON.parse(published['published/story-8.json'] ?? '').versions.fr).toBeUndefined();
  expect(JSON.parse(published['published/story-5.json'] ?? '').versions.fr).toBeDefined();
  expect(await sweep()).toMatchObject({ behind: 0 });
});

test('a correction whose event was lost reaches readers', async () => {
  const [key] = Object.keys(await readAll(newsroom.store, 'versions/crew/en/')).reverse();
  const text = new TextDecoder().decode((await newsroom.store.get(key ?? ''))?.body);
  await newsroom.store.put(key ?? '', text.replace('12 sailors', '13 sailors'));
  newsroom.waiting.splice(0);
  expect(await sweep({ isDeep: false })).toMatchObject({ behind: 1 });
  expect((await readMade())['published/crew.json']).toContain('13 sailors');
});

test('the archive is not translated into a language that was added, and what was just written is under way', async () => {
  newsroom.site.languages.push('es');
  expect(await sweep()).toMatchObject({ behind: 0 });
  await newsroom.store.delete('published/story-1.json');
  expect(await sweep({ graceMs: 40 * 24 * 3600 * 1000 })).toMatchObject({ articles: 19, behind: 0 });
  expect(await sweep()).toMatchObject({ behind: 1 });
});

test('a sweep that is ended goes on behind the article it ended with', async () => {
  await newsroom.store.delete('published/story-10.json');
  const part = await sweep({ isOver: () => true, chunk: 5 });
  expect(part).toMatchObject({ articles: 5, behind: 0, goOnAfter: 'later' });
  expect(await sweep({ after: 'later' })).toMatchObject({ articles: 14, behind: 1 });
});
