import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestArticle } from '../../../functions/ingest/ingest-article.ts';
import type { FetchAnswer, Fetcher } from '../../../functions/poll/fetch/fetcher.ts';
import { pollFeeds } from '../../../functions/poll/poll-feeds.ts';
import { parseSiteConfig } from '../../../functions/shared/article/site-config.ts';
import { createMemoryObjectStore } from '../../../functions/shared/store/memory-object-store.ts';
import { runsOf } from '../../support/runs-of.ts';
import { atomInFrench, atomTypes, jsonFeedInEnglish, rdf, rssInArabic } from './formats/sample-feeds.ts';
import { feedsOf } from './poll-setup.ts';

const site = parseSiteConfig({});
const RUNS = 1000;

/** What breaks parsers: halves of markup, control characters, names objects have already. */
const PIECES = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '&#0;',
  '&#x1F600;',
  '&#xD800;',
  '\0',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\ufffe',
  '<item>',
  '</item>',
  '<entry>',
  '</channel>',
  '<div>',
  '<__proto__>',
  '<constructor/>',
  '"__proto__":',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '1e999',
  '\\u0000',
  '<script>',
  'javascript:',
  '9'.repeat(400),
];

type Change = { at: number; drop: number; piece: string };

const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat({ max: 40 }),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(text: string, list: readonly Change[]): string {
  return list.reduce((changed, { at, drop, piece }) => {
    const place = Math.floor(at * changed.length);
    return changed.slice(0, place) + piece + changed.slice(place + drop);
  }, text);
}

const answer = (body: string): FetchAnswer => ({
  status: 200,
  url: 'https://news.example/feed',
  headers: {},
  body: new TextEncoder().encode(body),
});

const samples = { rssInArabic, atomInFrench, atomTypes, jsonFeedInEnglish, rdf };
const feeds = feedsOf({ id: 'news', url: 'https://news.example/feed', language: 'fr' });

async function pollOnce(text: string) {
  const store = createMemoryObjectStore();
  const fetch: Fetcher = async () => answer(text);
  const now = () => new Date('2026-02-10T12:00:00Z');
  const [outcome] = (await pollFeeds(feeds, { store, fetch, now, site })).feeds;
  return { store, outcome };
}

test.each(Object.entries(samples))(
  'mutations of %s: each item is in the inbox or rejected, or the feed says why not',
  async (_, sample) => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const { store, outcome } = await pollOnce(mutate(sample, list));
        const { objects: inbox } = await store.list('inbox/');
        const { objects: rejected } = await store.list('rejected/');
        expect(outcome?.asked === 'failed').toBe(outcome?.error !== undefined);
        expect(inbox).toHaveLength(outcome?.taken.length ?? 0);
        expect(rejected).toHaveLength(outcome?.rejected.length ?? 0);
        expect(outcome?.waiting).toBe(0);
      }),
      { numRuns: runsOf(RUNS) },
    );
  },
);

test.each(Object.entries(samples))(
  'what comes in of mutations of %s is an article or rejected',
  async (_, sample) => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const { store, outcome } = await pollOnce(mutate(sample, list));
        for (const id of outcome?.taken ?? []) {
          const { revision, rejections } = await ingestArticle(id, { store, site });
          expect(revision !== undefined || rejections.length > 0).toBe(true);
        }
      }),
      { numRuns: runsOf(RUNS / 10) },
    );
  },
);
