import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { keepPictures } from '../../functions/pictures/keep-pictures.ts';
import { stagesTriggeredBy } from '../../functions/pipeline.ts';
import { publishArticle } from '../../functions/publish/publish-article.ts';
import { asCoded } from '../../functions/shared/article/coded-text.ts';
import { parseSiteConfig, type SiteConfig } from '../../functions/shared/article/site-config.ts';
import { articleIdOf, parseInboxKey } from '../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { createMemoryTranslator } from '../../functions/translate/engines/memory/memory-translator.ts';
import { translateArticle } from '../../functions/translate/translate-article.ts';
import type { Translator } from '../../functions/translate/translator.ts';
import { fakePictures } from './fake-pictures.ts';

/** A translator whose output can be recognised, and which counts what it is asked. */
export function createEchoTranslator(): Translator & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async *translate({ segments, targetLanguage }) {
      asked.push(...segments.map(({ text }) => `${targetLanguage} ${text}`));
      const results = segments.map(({ text }, index) => ({
        index,
        text: asCoded(`${text} (${targetLanguage})`),
      }));
      yield { results, charactersSent: segments.length, engine: 'echo' };
    },
    async close() {},
  };
}

export interface TestPipeline {
  store: ObjectStore;
  site: SiteConfig;
  /** Keys whose events were not handled yet. */
  waiting: string[];
  /** @param put The key again, where the bucket itself tells of a put; others wake a stage by a key alone. */
  handle(key: string, put?: string): Promise<void>;
  /** Handles events until none waits; `choose` says which is next, of how many. */
  drain(choose?: (count: number) => number): Promise<void>;
}

/** A site of its own for each test, which may change it. What the echo says is in no language. */
const echoSite = () => parseSiteConfig({ checks: { language: 'off', script: 'off' } });

/**
 * The stages over a store in memory, with events handled in any order a test likes.
 *
 * @param now The store's clock; `stages.now` is that of the stages. A `bucket` tells of what is put by itself.
 */
export function createPipeline(
  translator: Translator = createMemoryTranslator(),
  now = clock(),
  stages: { site?: SiteConfig; now?: () => Date; bucket?: ObjectStore } = {},
): TestPipeline {
  const { site = echoSite(), now: today = () => new Date('2026-02-01') } = stages;
  const waiting: string[] = [];
  const memory = createMemoryObjectStore(now);
  const store: ObjectStore = stages.bucket ?? {
    ...memory,
    async put(key, body, condition) {
      const result = await memory.put(key, body, condition);
      if (result !== 'conflict' && stagesTriggeredBy(key).length > 0) waiting.push(key);
      return result;
    },
  };
  const ports = { store, site, translator, now: today };
  async function handle(key: string, put?: string): Promise<void> {
    const stages = stagesTriggeredBy(key);
    if (stages.includes('ingest')) await ingestArticle(parseInboxKey(key).articleId, ports);
    if (stages.includes('translate')) await translateArticle(key, ports);
    if (stages.includes('pictures')) await keepPictures(articleIdOf(key), { ...ports, ...fakePictures });
    if (stages.includes('publish')) await publishArticle(articleIdOf(key), { ...ports, put });
  }
  return {
    store,
    site,
    waiting,
    handle,
    async drain(choose = () => 0) {
      while (waiting.length > 0) {
        const [key = ''] = waiting.splice(choose(waiting.length), 1);
        await handle(key, key);
      }
    },
  };
}

/** A second later every time it is asked. */
function clock(): () => Date {
  let time = Date.parse('2026-01-01T00:00:00Z');
  return () => {
    time += 1000;
    return new Date(time);
  };
}

/** Everything under a prefix, by key, as text. */
export async function readAll(store: ObjectStore, prefix: string): Promise<Record<string, string>> {
  const { objects } = await store.list(prefix);
  const entries = objects.map(async ({ key }) => [
    key,
    new TextDecoder().decode((await store.get(key))?.body),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}
