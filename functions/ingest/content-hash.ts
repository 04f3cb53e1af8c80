import type { ArticleContent } from '../shared/article/article.ts';
import { hexHash } from '../shared/store/hex-hash.ts';

/** Of what pages show, so that a new time or format of a file is no new text. */
export function contentHash(content: ArticleContent): string {
  return hexHash(JSON.stringify(content), 16);
}
