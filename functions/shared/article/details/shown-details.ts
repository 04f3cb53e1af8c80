import type { OwnDetails } from '../article.ts';
import type { Language } from '../language.ts';
import type { PublishedArticle } from '../published.ts';

/** What is told of an article beside a version's text, and in which language each is. */
export interface ShownDetails extends OwnDetails {
  tags: string[];
  languages: Record<'author' | 'tags' | 'credit', Language>;
}

type OfArticle = Pick<
  PublishedArticle,
  'sourceLanguage' | 'author' | 'authorType' | 'tags' | 'originalUrl' | 'credit'
>;

/** A version's own words count; where it has none, those of the original, which are in the original's language. */
export function shownDetails(article: OfArticle, version: OwnDetails, language: Language): ShownDetails {
  const { sourceLanguage } = article;
  const { translator, reviewer, author, tags, credit } = version;
  const byline = author === undefined ? article : version;
  const inLanguage = (own: unknown) => (own === undefined ? sourceLanguage : language);
  return {
    author: byline.author,
    authorType: byline.authorType,
    tags: tags ?? article.tags,
    originalUrl: version.originalUrl ?? article.originalUrl,
    credit: credit ?? article.credit,
    translator,
    reviewer,
    languages: { author: inLanguage(author), tags: inLanguage(tags), credit: inLanguage(credit) },
  };
}
