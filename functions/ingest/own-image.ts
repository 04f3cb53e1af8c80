import type { ArticleImage } from '../shared/article/article.ts';
import { hasCreditWords } from '../shared/pictures/credit-words.ts';
import type { ParsedFile } from './files/inbox-file.ts';

/**
 * The picture of a translation: its file's own, else the original's. Its words are the file's, and the original's, which
 * are in another language, only where the file has none. Whoever is to be named is named in any case.
 */
export function ownImage({ content, fields }: ParsedFile, original: ParsedFile): ArticleImage | undefined {
  if (fields.imageHidden) return undefined;
  const theirs = original.content.image;
  const own = content.image;
  if (theirs === undefined || (own !== undefined && own.url !== theirs.url)) return own;
  const { alt, caption, ...picture } = theirs;
  const said = own ?? fields.imageWords;
  if (said?.alt !== undefined || said?.caption !== undefined) return { ...picture, ...said };
  const isWordless = alt === undefined && caption === undefined && !isForeign(theirs, said);
  return isWordless ? { ...picture, ...said } : { ...theirs, ...said, language: original.language };
}

/** The original's credit stands there, and has words. */
function isForeign({ credit }: ArticleImage, said: Partial<ArticleImage> | undefined): boolean {
  return said?.credit === undefined && hasCreditWords(credit ?? '');
}
