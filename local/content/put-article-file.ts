import { type Conflict, conflictKey } from '../../functions/shared/said/conflict.ts';
import { recordSaid } from '../../functions/shared/said/record-said.ts';
import { type Said, saidKey } from '../../functions/shared/said/said.ts';
import { hexHash } from '../../functions/shared/store/hex-hash.ts';
import { putJson, unchangedSince } from '../../functions/shared/store/json-object.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { getReadable } from '../../functions/shared/store/readable-object.ts';

export type PutFileResult = { done: 'unchanged' | 'put' } | { done: 'conflict'; conflict: Conflict };

export interface PutFileOptions {
  store: ObjectStore;
  now: Date;
  /** Puts it over what another writer said. */
  isForced: boolean;
  /** The store does not know what the folder said before, so its word is taken. */
  isOlderStore: boolean;
}

/** Other writers that come between in each of so many attempts are a fault to report. */
const ATTEMPTS = 10;

/**
 * Puts an article's file into the inbox if it changed since the folder last put it: what the inbox holds otherwise, a
 * withdrawal or a correction of the desk, is a later word and stands. If both changed, nothing is overwritten.
 */
export async function putArticleFile(
  key: string,
  bytes: Uint8Array,
  options: PutFileOptions,
): Promise<PutFileResult> {
  const { store, isForced, isOlderStore } = options;
  const hash = hexHash(bytes);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const said = (await getReadable<Said>(store, saidKey('folder', key)))?.value;
    if (said?.sha256 === hash && !isForced) return settle(key, bytes, said, store);
    const stored = await store.get(key);
    const there = stored && hexHash(stored.body);
    if (there === hash) return settle(key, bytes, said, store);
    const isOurs = isOf(said, there) || (said?.sha256 === undefined && isOlderStore);
    if (!isOurs && !isForced) return tellConflict(key, hash, { said, there }, options);
    // What is there may be what a process that ended was putting: it stays ours, though another one is put now.
    await putJson(store, saidKey('folder', key), {
      ...said,
      ...(isOurs && { sha256: there }),
      putting: hash,
    });
    if ((await store.put(key, bytes, unchangedSince(stored))) === 'conflict') continue;
    await settle(key, bytes, { ...said, sha256: there }, store);
    return { done: 'put' };
  }
  throw new Error(`${key}: others wrote it in each of ${ATTEMPTS} attempts; save the file again`);
}

/** The inbox is as the folder left it, the moment before its note included. */
function isOf(said: Said | undefined, there: string | undefined): boolean {
  return there === said?.sha256 || (there !== undefined && there === said?.putting);
}

/** The inbox holds what the folder says, or what another one said later. */
async function settle(
  key: string,
  bytes: Uint8Array,
  said: Said | undefined,
  store: ObjectStore,
): Promise<PutFileResult> {
  if (said?.sha256 !== hexHash(bytes) || said.inConflict) await recordSaid(store, 'folder', key, bytes);
  if (said?.inConflict) await store.delete(conflictKey(key));
  return { done: 'unchanged' };
}

async function tellConflict(
  key: string,
  hash: string,
  { said, there }: { said: Said | undefined; there: string | undefined },
  { store, now }: PutFileOptions,
): Promise<PutFileResult> {
  const conflict: Conflict = {
    articleId: parseInboxKey(key).articleId,
    file: key.slice(key.lastIndexOf('/') + 1),
    sha256: hash,
    by: await whoSaid(key, there, store),
    at: now.toISOString(),
  };
  const known = (await getReadable<Conflict>(store, conflictKey(key)))?.value;
  const isKnown = known?.sha256 === hash && known.by === conflict.by;
  if (!isKnown) await putJson(store, conflictKey(key), conflict);
  if (!said?.inConflict) await putJson(store, saidKey('folder', key), { ...said, inConflict: true });
  return { done: 'conflict', conflict: isKnown ? known : conflict };
}

async function whoSaid(key: string, there: string | undefined, store: ObjectStore): Promise<Conflict['by']> {
  if (there === undefined) return 'nobody';
  return (await getReadable<Said>(store, saidKey('desk', key)))?.value.sha256 === there ? 'desk' : 'other';
}
