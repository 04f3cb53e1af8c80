import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ContentFile, findContentFile, isLinkedFolder, isNearer, kindOf } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/**
 * Of the pictures that would have one name beside a text the one nearer to it, as `listContent` has it; only folders that may
 * hold one are read. `undefined` if there is none.
 * @param path of one of them, which may be gone; below the content folder
 */
export async function findPictureInUse(folder: string, path: string): Promise<ContentFile | undefined> {
  const key = inboxKeyOf(path);
  const mayLeadThere = (below: string) => {
    const beside = dirname(inboxKeyOf(`${below}/${path.slice(path.lastIndexOf('/') + 1)}`));
    return dirname(key) === beside || key.startsWith(`${beside}-`);
  };
  let nearest: ContentFile | undefined;
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
      const child = `${below}/${entry.name}`;
      const isPicture = kindOf(child) === 'picture' && inboxKeyOf(child) === key;
      if (!isPicture && !mayLeadThere(child)) continue;
      const at = join(folder, child);
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isLinkedFolder(at)))) await walk(child);
      else if (isPicture && (nearest === undefined || isNearer(child, nearest.path)))
        nearest = (await findContentFile(folder, at)) ?? nearest;
    }
  };
  await walk('articles');
  return nearest;
}

/** Without pictures in whose place a nearer one is. */
export async function withoutShadowed(folder: string, files: readonly ContentFile[]): Promise<ContentFile[]> {
  const shown: ContentFile[] = [];
  for (const file of files) {
    const nearest = file.kind === 'picture' ? await findPictureInUse(folder, file.path) : undefined;
    if (nearest === undefined || nearest.path === file.path) shown.push(file);
  }
  return shown;
}
