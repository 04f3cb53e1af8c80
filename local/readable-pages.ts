import { isEmbargoed } from '../functions/shared/article/embargo.ts';
import type { TakenArticle } from './content/taken-articles.ts';

/** The paths of the pages that readers find: of every published language, but not under embargo. */
export function readablePages(
  standings: readonly Pick<TakenArticle, 'id' | 'published'>[],
  now: Date,
): string[] {
  return standings.flatMap(({ id, published }) => {
    if (published === undefined || isEmbargoed(published, now)) return [];
    return Object.keys(published.versions).map(
      (language) => `/${language}/articles/${encodeURIComponent(id)}`,
    );
  });
}
