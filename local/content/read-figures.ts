import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectReader } from '../../functions/shared/store/object-store.ts';
import type { ArticleFigures } from './article-figures.ts';
import type { ContentFile } from './content-folder.ts';
import { type LookedAt, noteETags } from './looked-at.ts';
import { isBehind, mapArticles, readTakenArticle } from './taken-articles.ts';

/**
 * The figures of every article that was taken in, in the folder's order; of one that is as it was at an earlier start they
 * are known. Those that are behind are looked at each time.
 */
export async function readFigures(
  store: ObjectReader,
  site: SiteConfig,
  files: readonly ContentFile[],
  lookedAt: LookedAt,
): Promise<{ figures: ArticleFigures[]; behind: string[] }> {
  // It brings what takes texts apart.
  let loading: Promise<typeof import('./article-figures.ts')> | undefined;
  const load = () => {
    loading ??= import('./article-figures.ts');
    return loading;
  };
  const behind: string[] = [];
  const found = await mapArticles(files, async (id) => {
    const known = await lookedAt.findFigures(id, store);
    if (known !== undefined) return [known];
    const noting = noteETags(store);
    const article = await readTakenArticle(noting.store, site, id);
    if (article === undefined) return [];
    const figures = (await load()).figuresOf(article);
    if (isBehind(article, site)) {
      behind.push(id);
      lookedAt.forget(id);
    } else lookedAt.noteFigures(figures, noting.etags);
    return [figures];
  });
  return { figures: found.flat(), behind };
}
