import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createFetcher } from '../../functions/poll/fetch/safe-fetch.ts';
import type { ArticleJson } from '../../functions/poll/items/build-article.ts';
import { pollFeeds } from '../../functions/poll/poll-feeds.ts';
import type { SourceArticle } from '../../functions/shared/article/article.ts';
import { parseFeedsConfig } from '../../functions/shared/article/feeds-config.ts';
import type { IntakeNotes } from '../../functions/shared/intake/intake-notes.ts';
import { getJson } from '../../functions/shared/store/json-object.ts';
import { notesKey } from '../../functions/shared/store/keys.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import { type FeedAnswer, type FeedServer, startFeedServer } from './feed-server.ts';
import { createPipeline, readAll, type TestPipeline } from './pipeline.ts';

const FOLDER = new URL('../fixtures/feeds/', import.meta.url);

/** All inputs of the folder by name, without their ending. */
export const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -'.xml'.length));

export function readCase(name: string): string {
  return readFileSync(new URL(`${name}.xml`, FOLDER), 'utf8');
}

function answerOf(name: string): FeedAnswer {
  const headers = new URL(`${name}.headers`, FOLDER);
  return {
    headers: existsSync(headers)
      ? JSON.parse(readFileSync(headers, 'utf8'))
      : { 'Content-Type': 'application/xml' },
    body: readFileSync(new URL(`${name}.xml`, FOLDER)),
  };
}

/** What a poll of a feed brought, by title. */
export interface Polled {
  error: string | undefined;
  rejected: Record<string, string>;
  articles: Record<string, PolledArticle>;
  pipeline: TestPipeline;
}

export interface PolledArticle {
  id: string;
  /** As it is in the inbox. */
  json: ArticleJson;
  /** As it was taken in. */
  source: SourceArticle;
  notes: string[];
}

export interface FeedCases {
  server: FeedServer;
  /** Polls an input, or an answer, over HTTP, and lets the stages take in and publish what came. */
  poll(given: string | FeedAnswer, options?: PollCaseOptions): Promise<Polled>;
  close(): Promise<void>;
}

export interface PollCaseOptions {
  /** Fields of feeds.json. */
  feed?: object;
  now?: Date;
  /** Of an earlier poll. */
  pipeline?: TestPipeline;
}

export async function startFeedCases(): Promise<FeedCases> {
  const server = await startFeedServer(
    Object.fromEntries(CASES.map((name) => [`/${name}.xml`, answerOf(name)])),
  );
  const fetch = createFetcher({ userAgent: 'Dragoman (+test@example.org)', allowPrivate: true });
  let polls = 0;
  return {
    server,
    close: () => server.close(),
    async poll(given, { feed = {}, now = new Date('2026-03-03T12:00:00Z'), pipeline: before } = {}) {
      polls += 1;
      const path = typeof given === 'string' ? `/${given}.xml` : `/given-${polls}`;
      if (typeof given !== 'string') server.serve(path, given);
      const pipeline = before ?? createPipeline(createMemoryTranslator(), () => now, { now: () => now });
      const { store, site } = pipeline;
      const { feeds } = parseFeedsConfig([{ id: 'feed', url: server.url + path, maxItems: 200, ...feed }]);
      const [outcome] = (await pollFeeds(feeds, { store, site, fetch, now: () => now, force: true })).feeds;
      await pipeline.drain();
      return {
        error: outcome?.error,
        rejected: Object.fromEntries((outcome?.rejected ?? []).map((one) => [one.articleId, one.reason])),
        articles: await readArticles(pipeline),
        pipeline,
      };
    },
  };
}

async function readArticles({ store }: TestPipeline): Promise<Record<string, PolledArticle>> {
  const articles: Record<string, PolledArticle> = {};
  for (const text of Object.values(await readAll(store, 'sources/'))) {
    const source = JSON.parse(text) as SourceArticle;
    const { id, title, sourceLanguage } = source;
    const [json] = Object.values(await readAll(store, `inbox/${id}/${sourceLanguage}`));
    const notes = (await getJson<IntakeNotes>(store, notesKey(id)))?.value.files ?? [];
    articles[title] = {
      id,
      source,
      json: JSON.parse(json ?? ''),
      notes: notes.flatMap((file) => file.notes),
    };
  }
  return articles;
}
