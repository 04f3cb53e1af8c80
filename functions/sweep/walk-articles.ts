import { compareKeys } from '../shared/store/compare-keys.ts';
import { prefixes } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ListedObject, ObjectReader } from '../shared/store/object-store.ts';

/** The objects an article is made of, and those made of it, as far as they have a folder by its id. */
export interface ArticleObjects {
  id: string;
  inbox: readonly ListedObject[];
  sources: readonly ListedObject[];
  versions: readonly ListedObject[];
}

interface Folder {
  id: string;
  objects: ListedObject[];
}

/**
 * Every article that came in or was made, in the order of the folders' keys: of each prefix a page is in memory at a
 * time, however many articles there are.
 * @param after Only articles behind this one.
 */
export async function* walkArticles(store: ObjectReader, after?: string): AsyncGenerator<ArticleObjects> {
  const walks = [prefixes.inbox, prefixes.sources, prefixes.versions].map((prefix) =>
    walkFolders(store, prefix, after),
  );
  const heads = await Promise.all(walks.map(next));
  for (;;) {
    const id = first(heads);
    if (id === undefined) return;
    const [inbox = [], sources = [], versions = []] = heads.map((head) =>
      head?.id === id ? head.objects : [],
    );
    yield { id, inbox, sources, versions };
    for (const [place, walk] of walks.entries()) if (heads[place]?.id === id) heads[place] = await next(walk);
  }
}

async function next(walk: AsyncGenerator<Folder>): Promise<Folder | undefined> {
  const { value, done } = await walk.next();
  return done ? undefined : value;
}

/** As folders sort: `a.b/` stands before `a/`. */
function first(heads: readonly (Folder | undefined)[]): string | undefined {
  const ids = heads.flatMap((head) => head?.id ?? []);
  return ids.sort((a, b) => compareKeys(`${a}/`, `${b}/`))[0];
}

/** The character behind the slash: what starts with it stands behind all that is in the folder. */
const BEHIND_SLASH = '0';

async function* walkFolders(store: ObjectReader, prefix: string, after?: string): AsyncGenerator<Folder> {
  let folder: Folder | undefined;
  const start = after === undefined ? undefined : `${prefix}${after}${BEHIND_SLASH}`;
  for await (const object of listAll(store, prefix, start)) {
    const id = folderOf(object.key, prefix);
    if (id === undefined) continue;
    if (folder !== undefined && folder.id === id) {
      folder.objects.push(object);
      continue;
    }
    if (folder !== undefined) yield folder;
    folder = { id, objects: [object] };
  }
  if (folder !== undefined) yield folder;
}

/** `undefined` of what has no folder, and of a folder's own key. */
function folderOf(key: string, prefix: string): string | undefined {
  const slash = key.indexOf('/', prefix.length);
  return slash <= prefix.length || key.endsWith('/') ? undefined : key.slice(prefix.length, slash);
}
