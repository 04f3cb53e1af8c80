import { expect, test } from 'vitest';
import { formatDate, formatDay } from '../../../../functions/shared/article/dates.ts';
import type {
  Card,
  PublishedArticle,
  PublishedVersion,
} from '../../../../functions/shared/article/published.ts';
import { parseSiteConfig, type SiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { getJson, putJson } from '../../../../functions/shared/store/json-object.ts';
import { publishedKey } from '../../../../functions/shared/store/keys.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { createEchoTranslator, createPipeline } from '../../../support/pipeline.ts';

const PUBLISHED = '2026-01-05T06:00:00.000Z';
const ARTICLE = `---\ntitle: The harbour\ndate: ${PUBLISHED}\n---\n\nIt opens on Monday.\n`;
const MOSCOW = 'Europe/Moscow';

async function publish() {
  const { store, drain } = createPipeline(createEchoTranslator());
  await store.put('inbox/harbour/en.md', ARTICLE);
  await drain();
  const read = async () => (await getJson<PublishedArticle>(store, publishedKey('harbour')))?.value;
  const time = async (path: string, site: Partial<SiteConfig> = {}) => {
    const app = createSiteApp({
      store,
      site: { ...parseSiteConfig({}), ...site },
      baseUrl: 'https://news.example',
    });
    const page = await (await app.request(path)).text();
    return /<time datetime="[^"]+">([^<]+)</.exec(page)?.[1];
  };
  return { store, read, time };
}

test('each language keeps its times in its own words, to the minute in an article and to the day in a list', async () => {
  const { store, read } = await publish();
  const article = await read();
  for (const [language, { updatedAt, inWords }] of Object.entries(article?.versions ?? {})) {
    const { timeZone } = parseSiteConfig({});
    const format = (iso: string) => formatDate(iso, language, timeZone);
    expect(inWords).toEqual({ timeZone, publishedAt: format(PUBLISHED), updatedAt: format(updatedAt) });
    const { objects } = await store.list(`newest/${language}/`);
    const card = (await getJson<Card>(store, objects[0]?.key ?? ''))?.value;
    expect(card?.inWords).toEqual({ timeZone, publishedAt: formatDay(PUBLISHED, language, timeZone) });
  }
  expect(Object.keys(article?.versions ?? {}).sort()).toEqual(['ar', 'en', 'fr']);
});

test('a page shows the words that were kept, and its own once the site is in another zone', async () => {
  const { time } = await publish();
  for (const path of ['/ar/articles/harbour', '/en/articles/harbour']) {
    const language = path.slice(1, 3);
    expect(await time(path)).toBe(formatDate(PUBLISHED, language, 'Africa/Casablanca'));
    expect(await time(path, { timeZone: MOSCOW })).toBe(formatDate(PUBLISHED, language, MOSCOW));
  }
  expect(await time('/fr/')).toBe(formatDay(PUBLISHED, 'fr', 'Africa/Casablanca'));
  expect(await time('/fr/', { timeZone: MOSCOW })).toBe(formatDay(PUBLISHED, 'fr', MOSCOW));
});

test('what was published before there were words has its times all the same', async () => {
  const { store, read, time } = await publish();
  const article = (await read()) as PublishedArticle;
  const { en } = article.versions;
  const { inWords, ...before } = en as PublishedVersion;
  expect(inWords).toBeDefined();
  await putJson(store, publishedKey('harbour'), { ...article, versions: { en: before } });
  expect(await time('/en/articles/harbour')).toBe(inWords?.publishedAt);
});
