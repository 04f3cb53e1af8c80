import { createHash } from 'node:crypto';
import type { ArticleContent } from '../shared/article/article.ts';

/** Of what pages show, so that a new time or format of a file is no new text. */
export function contentHash(content: ArticleContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
