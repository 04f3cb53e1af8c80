import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareKeys } from './compare-keys.ts';
import { inFolderOf, isMissing, withFileLock } from './file-lock.ts';
import { checkKey } from './keys.ts';
import {
  LIST_LIMIT,
  type ListedObject,
  type ListOptions,
  type ObjectStore,
  type PutCondition,
  type StoredObject,
} from './object-store.ts';
import { UnreadableObjectError } from './unreadable-object-error.ts';
import { syncFolder, writeThrough } from './write-through.ts';

/**
 * A store over a folder: `published/x.json` is the file `published/x.json` in it. Several processes may
 * share one folder, so the folders themselves are the listing (docs/adr/0002). A write goes to a temporary
 * file, to the disk, then into place by rename: safe across `kill -9`. Names that begin with a dot are this
 * class's own and never objects. A key may not be a folder of another key, which no key of keys.ts is.
 */
export function createFileObjectStore(root: string): ObjectStore {
  const pathOf = (key: string) => join(root, ...key.split('/').map(encodeName));

  async function etagAt(path: string): Promise<string | undefined> {
    return (await statOf(path))?.etag;
  }

  async function holdsAt(path: string, { ifMatch, ifNoneMatch }: PutCondition): Promise<boolean> {
    if (ifMatch === undefined && ifNoneMatch === undefined) return true;
    const current = await etagAt(path);
    return ifMatch === undefined ? current === undefined : ifMatch === current;
  }

  async function get(key: string): Promise<StoredObject | undefined> {
    const handle = await open(pathOf(key)).catch((cause) => isMissing(unreadable(key, cause)));
    if (handle === undefined) return undefined;
    try {
      const info = await handle.stat({ bigint: true });
      return info.isFile() ? { key, body: await handle.readFile(), ...describe(info) } : undefined;
    } finally {
      await handle.close();
    }
  }

  return {
    get,

    async getIfChanged(key, etag) {
      return etagNow(pathOf(key)) === etag ? 'unchanged' : get(key);
    },

    async put(key, body, condition = {}) {
      checkKey(key);
      const path = pathOf(key);
      return withFileLock(root, key, async () => {
        if (!(await holdsAt(path, condition))) return 'conflict';
        return { etag: await writeInPlace(root, path, body) };
      });
    },

    async list(prefix, { startAfter = '', limit = LIST_LIMIT }: ListOptions = {}) {
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const found: string[] = [];
      for await (const key of keysUnder(pathOf, folder, prefix, startAfter)) {
        found.push(key);
        if (found.length > limit) break;
      }
      const page = await Promise.all(
        found.slice(0, limit).map(async (key): Promise<ListedObject[]> => {
          const info = await statOf(pathOf(key));
          return info ? [{ key, ...info }] : [];
        }),
      );
      return { objects: page.flat(), truncated: found.length > limit };
    },

    async delete(key) {
      const path = pathOf(key);
      await withFileLock(root, key, () => unlink(path).catch(isMissing));
      // A bucket has no folders, so none is left of an article's files; one that holds others says no.
      if (key.split('/').length > 2) await rmdir(dirname(path)).catch(() => undefined);
    },
  };
}

/** Rights that are missing and bad sectors are faults of one file. */
function unreadable(key: string, cause: NodeJS.ErrnoException): NodeJS.ErrnoException {
  if (!['EACCES', 'EPERM', 'EIO'].includes(cause.code ?? '')) return cause;
  return new UnreadableObjectError(key, `cannot be read (${cause.code})`, { cause });
}

/** Walks the folders in key order, and only those that can hold a key after `startAfter`. */
async function* keysUnder(
  pathOf: (key: string) => string,
  folder: string,
  prefix: string,
  startAfter: string,
): AsyncGenerator<string> {
  const entries = await readdir(pathOf(folder.slice(0, -1)), { withFileTypes: true }).catch(isMissing);
  const names = (entries ?? [])
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => folder + decodeName(entry.name) + (entry.isDirectory() ? '/' : ''))
    .filter((key) => key.startsWith(prefix) || (key.endsWith('/') && prefix.startsWith(key)))
    .sort(compareKeys);
  for (const key of names) {
    if (!key.endsWith('/')) {
      if (compareKeys(key, startAfter) > 0) yield key;
    } else if (compareKeys(key, startAfter) > 0 || startAfter.startsWith(key)) {
      yield* keysUnder(pathOf, key, prefix, startAfter);
    }
  }
}

/** @returns the ETag. */
async function writeInPlace(root: string, path: string, body: string | Uint8Array): Promise<string> {
  // The number tells who must be gone before somebody else may remove it.
  const temporary = join(root, '.tmp', `${process.pid}-${randomUUID()}`);
  try {
    const info = await inFolderOf(temporary, () => writeThrough(temporary, body));
    await inFolderOf(path, () => rename(temporary, path));
    await syncFolder(dirname(path));
    return describe(info).etag;
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

interface FileInfo {
  size: bigint;
  mtimeNs: bigint;
  ino: bigint;
}

/** Every write makes a new file, so its number, time and size tell one body from the next. */
function describe({ ino, mtimeNs, size }: FileInfo) {
  return {
    etag: `"${mtimeNs.toString(36)}-${ino.toString(36)}-${size.toString(36)}"`,
    lastModified: new Date(Number(mtimeNs / 1_000_000n)),
  };
}

async function statOf(path: string) {
  const info = await stat(path, { bigint: true }).catch(isMissing);
  return info?.isFile() ? { ...describe(info), size: Number(info.size) } : undefined;
}

/**
 * What every page that is kept is asked for by: in another thread it takes ten times as long, a third of all its work.
 * `undefined` too where it cannot be told; reading the file tells why.
 */
function etagNow(path: string): string | undefined {
  try {
    const info = statSync(path, { bigint: true });
    return info.isFile() ? describe(info).etag : undefined;
  } catch {
    return undefined;
  }
}

/** Characters some file system refuses, and a first dot, as %XX. */
function encodeName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be encoded
  return name.replace(/^\.|[\x00-\x1f\x7f%\\:*?"<>|]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function decodeName(name: string): string {
  return name.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
