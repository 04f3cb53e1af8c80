import type { ArticleContent } from '../../shared/article/article.ts';
import type { Language } from '../../shared/article/language.ts';
import type { ParsedBody } from '../../shared/intake/body.ts';
import type { ArticleFields } from '../../shared/intake/fields/article-fields.ts';

/** A file of an inbox folder, as it came. */
export interface InboxFile {
  articleId: string;
  /** `en.md`: what stands behind the folder. */
  file: string;
  /** `en` of `en.md`. */
  name: string;
  /** `md` of `en.md`. */
  extension: string;
  /** Bytes. */
  size: number;
  /** Empty where the file is too large to be read. */
  body: Uint8Array;
  receivedAt: Date;
}

/** One file of an article, parsed: the source or a person's translation of it. */
export interface ParsedFile {
  file: InboxFile;
  language: Language;
  fields: ArticleFields;
  content: ArticleContent;
  /** What in it was not read, in sentences for its author. */
  notes: string[];
}

/** What a format's reader makes of a file. */
export interface ParsedText {
  fields: ArticleFields;
  body: ParsedBody;
  notes: string[];
  /** What a page says of itself, which is less than what its author says in `fields`. */
  pageLanguage?: string;
}
