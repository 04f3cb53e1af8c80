import type { ArticleState, SourceArticle } from '../../shared/article/article.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether an article goes before others: it came in within a day of its publication, and came in now. What is imported
 * from an archive is not, nor what is planned for another day, nor what is made again long after it came in.
 */
export function isUrgent(
  { publishedAt, receivedAt }: Pick<SourceArticle, 'publishedAt' | 'receivedAt'>,
  { firstSeenAt }: Pick<ArticleState, 'firstSeenAt'>,
  now: Date,
): boolean {
  const received = Date.parse(receivedAt);
  // One that states no date has the date of its arrival, which an edit is not to make old.
  const published = publishedAt === firstSeenAt ? received : Date.parse(publishedAt);
  return Math.abs(received - published) <= DAY_MS && now.getTime() - received <= DAY_MS;
}
