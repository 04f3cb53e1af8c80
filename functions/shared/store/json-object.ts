import type { ObjectReader, ObjectStore, PutCondition, PutResult } from './object-store.ts';
import { shapeProblem } from './stored-shapes.ts';
import { UnreadableObjectError } from './unreadable-object-error.ts';

/** A stored JSON document with the ETag to write it back by. */
export interface JsonObject<T> {
  value: T;
  etag: string;
}

/** A stored JSON document as it was read. */
export interface ReadJson<T> extends JsonObject<T> {
  lastModified: Date;
}

/**
 * Reads an object this project wrote itself, and looks whether it has the fields that everything takes for granted
 * (stored-shapes.ts).
 * @param known What was read before, which is returned if the object is still the same.
 * @throws {UnreadableObjectError} if it is something else, as a file that was cut off is.
 */
export async function getJson<T>(
  store: ObjectReader,
  key: string,
  known?: ReadJson<T>,
): Promise<ReadJson<T> | undefined> {
  const object = await (known === undefined ? store.get(key) : store.getIfChanged(key, known.etag));
  if (object === 'unchanged') return known;
  if (object === undefined) return undefined;
  const value = parse(object.body);
  const problem = object.body.byteLength === 0 ? 'is empty' : shapeProblem(key, value);
  if (problem !== undefined) throw new UnreadableObjectError(key, problem, object);
  return { value: value as T, etag: object.etag, lastModified: object.lastModified };
}

/** `undefined` if it is no JSON. Why is not told: the cause would quote the text, and errors are logged. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(body));
  } catch {
    return undefined;
  }
}

/** Of node itself, which takes a third of the time of TextDecoder. Whoever edits an object by hand may leave a mark before it. */
function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const text = Buffer.from(buffer, byteOffset, byteLength).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
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
