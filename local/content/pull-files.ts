import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { conflictKey } from '../../functions/shared/said/conflict.ts';
import { recordSaid } from '../../functions/shared/said/record-said.ts';
import { type Said, saidKey } from '../../functions/shared/said/said.ts';
import { hexHash } from '../../functions/shared/store/hex-hash.ts';
import { articleIdProblem, inboxKey, parseInboxKey, prefixes } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ListedObject, ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';
import { kindOf } from './content-folder.ts';

export interface PulledFile {
  articleId: string;
  /** Below the content folder. */
  path: string;
  /** `conflict`: it was changed, or removed, in the folder too, and is left as it is. */
  done: 'written' | 'conflict';
}

export interface PullOptions {
  folder: string;
  store: ObjectStore;
  /** Ids of articles whose files are written over what the folder has. */
  forced: ReadonlySet<string>;
}

/** Writes into a content folder what others, the desk above all, changed in its articles since the folder last spoke. */
export async function* pullFiles(options: PullOptions): AsyncGenerator<PulledFile> {
  for await (const object of listAll(options.store, prefixes.inbox)) {
    const isAsked = isPlainFile(object.key) && !(await isPictureHere(object, options));
    const pulled = isAsked ? await pullFile(object.key, options) : undefined;
    if (pulled !== undefined) yield pulled;
  }
}

/** A picture of the same size is taken for the same one: an archive of them is not read to find that out. */
async function isPictureHere({ key, size }: ListedObject, { folder, forced }: PullOptions): Promise<boolean> {
  if (kindOf(pathOf(key)) !== 'picture' || forced.has(parseInboxKey(key).articleId)) return false;
  return (await stat(join(folder, pathOf(key))).catch(() => undefined))?.size === size;
}

/** The key comes from whoever could put something there, and becomes a path here. */
function isPlainFile(key: string): boolean {
  const { articleId } = parseInboxKey(key);
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (articleIdProblem(articleId) !== undefined) return false;
  const kind = kindOf(pathOf(key));
  if (kind === 'picture') return /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._()+,@'&-]*$/u.test(name);
  return kind === 'article' && /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*$/u.test(name);
}

const pathOf = (key: string) => `articles/${key.slice(prefixes.inbox.length)}`;

async function pullFile(key: string, options: PullOptions): Promise<PulledFile | undefined> {
  const { folder, store, forced } = options;
  const { articleId } = parseInboxKey(key);
  const said = (await getReadable<Said>(store, saidKey('folder', key)))?.value;
  const isForced = forced.has(articleId);
  const isForeign = said === undefined && kindOf(pathOf(key)) === 'picture';
  if (isForeign && !isForced && !(await isOfPeople(articleId, store))) return undefined;
  const stored = await store.get(key);
  if (stored === undefined) return undefined;
  const there = hexHash(stored.body);
  if (said?.sha256 === there && !isForced) return undefined;
  if (said === undefined && !isForeign && !isForced && !(await isOfDesk(key, there, store))) return undefined;

  const path = pathOf(key);
  const here = await hashOf(join(folder, path));
  const isUnchanged = here === said?.sha256;
  if (here !== there) {
    if (!isUnchanged && !isForced) return { articleId, path, done: 'conflict' };
    await writeWhole(join(folder, path), stored.body);
  }
  await recordSaid(store, 'folder', key, stored.body);
  if (said?.inConflict) await store.delete(conflictKey(key));
  return here === there ? undefined : { articleId, path, done: 'written' };
}

/**
 * Whether the folder or the desk brought any text of the article. A picture that the desk had sent past it is in nobody's
 * notes; one that a feed brought is none of the folder's.
 */
async function isOfPeople(articleId: string, store: ObjectStore): Promise<boolean> {
  const spoke = (['folder', 'desk'] as const).map((writer) =>
    dirname(saidKey(writer, inboxKey(articleId, 'x'))),
  );
  const lists = await Promise.all(spoke.map((place) => store.list(`${place}/`, { limit: 1 })));
  return lists.some(({ objects }) => objects.length > 0);
}

async function isOfDesk(key: string, there: string, store: ObjectStore): Promise<boolean> {
  return (await getReadable<Said>(store, saidKey('desk', key)))?.value.sha256 === there;
}

/** `undefined` if there is no such file. */
async function hashOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  return bytes && hexHash(bytes);
}

/** Under a name that nothing takes in, then in its place: whoever watches the folder never sees half of it. */
async function writeWhole(path: string, body: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${randomUUID()}.pulled`);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(aside, body);
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true });
    throw cause;
  }
}
