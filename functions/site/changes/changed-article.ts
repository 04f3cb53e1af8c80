import type { Language } from '../../shared/article/language.ts';
import type { Card, PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import { listedImage } from '../../shared/pictures/listed-image.ts';

/** A version without its text. */
export type ChangedVersion = Pick<
  PublishedVersion,
  | 'title'
  | 'excerpt'
  | 'updatedAt'
  | 'method'
  | 'reviewed'
  | 'correction'
  | 'outdatedSince'
  | 'author'
  | 'tags'
> & { image: Card['image'] };

/** What is told of an article that changed. */
export interface ChangedArticle
  extends Pick<
    PublishedArticle,
    'id' | 'sourceLanguage' | 'publishedAt' | 'unpublishAt' | 'withdrawn' | 'author' | 'tags' | 'changedAt'
  > {
  versions: Record<Language, ChangedVersion>;
  former: Language[];
}

/** An article without its texts, which are most of it. */
export function changedArticle(article: PublishedArticle): ChangedArticle {
  const { id, sourceLanguage, publishedAt, unpublishAt, withdrawn, author, tags, changedAt } = article;
  const versions = Object.entries(article.versions).map(([language, version]) => {
    const { title, excerpt, updatedAt, method, reviewed, correction, outdatedSince } = version;
    const image = listedImage(version.image, article.pictures);
    const { author, tags } = version;
    const text = { title, excerpt, image, updatedAt, method, reviewed, correction, outdatedSince };
    return [language, { ...text, author, tags }];
  });
  return {
    ...{ id, sourceLanguage, publishedAt, unpublishAt, withdrawn, author, tags, changedAt },
    versions: Object.fromEntries(versions),
    former: article.former ?? [],
  };
}
