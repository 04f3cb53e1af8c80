import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import { keepPictures } from '../../functions/pictures/keep-pictures.ts';
import { type StageName, stagesTriggeredBy } from '../../functions/pipeline.ts';
import { publishArticle } from '../../functions/publish/publish-article.ts';
import { parseSiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ArticlePictures } from '../../functions/shared/pictures/own-picture.ts';
import { articleIdOf, parseInboxKey } from '../../functions/shared/store/keys.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { sweepStore } from '../../functions/sweep/sweep-store.ts';
import type { Wake } from '../../functions/sweep/wake.ts';
import { translateArticle } from '../../functions/translate/translate-article.ts';
import { fakePictures } from './fake-pictures.ts';
import { createEchoTranslator, readAll } from './pipeline.ts';

export interface PictureEvent {
  stage: StageName;
  key: string;
}

/** Longer than whoever was killed is waited for. */
const LATER_MS = 20 * 60_000;

/** The stages over a store in memory that watches over media/: no folder is there that is not named. */
export function openPictureNewsroom() {
  let time = Date.parse('2026-02-01T00:00:00Z');
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  const memory = createMemoryObjectStore(now);
  const waiting: PictureEvent[] = [];
  /** Folders that no record named at some moment. */
  const unnamed: string[] = [];
  const site = parseSiteConfig({ checks: { language: 'off', script: 'off' }, languages: ['en', 'fr'] });

  async function watch(): Promise<void> {
    const record = await memory.get('pictures/quay.json');
    const folders: string[] =
      record === undefined
        ? []
        : (JSON.parse(new TextDecoder().decode(record.body)) as ArticlePictures).folders;
    const { objects } = await memory.list('media/');
    for (const { key } of objects) if (!folders.includes(key.split('/')[1] ?? '')) unnamed.push(key);
  }

  function wake(key: string): void {
    waiting.push(...stagesTriggeredBy(key).map((stage) => ({ stage, key })));
  }

  const store: ObjectStore = {
    ...memory,
    async put(key, body, condition) {
      const result = await memory.put(key, body, condition);
      await watch();
      if (result !== 'conflict') wake(key);
      return result;
    },
    async delete(key) {
      await memory.delete(key);
      await watch();
      if (key.startsWith('inbox/')) wake(key);
    },
  };

  /** @param over A store that may fail. */
  async function handle({ stage, key }: PictureEvent, over: ObjectStore = store): Promise<void> {
    const ports = { store: over, site, now };
    if (stage === 'ingest') await ingestArticle(parseInboxKey(key).articleId, ports);
    if (stage === 'translate') await translateArticle(key, { ...ports, translator: createEchoTranslator() });
    if (stage === 'pictures')
      await keepPictures(articleIdOf(key), { ...ports, ...fakePictures, patienceMs: 0 });
    if (stage === 'publish') await publishArticle(articleIdOf(key), ports);
  }

  return {
    store,
    waiting,
    unnamed,
    handle,
    pass() {
      time += LATER_MS;
    },
    /** @returns what was behind. */
    async sweep(): Promise<Wake[]> {
      const wakes: Wake[] = [];
      await sweepStore({
        ...{ store, site, now, isDeep: false, graceMs: 0 },
        wake: async (one) => void wakes.push(one),
      });
      waiting.push(...wakes.map(({ stage, key }) => ({ stage, key })));
      return wakes.filter(({ isLookedAtAgain }) => !isLookedAtAgain);
    },
  };
}

export type PictureNewsroom = ReturnType<typeof openPictureNewsroom>;

/** What readers get, what is kept of the pictures and which of their files are there, without times. */
export async function pictureState({ store }: PictureNewsroom) {
  const read = async (key: string) => {
    const found = await store.get(key);
    return found && JSON.parse(new TextDecoder().decode(found.body));
  };
  const published = await read('published/quay.json');
  const record = await read('pictures/quay.json');
  const shown = ({ bodyHtml, image }: Record<string, unknown>) => ({ bodyHtml, image });
  return {
    media: Object.keys(await readAll(store, 'media/')),
    folders: record?.folders ?? [],
    making: record?.making,
    files: Object.entries(record?.files ?? {}).map(([name, made]) => [
      name,
      (made as { media: string }).media,
    ]),
    rejected: Object.keys(await readAll(store, 'rejected/')),
    pictures: published?.pictures,
    versions: Object.entries(published?.versions ?? {}).map(([language, version]) => [
      language,
      shown(version as Record<string, unknown>),
    ]),
    cards: Object.values(await readAll(store, 'newest/')).map((card) => JSON.parse(card).image),
  };
}
