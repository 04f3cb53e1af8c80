import { setTimeout as sleep } from 'node:timers/promises';
import { getJson, type JsonObject, putJson, toJson, unchangedSince } from './json-object.ts';
import type { ObjectStore } from './object-store.ts';
import { passOver } from './readable-object.ts';
import { UnreadableObjectError } from './unreadable-object-error.ts';

/** With a hundred functions at work, the most there may be (cdk/stack-config.ts), each loses some dozens of races. */
const ATTEMPTS = 150;
const LONGEST_PAUSE_MS = 400;

export interface UpdateOptions {
  /** The object can be made of others: if it cannot be read it counts as missing, and is written anew. */
  isRemade?: boolean;
  /** There was no object when it was last looked for: it is written without another look, which only others make needed. */
  isMissing?: boolean;
}

/** What stands now, and whether this update wrote it. */
export interface UpdatedJson<T> extends JsonObject<T> {
  changed: boolean;
}

/**
 * Reads a stored JSON document, changes it, and writes it back if nobody else wrote it in between; else it begins
 * again with what they wrote, so `change` may run many times and gets `undefined` for an object that is not there.
 * If it returns `undefined`, or what is stored already, nothing is written and no stage wakes.
 * @returns `undefined` if there was no object and none was made.
 * @throws what `change` throws; naming the key, if others write it again and again.
 */
export async function updateJson<T>(
  store: ObjectStore,
  key: string,
  change: (stored: T | undefined) => T | Promise<T>,
  options?: UpdateOptions,
): Promise<UpdatedJson<T>>;
export async function updateJson<T>(
  store: ObjectStore,
  key: string,
  change: (stored: T | undefined) => T | undefined | Promise<T | undefined>,
  options?: UpdateOptions,
): Promise<UpdatedJson<T> | undefined>;
export async function updateJson<T>(
  store: ObjectStore,
  key: string,
  change: (stored: T | undefined) => T | undefined | Promise<T | undefined>,
  options: UpdateOptions = {},
): Promise<UpdatedJson<T> | undefined> {
  const decide = async (stored: T | undefined) => ({ next: await change(stored) });
  const { stands } = await updateJsonWith<T, Decision<T>>(store, key, decide, options);
  return stands;
}

/**
 * Writes a value over whatever is there, so that readers see one of two racing values whole and none is lost unseen.
 * @throws naming the key, if others write it again and again.
 */
export async function replaceJson(store: ObjectStore, key: string, value: unknown): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if ((await putJson(store, key, value, unchangedSince(await store.get(key)))) !== 'conflict') return;
    await pause(attempt);
  }
  throw tooBusy(key);
}

/** What is to be written; `undefined` leaves what is there. */
export interface Decision<T> {
  next: T | undefined;
}

/**
 * {@link updateJson} for a change that finds out more than what to write: the last decision is handed back.
 */
export async function updateJsonWith<T, D extends Decision<T>>(
  store: ObjectStore,
  key: string,
  decide: (stored: T | undefined) => Promise<D>,
  { isRemade = false, isMissing = false }: UpdateOptions = {},
): Promise<{ decision: D; stands: UpdatedJson<T> | undefined }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const isAssumed = isMissing && attempt === 1;
    const { stored, etag } = isAssumed ? NOT_THERE : await readForUpdate<T>(store, key, isRemade);
    // Written down before `decide` has it in hands and may change it in place.
    const before = stored && toJson(stored.value);
    const decision = await decide(stored?.value);
    const { next } = decision;
    if (isAssumed && next === undefined) continue;
    const unchanged = stored && { value: stored.value, etag: stored.etag, changed: false };
    if (next === undefined) return { decision, stands: unchanged };
    const text = toJson(next);
    if (text === before) return { decision, stands: unchanged };
    const condition = unchangedSince(etag === undefined ? undefined : { etag });
    const written = await store.put(key, text, condition);
    if (written !== 'conflict')
      return { decision, stands: { value: next, etag: written.etag, changed: true } };
    await pause(attempt);
  }
  throw tooBusy(key);
}

const NOT_THERE = { stored: undefined, etag: undefined };

/** What is there, and the ETag to write it back by. */
async function readForUpdate<T>(store: ObjectStore, key: string, isRemade: boolean) {
  try {
    const stored = await getJson<T>(store, key);
    return { stored, etag: stored?.etag };
  } catch (cause) {
    if (!(cause instanceof UnreadableObjectError) || cause.etag === undefined || !isRemade) throw cause;
    passOver(cause);
    return { stored: undefined, etag: cause.etag };
  }
}

const pause = (attempt: number) => sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, attempt * 10));

const tooBusy = (key: string) =>
  new Error(
    `${key}: others changed it in each of ${ATTEMPTS} attempts to write it; find what writes it so often, then try again`,
  );
