import type { ObjectReader, ObjectStore, PutCondition, PutResult } from './object-store.ts';

/** A stored JSON document with the ETag to write it back by. */
export interface JsonObject<T> {
  value: T;
  etag: string;
}

/**
 * Reads an object this project wrote itself, so its shape is trusted.
 * @throws if the object is not JSON, naming the key.
 */
export async function getJson<T>(store: ObjectReader, key: string): Promise<JsonObject<T> | undefined> {
  const object = await store.get(key);
  if (object === undefined) return undefined;
  try {
    return { value: JSON.parse(new TextDecoder().decode(object.body)) as T, etag: object.etag };
  } catch {
    // The cause would quote the text, and errors are logged.
    throw new Error(`${key} is not JSON`);
  }
}

export function putJson(
  store: ObjectStore,
  key: string,
  value: unknown,
  condition?: PutCondition,
): Promise<PutResult> {
  return store.put(key, toJson(value), condition);
}

/** Puts only if the stored bytes differ: an unchanged object wakes no stage and keeps its ETag. */
export async function putJsonIfChanged(store: ObjectStore, key: string, value: unknown): Promise<boolean> {
  const body = toJson(value);
  const stored = await store.get(key);
  if (stored !== undefined && new TextDecoder().decode(stored.body) === body) return false;
  await store.put(key, body);
  return true;
}

/** The condition that makes a put a compare-and-swap against what was read before. */
export function unchangedSince(read: { etag: string } | undefined): PutCondition {
  return read === undefined ? { ifNoneMatch: '*' } : { ifMatch: read.etag };
}

/** Two-space JSON with a line end, for the people who read the bucket. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
