import { channel } from 'node:diagnostics_channel';
import { getJson, type ReadJson } from './json-object.ts';
import type { ObjectReader } from './object-store.ts';
import { UnreadableObjectError } from './unreadable-object-error.ts';

/** Who passes over an object that cannot be read says so here, and whoever keeps the log of the process listens. */
const UNREADABLE = channel('dragoman:unreadable-object');

/**
 * For readers of lists: an object that cannot be read is left out as if it were not there, and told. It costs itself, and
 * not what stands around it.
 */
export async function getReadable<T>(store: ObjectReader, key: string): Promise<ReadJson<T> | undefined> {
  return readable(() => getJson<T>(store, key));
}

/** What `read` reads; `undefined`, and told, if it is of an object that cannot be read. @throws what else it throws. */
export async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof UnreadableObjectError)) throw cause;
    passOver(cause);
    return undefined;
  }
}

/** Tells whoever listens. */
export function passOver(error: UnreadableObjectError): void {
  UNREADABLE.publish(error);
}

/** Calls `tell` for each object that is passed over from now on, again each time. @returns what ends it. */
export function onUnreadable(tell: (error: UnreadableObjectError) => void): () => void {
  const listener = (message: unknown) => tell(message as UnreadableObjectError);
  UNREADABLE.subscribe(listener);
  return () => void UNREADABLE.unsubscribe(listener);
}
