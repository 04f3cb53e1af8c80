import { cardsOf } from '../../functions/publish/cards.ts';
import type { PublishedArticle } from '../../functions/shared/article/published.ts';
import { cardName, newestFolder, publishedKey, reviewedFolder } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { publishedArticle } from './published-article.ts';
import { createSortedObjectStore } from './sorted-object-store.ts';

const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;
/** More than an article here has. */
const BODY_SIZE = 4096;
const LANGUAGES = ['ar', 'en', 'fr'];

export interface Archive {
  store: ObjectStore;
  /** Newest first. */
  articles: { id: string; name: string; publishedAt: Date }[];
}

/** Articles of the years before `now`, evenly, in three languages; every fourth Arabic version is reviewed. */
export function createArchive(count: number, now: Date, years = 5): Archive {
  const articles = Array.from({ length: count }, (_, i) => {
    const publishedAt = new Date(now.getTime() - Math.floor((i * years * YEAR_MS) / count));
    const id = `a${String(i).padStart(6, '0')}`;
    return { id, publishedAt, name: cardName(publishedAt, id) };
  });
  const cards = (folder: string, every = 1) =>
    articles.filter((_, i) => i % every === 0).map(({ name }) => folder + name);
  const keys = [
    ...LANGUAGES.flatMap((language) => cards(newestFolder(language))),
    ...articles.map(({ id }) => publishedKey(id)),
    ...['ar', 'en'].flatMap((language) => cards(reviewedFolder(language), language === 'ar' ? 4 : 1)),
  ];
  const bodyOf = (key: string) => {
    const index = Number(/a(\d{6})\.json$/.exec(key)?.[1]);
    const article = articleAt(articles[index] as Archive['articles'][number], index);
    return JSON.stringify(cardsOf(article).get(key) ?? article);
  };
  return { articles, store: createSortedObjectStore({ keys, bodyOf, size: BODY_SIZE, lastModified: now }) };
}

function articleAt({ id, publishedAt }: Archive['articles'][number], index: number): PublishedArticle {
  const ar = { method: 'machine', reviewed: index % 4 === 0 } as const;
  const versions = { ar, en: {}, fr: { method: 'machine' } as const };
  return publishedArticle(id, versions, { publishedAt: publishedAt.toISOString() });
}
