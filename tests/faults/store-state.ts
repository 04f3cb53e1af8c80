import { prefixes } from '../../functions/shared/store/keys.ts';
import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

/** What is a time, a revision or made of one: two runs differ in them. */
const MOMENTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|\d{17}-[0-9a-f]{12}|(?<=changed\/)\d{17}/g;
/** An ETag of the file store is made of a file's time. */
const VARYING = new Set(['digest', 'charactersSent', 'etag']);
/** In memory: which of the articles that share a segment was the first to have it translated. */
const FIRST_ASKER = 'from';

/** Everything in a store by key, but for times, revisions and digests that hang on them, and what attempts have cost. */
export async function readState(
  store: ObjectStore,
  prefixes: readonly string[],
): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const prefix of prefixes) {
    for await (const { key } of listAll(store, prefix)) {
      const text = new TextDecoder().decode((await store.get(key))?.body);
      state[key.replace(MOMENTS, 'T')] = key.endsWith('.json') ? withoutMoments(text, key) : text;
    }
  }
  return state;
}

function withoutMoments(text: string, key: string): string {
  const isVarying = (name: string) =>
    VARYING.has(name) || (name === FIRST_ASKER && key.startsWith(prefixes.memory));
  const value = JSON.parse(text, (name, field) => (isVarying(name) ? undefined : field));
  return JSON.stringify(value, undefined, 1).replace(MOMENTS, 'T');
}
