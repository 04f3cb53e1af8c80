import type { ArticleState } from '../shared/article/article.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { InboxFile, ParsedFile } from './files/inbox-file.ts';

/** An article's inbox folder, read. */
export interface InboxContents {
  articleId: string;
  revision: string;
  /** One a language. */
  taken: readonly ParsedFile[];
  rejected: readonly InboxFile[];
  /** What counted before. */
  before: ArticleState | undefined;
  site: SourceSettings;
}

/** Which language an article is most likely written in. */
export type SourceSettings = Pick<SiteConfig, 'sourceLanguage' | 'defaultLanguage' | 'languages'>;
