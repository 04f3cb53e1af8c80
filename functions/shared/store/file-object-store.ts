import { randomUUID } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFile,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { compareKeys } from './compare-keys.ts';
import { ifThere, inFolderOf, removeFile } from './files/missing-file.ts';
import { withFileLock } from './files/write-turn.ts';
import { checkKey, prefixes } from './keys.ts';
import { letOthersRun } from './let-others-run.ts';
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
 * class's own and never objects. A key may not be a folder of another key, which no key of keys.ts is. What the system
 * answers out of its memory is asked for at once, as another thread would cost ten times as much (docs/adr/0037).
 */
export function createFileObjectStore(root: string): ObjectStore {
  const pathOf = (key: string) => join(root, ...key.split('/').map(encodeName));

  function holdsAt(path: string, { ifMatch, ifNoneMatch }: PutCondition): boolean {
    if (ifMatch === undefined && ifNoneMatch === undefined) return true;
    const current = statOf(path)?.etag;
    return ifMatch === undefined ? current === undefined : ifMatch === current;
  }

  async function get(key: string): Promise<StoredObject | undefined> {
    await letOthersRun();
    const file = ifThere(() => openToRead(key, pathOf(key)));
    if (file === undefined) return undefined;
    try {
      const info = fstatSync(file, { bigint: true });
      if (!info.isFile()) return undefined;
      const body = info.size > LARGE ? await readLarge(file) : readFileSync(file);
      return { key, body, ...describe(info) };
    } finally {
      closeSync(file);
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
        if (!holdsAt(path, condition)) return 'conflict';
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
      const page = found.slice(0, limit).flatMap((key): ListedObject[] => {
        const info = statOf(pathOf(key));
        return info ? [{ key, ...info }] : [];
      });
      return { objects: page, truncated: found.length > limit };
    },

    async delete(key) {
      const path = pathOf(key);
      // Nothing is there: whoever is writing it comes after this.
      if (statOf(path) === undefined) return;
      await withFileLock(root, key, async () => removeFile(path));
      // Each picture has a folder of its own, which nobody fills again: what is taken down leaves nothing to be seen.
      if (key.startsWith(prefixes.media)) removeEmpty(dirname(path));
    },
  };
}

/** Bytes; what is larger is read beside other work. */
const LARGE = 1_000_000n;
const readLarge = promisify(readFile) as (file: number) => Promise<Buffer>;

/** Rights that are missing and bad sectors are faults of one file. */
function openToRead(key: string, path: string): number {
  try {
    return openSync(path, 'r');
  } catch (thrown) {
    const cause = thrown as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EIO'].includes(cause.code ?? '')) throw cause;
    throw new UnreadableObjectError(key, `cannot be read (${cause.code})`, { cause });
  }
}

/** Walks the folders in key order, and only those that can hold a key after `startAfter`. */
async function* keysUnder(
  pathOf: (key: string) => string,
  folder: string,
  prefix: string,
  startAfter: string,
): AsyncGenerator<string> {
  await letOthersRun();
  for (const key of keysIn(pathOf(folder.slice(0, -1)), folder, prefix, startAfter)) {
    if (key.endsWith('/')) yield* keysUnder(pathOf, key, prefix, startAfter);
    else yield key;
  }
}

/** In their order; by itself, so that of ten thousand entries no more than this is held while they are walked. */
function keysIn(path: string, folder: string, prefix: string, startAfter: string): string[] {
  const entries = ifThere(() => readdirSync(path, { withFileTypes: true })) ?? [];
  const isBehind = (key: string) =>
    compareKeys(key, startAfter) > 0 || (key.endsWith('/') && startAfter.startsWith(key));
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => keyOf(folder, entry))
    .filter(
      (key) => (key.startsWith(prefix) || (key.endsWith('/') && prefix.startsWith(key))) && isBehind(key),
    )
    .sort(compareKeys);
}

/** A folder's ends in a slash. */
function keyOf(folder: string, entry: Dirent): string {
  return folder + decodeName(entry.name) + (entry.isDirectory() ? '/' : '');
}

/** @returns the ETag. */
async function writeInPlace(root: string, path: string, body: string | Uint8Array): Promise<string> {
  // The number tells who must be gone before somebody else may remove it.
  const temporary = join(root, '.tmp', `${process.pid}-${randomUUID()}`);
  try {
    const info = await writeThrough(temporary, body);
    inFolderOf(path, () => renameSync(temporary, path));
    await syncFolder(dirname(path));
    return describe(info).etag;
  } catch (cause) {
    removeFile(temporary);
    throw cause;
  }
}

interface FileInfo {
  size: bigint;
  mtimeNs: bigint;
  ino: bigint;
}

/** Every write makes a new file, so its number, time and size tell one body from the next. */
function etagOf({ ino, mtimeNs, size }: FileInfo): string {
  return `"${mtimeNs.toString(36)}-${ino.toString(36)}-${size.toString(36)}"`;
}

function describe(info: FileInfo) {
  return { etag: etagOf(info), lastModified: new Date(Number(info.mtimeNs / 1_000_000n)) };
}

function statOf(path: string) {
  const info = ifThere(() => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return info?.isFile() ? { ...describe(info), size: Number(info.size) } : undefined;
}

/** `undefined` too where it cannot be told; reading the file tells why. */
function etagNow(path: string): string | undefined {
  try {
    return statOf(path)?.etag;
  } catch {
    return undefined;
  }
}

/** A folder that holds others says no. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
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
