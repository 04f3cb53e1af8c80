import type { Language } from '../../functions/shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../functions/shared/article/published.ts';

/** An article as publish writes it, with what a test says of its versions. */
export function publishedArticle(
  id: string,
  versions: Record<Language, Partial<PublishedVersion>>,
  more: Partial<PublishedArticle> = {},
): PublishedArticle {
  const full = Object.entries(versions).map(([language, version]) => [
    language,
    { ...plainVersion(`${id} in ${language}`), ...version },
  ]);
  return {
    id,
    revision: '1',
    sourceLanguage: 'en',
    publishedAt: '2026-03-01T08:00:00.000Z',
    withdrawn: false,
    tags: [],
    versions: Object.fromEntries(full),
    cards: [],
    ...more,
  };
}

function plainVersion(title: string): PublishedVersion {
  return {
    title,
    bodyHtml: '<p>Words.</p>',
    excerpt: 'Words.',
    revision: '1',
    method: 'original',
    reviewed: false,
    charactersSent: 0,
    updatedAt: '2026-03-01T08:00:00.000Z',
  };
}
