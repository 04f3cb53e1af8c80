import { isEmbargoed } from '../functions/shared/article/embargo.ts';
import type { ArticleStanding } from './content/article-standings.ts';

/** The paths of the pages that readers find: of every published language, but not under embargo. */
export function readablePages(
  standings: readonly Pick<ArticleStanding, 'id' | 'published'>[],
  now: Date,
): string[] {
  return standings.flatMap(({ id, published }) => {
    if (published === undefined || isEmbargoed(published, now)) return [];
    return Object.keys(published.versions).map(
      (language) => `/${language}/articles/${encodeURIComponent(id)}`,
    );
  });
}
