import { changesOf } from '../../functions/publish/changes.ts';
import type { PublishedArticle, PublishedVersion } from '../../functions/shared/article/published.ts';
import type { StandingPage } from '../../functions/shared/article/settings/standing-page.ts';
import { parseSiteConfig, type SiteConfig } from '../../functions/shared/article/site-config.ts';
import { putJson } from '../../functions/shared/store/json-object.ts';
import { createMemoryObjectStore } from '../../functions/shared/store/memory-object-store.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { publishedArticle } from './published-article.ts';
import { putArticles } from './put-articles.ts';

const HOUR_MS = 3_600_000;
const LANGUAGES = ['ar', 'fr', 'en'] as const;

/** Of signs that have a meaning in addresses, of several scripts, and two spellings of one. */
const TAGS = [
  'Port',
  'port',
  'R&D',
  'C#',
  '50% off',
  'فاس',
  'Été 2026',
  'a/b',
  'Who?',
  'São Tomé',
  "l'eau",
  '日本',
];

export interface GeneratedNewsroom {
  store: ObjectStore;
  site: SiteConfig;
  pages: StandingPage[];
  now: Date;
}

/** A newsroom of so many articles as publish leaves them: every kind that there is, over some fourteen months. */
export async function generateNewsroom(count: number): Promise<GeneratedNewsroom> {
  const now = new Date('2026-06-10T12:00:00Z');
  const store = createMemoryObjectStore();
  const articles = Array.from({ length: count }, (_, i) => articleAt(i, now));
  await putArticles(store, articles);
  for (const article of articles) {
    for (const [key, change] of changesOf(article)) await putJson(store, key, change);
  }
  const text = (title: string) => ({ title, bodyHtml: '<p><a href="/fr/">une</a></p>' });
  return {
    store,
    now,
    site: parseSiteConfig({
      noindexUnreviewed: ['ar'],
      contact: 'errors@news.example',
      nav: [
        { id: 'coast', name: { ar: 'الساحل', fr: 'Côte', en: 'Coast' }, tags: ['Port', 'فاس'] },
        { id: 'empty', name: 'Empty', tags: ['None'] },
      ],
    }),
    pages: [
      { id: 'about', versions: { ar: text('من نحن'), fr: text('Qui'), en: text('Who') } },
      { id: 'legal', versions: { fr: text('Mentions') } },
    ],
  };
}

function articleAt(i: number, now: Date): PublishedArticle {
  // Some thirty hours apart, with a burst of one moment in between, and one in the future.
  const age = i % 50 < 25 ? (i - (i % 50)) * 34 : i * 34;
  const publishedAt = new Date(now.getTime() - (i === 3 ? -50 : age) * HOUR_MS).toISOString();
  const id = i % 17 === 5 ? `مقال-${i}` : `g${i}`;
  const languages = LANGUAGES.filter((_, place) => i % 5 !== 4 || place === i % 3);
  const isWithdrawn = i % 41 === 7;
  const shown = isWithdrawn ? [] : languages.map((language) => [language, versionOf(language, i)]);
  return publishedArticle(id, Object.fromEntries(shown), {
    publishedAt: i === 8 ? '1900-01-01T00:00:00.000Z' : publishedAt,
    sourceLanguage: languages[0] ?? 'en',
    tags: TAGS.filter((_, place) => (i + place) % 6 === 0),
    withdrawn: isWithdrawn,
    changedAt: publishedAt,
    ...(i % 43 === 9 && { unpublishAt: '2026-06-01T00:00:00.000Z' }),
    ...(i % 7 === 0 && { author: 'Hind Amrani' }),
  });
}

function versionOf(language: string, i: number): Partial<PublishedVersion> {
  // To articles of all languages that are neither withdrawn nor over.
  const other = `/${language}/articles/g${i % 2 === 0 ? 0 : 1}`;
  return {
    title: `Number ${i} & more in ${language}`,
    bodyHtml: `<p>Some words, and <a href="${other}?a=1&amp;b=2#c">others</a>.</p>`,
    ...(i % 2 === 0 && language !== 'en' && { method: 'machine', engine: 'amazon-translate' }),
    ...(i % 11 === 0 && { tags: [`Own ${language}`] }),
  };
}
