import { isEmbargoed } from '../functions/shared/article/embargo.ts';
import type { ArticleFigures } from './content/article-figures.ts';

/** The paths of the pages that readers find: of every published language, but not under embargo. */
export function readablePages(
  standings: readonly Pick<ArticleFigures, 'id' | 'published'>[],
  now: Date,
): string[] {
  return standings.flatMap(({ id, published }) => {
    if (published === undefined || isEmbargoed(published, now)) return [];
    return published.languages.map((language) => `/${language}/articles/${encodeURIComponent(id)}`);
  });
}
