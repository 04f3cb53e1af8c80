import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { hexHash } from '../../functions/shared/store/hex-hash.ts';
import { readJsonFile } from '../read-json-file.ts';
import { type ContentFile, isOfArticle, listContent } from './content-folder.ts';
import { inboxKeyOf } from './inbox-key-of.ts';

/** The articles' files, texts and pictures, that were taken in from a content folder, so that one that is gone is missed. */
export interface KnownFiles {
  /** Before they are taken in: the process may end at any moment. */
  add(paths: readonly string[]): Promise<void>;
  /**
   * Those that are not in the folder any more. A folder without any article is most likely the wrong one, or not
   * mounted: nothing is missing there. Nor is one whose place in the inbox another file has by now: it is forgotten.
   */
  listMissing(): Promise<string[]>;
  forget(paths: readonly string[]): Promise<void>;
}

/** Each content folder taken into a data folder has a list of its own: `.content/<hash of its path>.json`. */
export function createKnownFiles(data: string, content: string): KnownFiles {
  const folder = join(data, '.content');
  const name = hexHash(content, 16);
  const path = join(folder, `${name}.json`);

  const read = async () => ((await readJsonFile(path)) ?? []) as string[];
  const write = async (paths: readonly string[]) => {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.new`, JSON.stringify(paths));
    await rename(`${path}.new`, path);
  };
  const inTurn = pLimit(1);
  /** One after the other: a file may be saved while the whole folder is taken in. */
  const change = (changed: (paths: readonly string[]) => string[]): Promise<void> =>
    inTurn(async () => {
      const before = await read();
      const after = changed(before);
      if (after.length !== before.length) await write(after);
    });
  return {
    add: (added) => change((paths) => [...new Set([...paths, ...added])]),
    forget: (gone) => change((paths) => without(paths, gone)),
    async listMissing() {
      // In this order: what is saved in between is in the folder already when it becomes known.
      const paths = await inTurn(read);
      const files = await listContent(content);
      const isMounted = files.some(({ kind }) => kind === 'article');
      if (!isMounted) return [];
      const here = articlePaths(files);
      const taken = new Set(here.map(inboxKeyOf));
      const gone = without(paths, here);
      const moved = gone.filter((path) => taken.has(inboxKeyOf(path)));
      await change((known) => without(known, moved));
      return without(gone, moved);
    },
  };
}

function without(paths: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others);
  return paths.filter((path) => !left.has(path));
}

export function articlePaths(files: readonly ContentFile[]): string[] {
  return files.filter(isOfArticle).map(({ path }) => path);
}
