import { dirname } from 'node:path';
import { kindOf, pathBelow } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/** The files of an article that is copied or checked out follow each other sooner. */
const GATHER_MS = 250;

export interface GatheredFiles {
  saved(path: string): void;
  stop(): void;
}

/**
 * Waits a moment after a file of an article was saved for others of it, so that a copied folder is read as one thing,
 * whichever of its files was copied first. Every other file is handed on at once.
 */
export function gatherByArticle(
  folder: string,
  onGathered: (paths: readonly string[]) => void,
): GatheredFiles {
  const groups = new Map<string, { paths: Set<string>; timer: NodeJS.Timeout }>();
  return {
    saved(path) {
      const below = pathBelow(folder, path);
      const kind = kindOf(below);
      if (kind !== 'article' && kind !== 'picture') {
        onGathered([path]);
        return;
      }
      const article = dirname(inboxKeyOf(below));
      const { paths = new Set<string>(), timer } = groups.get(article) ?? {};
      clearTimeout(timer);
      paths.add(path);
      const next = setTimeout(() => {
        groups.delete(article);
        onGathered([...paths]);
      }, GATHER_MS);
      groups.set(article, { paths, timer: next });
    },
    stop() {
      for (const { timer } of groups.values()) clearTimeout(timer);
    },
  };
}
