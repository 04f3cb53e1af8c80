import type { ArticleImage, AuthorType } from '../../article/article.ts';

/** What an author may say beside the text, in whatever format. */
export interface ArticleFields {
  id?: string;
  title?: string;
  summary?: string;
  language?: string;
  author?: string;
  authorType?: AuthorType;
  translator?: string;
  reviewer?: string;
  tags: string[];
  image?: ArticleImage;
  /** Words for a picture that another file of the article names. */
  imageWords?: Pick<ArticleImage, 'alt' | 'caption' | 'credit'>;
  /** It is to have no picture, though another file of the article names one. */
  imageHidden?: true;
  /** This file is the one the others translate. */
  source: boolean;
  /** ISO 8601, UTC, like the other times. */
  date?: string;
  /** It has a date that cannot be read, or none that is known: it is no news. */
  undated?: true;
  publishAt?: string;
  unpublishAt?: string;
  modifiedAt?: string;
  /** Absent if the author does not say: a withdrawn article then stays withdrawn. */
  withdrawn?: boolean;
  /** The file is not to be published yet. */
  draft?: true;
  originalUrl?: string;
  credit?: string;
  correction?: string;
}

/** The fields of a file, and what in it was not read, for its author. */
export interface ReadFields {
  fields: ArticleFields;
  notes: string[];
}
