import { formatDate, formatDay } from '../../shared/article/dates.ts';
import type { Language } from '../../shared/article/language.ts';
import type { Card, PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';

interface Dated {
  article: Pick<PublishedArticle, 'publishedAt'>;
  version: Pick<PublishedVersion, 'updatedAt' | 'inWords'>;
  language: Language;
}

/**
 * When an article was published and updated, as its page says it: in the words made at publish, where they are of
 * the page's own language and of the zone the site is in now.
 * @param own the language of the page's own words.
 */
export function articleTimes({ article, version, language }: Dated, own: Language, timeZone: string) {
  const { updatedAt, inWords } = version;
  if (own === language && inWords?.timeZone === timeZone) return inWords;
  const format = (iso: string) => formatDate(iso, own, timeZone);
  return { publishedAt: format(article.publishedAt), updatedAt: format(updatedAt) };
}

/** The day of a card, in its language. */
export function cardDay({ language, publishedAt, inWords }: Card, timeZone: string): string {
  return inWords?.timeZone === timeZone ? inWords.publishedAt : formatDay(publishedAt, language, timeZone);
}
