import { ingestArticle } from '../../functions/ingest/ingest-article.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { listContent } from '../../local/content/content-folder.ts';
import { isOlderStore } from '../../local/content/is-older-store.ts';
import { takeIn } from '../../local/content/take-in-file.ts';
import { articleIds } from '../../local/content/taken-articles.ts';
import { describeRejection } from '../../local/describe-rejection.ts';

export interface FolderPorts {
  /** Where it is taken in: nothing wakes by it. */
  store: ObjectStore;
  site: SiteConfig;
  now: Date;
  /** What cannot be taken in, and why. */
  onRefused(message: string): void;
}

/** Takes a content folder in as far as its articles are read. @returns their ids. */
export async function takeInFolder(folder: string, ports: FolderPorts): Promise<string[]> {
  const { store, site, now, onRefused } = ports;
  // A picture costs no characters.
  const files = (await listContent(folder)).filter(({ kind }) => kind !== 'picture');
  const context = { store, by: 'content', now, isOlderStore: await isOlderStore(store) };
  for (const file of files) {
    const result = await takeIn(folder, file, context);
    if (result.done === 'failed') onRefused(`${file.path}: ${result.cause.message}`);
  }
  const ids = [...articleIds(files)];
  for (const id of ids) {
    const { rejections } = await ingestArticle(id, { store, site });
    for (const rejection of rejections) onRefused(describeRejection(rejection));
  }
  return ids;
}
