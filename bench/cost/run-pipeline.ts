import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { keepPictures } from '../../functions/pictures/keep-pictures.ts';
import { makePicture, RECIPE } from '../../functions/pictures/make/make-picture.ts';
import { stagesTriggeredBy } from '../../functions/pipeline.ts';
import { publishArticle } from '../../functions/publish/publish-article.ts';
import { parseSiteConfig, type SiteConfig } from '../../functions/shared/article/site-config.ts';
import { articleIdOf, parseInboxKey } from '../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import { createAmazonEngine } from '../../functions/translate/engines/amazon/amazon-engine.ts';
import { createTranslateClient } from '../../functions/translate/engines/amazon/client.ts';
import { createEngineTranslator } from '../../functions/translate/markup/engine-translator.ts';
import { translateArticle } from '../../functions/translate/translate-article.ts';
import { type CountingStore, countCalls } from './count-calls.ts';

export interface CountedPipeline {
  store: CountingStore;
  site: SiteConfig;
  /** Messages a queue would have carried: one for each put that wakes a stage. */
  messages: number;
  put(key: string, body: string | Uint8Array): Promise<void>;
}

/** The stages as deployed, over a store in memory and a Translate at `endpoint`. */
export function createCountedPipeline(endpoint: string): CountedPipeline {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = createTranslateClient({ endpoint, region: 'us-east-1', credentials });
  // The stand-in's words are in no language and repeat themselves.
  const site = parseSiteConfig({
    checks: { language: 'off', script: 'off', repetition: 'off', length: 'off' },
  });
  const waiting: string[] = [];
  const memory = createMemoryObjectStore();
  const store = countCalls({
    ...memory,
    async put(key, body, condition) {
      const result = await memory.put(key, body, condition);
      if (result !== 'conflict' && stagesTriggeredBy(key).length > 0) waiting.push(key);
      return result;
    },
  });
  const ports = {
    store,
    site,
    make: makePicture,
    recipe: RECIPE,
    translator: createEngineTranslator(createAmazonEngine(client)),
  };
  const pipeline: CountedPipeline = {
    store,
    site,
    messages: 0,
    async put(key, body) {
      await store.put(key, body);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        pipeline.messages += 1;
        const stages = stagesTriggeredBy(next);
        if (stages.includes('ingest')) await ingestArticle(parseInboxKey(next).articleId, ports);
        if (stages.includes('translate')) await translateArticle(next, ports);
        if (stages.includes('pictures')) await keepPictures(articleIdOf(next), ports);
        if (stages.includes('publish')) await publishArticle(articleIdOf(next), { ...ports, put: next });
      }
    },
  };
  return pipeline;
}
