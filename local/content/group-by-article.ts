import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ContentFile } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/** The files of an article together, every other file by itself; in the order of the first of each. */
export function groupByArticle(files: readonly ContentFile[]): ContentFile[][] {
  const groups = new Map<string, ContentFile[]>();
  for (const file of files) {
    const name = file.kind === 'article' ? parseInboxKey(inboxKeyOf(file.path)).articleId : `/${file.path}`;
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return [...groups.values()];
}
