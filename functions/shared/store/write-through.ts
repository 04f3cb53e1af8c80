import { type BigIntStats, closeSync, fstatSync, fsync, openSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { ifThere, inFolderOf } from './files/missing-file.ts';

/** What takes long; all else of a small file is done sooner than another thread is asked for it (docs/adr/0037). */
const sync = promisify(fsync);

/**
 * Writes a file, in a folder that is made if need be, and returns once it is on the disk; its name there is sure only after {@link syncFolder}.
 * @param flags `wx` if nothing may be there yet, `r+` to write over the beginning of what is there.
 * @returns what it is, which a rename leaves as it is.
 */
export async function writeThrough(
  path: string,
  body: string | Uint8Array,
  flags: 'w' | 'wx' | 'r+' = 'w',
): Promise<BigIntStats> {
  const file = inFolderOf(path, () => openSync(path, flags));
  try {
    writeFileSync(file, body);
    await sync(file);
    return fstatSync(file, { bigint: true });
  } finally {
    closeSync(file);
  }
}

interface FolderSyncs {
  underWay?: Promise<void>;
  /** The one that comes after it, for all who ask meanwhile. */
  next?: Promise<void> | undefined;
}

const folders = new Map<string, FolderSyncs>();

/**
 * A new name, a rename or a removal is on the disk only when its folder is. Those who ask while one is under way share the
 * next: it begins after what each of them did.
 */
export function syncFolder(path: string): Promise<void> {
  const syncs = folders.get(path) ?? {};
  folders.set(path, syncs);
  syncs.next ??= syncNext(path, syncs);
  return syncs.next;
}

async function syncNext(path: string, syncs: FolderSyncs): Promise<void> {
  await syncs.underWay?.catch(() => undefined);
  syncs.next = undefined;
  syncs.underWay = syncNow(path);
  try {
    await syncs.underWay;
  } finally {
    if (syncs.next === undefined) folders.delete(path);
  }
}

async function syncNow(path: string): Promise<void> {
  const folder = ifThere(() => openSync(path, 'r'));
  // What was named in it is gone with it.
  if (folder === undefined) return;
  try {
    await sync(folder);
  } finally {
    closeSync(folder);
  }
}
