import { expect, test } from 'vitest';
import type { PublishedArticle } from '../../../../functions/shared/article/published.ts';
import { parseSiteConfig, type SiteConfig } from '../../../../functions/shared/article/site-config.ts';
import { getJson, putJson } from '../../../../functions/shared/store/json-object.ts';
import { publishedKey } from '../../../../functions/shared/store/keys.ts';
import { createSiteApp } from '../../../../functions/site/app.tsx';
import { formatDate, formatDay } from '../../../../functions/site/layout/dates-in-words.ts';
import { createEchoTranslator, createPipeline, readAll } from '../../../support/pipeline.ts';

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
  return { store, read, time, drain };
}

test('a page says its times in its own words and the zone the site is in now, to the minute in an article and to the day in a list', async () => {
  const { time } = await publish();
  for (const path of ['/ar/articles/harbour', '/en/articles/harbour']) {
    const language = path.slice(1, 3);
    expect(await time(path)).toBe(formatDate(PUBLISHED, language, 'Africa/Casablanca'));
    expect(await time(path, { timeZone: MOSCOW })).toBe(formatDate(PUBLISHED, language, MOSCOW));
  }
  expect(await time('/fr/')).toBe(formatDay(PUBLISHED, 'fr', 'Africa/Casablanca'));
  expect(await time('/fr/', { timeZone: MOSCOW })).toBe(formatDay(PUBLISHED, 'fr', MOSCOW));
});

test('what is stored holds times as data only', async () => {
  const { store } = await publish();
  for (const prefix of ['published/', 'newest/', 'reviewed/']) {
    for (const text of Object.values(await readAll(store, prefix))) expect(text).not.toContain('inWords');
  }
});

test('an object that still holds its times in words is shown as before, and loses them when it is published again', async () => {
  const { store, read, time, drain } = await publish();
  const article = (await read()) as PublishedArticle;
  const inWords = { timeZone: 'Africa/Casablanca', publishedAt: 'words of 2025', updatedAt: 'words of 2025' };
  const { en } = article.versions;
  // Nothing makes the Spanish again: it stays as it was published.
  const versions = { en: { ...en, inWords }, es: { ...en, inWords } };
  await putJson(store, publishedKey('harbour'), { ...article, versions });
  expect(await time('/en/articles/harbour')).toBe(formatDate(PUBLISHED, 'en', 'Africa/Casablanca'));
  await store.put('inbox/harbour/en.md', ARTICLE.replace('Monday', 'Tuesday'));
  await drain();
  const again = await read();
  expect(again?.versions.en?.bodyHtml).toContain('Tuesday');
  expect(again?.versions.es?.bodyHtml).toContain('Monday');
  expect(JSON.stringify(again)).not.toContain('words of 2025');
});
