import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import { type ContentFile, isOfArticle } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/**
 * The files of an article together, its pictures first, every other file by itself; in the order of the first of each that is
 * no picture.
 */
export function groupByArticle(files: readonly ContentFile[]): ContentFile[][] {
  const groups = new Map<string, ContentFile[]>();
  const [pictures, others] = [true, false].map((is) =>
    files.filter(({ kind }) => (kind === 'picture') === is),
  );
  for (const file of others ?? []) groups.set(nameOf(file), [...(groups.get(nameOf(file)) ?? []), file]);
  const beside = new Map<string, ContentFile[]>();
  for (const file of pictures ?? []) beside.set(nameOf(file), [...(beside.get(nameOf(file)) ?? []), file]);
  for (const [name, first] of beside) groups.set(name, [...first, ...(groups.get(name) ?? [])]);
  return [...groups.values()];
}

function nameOf(file: ContentFile): string {
  return isOfArticle(file) ? parseInboxKey(inboxKeyOf(file.path)).articleId : `/${file.path}`;
}
