import { hexHash } from '../store/hex-hash.ts';
import { putJson } from '../store/json-object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type Said, saidKey, type Writer } from './said.ts';

/**
 * Notes what a writer put into the inbox, after it did: if the process ends in between, the inbox holds what the writer
 * says, and it is noted the next time.
 */
export async function recordSaid(
  store: ObjectStore,
  writer: Writer,
  inboxKey: string,
  body: string | Uint8Array,
): Promise<void> {
  const said: Said = { sha256: hexHash(body) };
  await putJson(store, saidKey(writer, inboxKey), said);
}
