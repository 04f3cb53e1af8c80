import { listAll } from '../../functions/shared/store/list-all.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';

/** What is a time, a revision or made of one: two runs differ in them. */
const MOMENTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|\d{17}-[0-9a-f]{12}/g;
const VARYING = new Set(['digest', 'charactersSent']);

/** Everything in a store by key, but for times, and for revisions and digests that hang on them. */
export async function readState(
  store: ObjectStore,
  prefixes: readonly string[],
): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const prefix of prefixes) {
    for await (const { key } of listAll(store, prefix)) {
      const text = new TextDecoder().decode((await store.get(key))?.body);
      state[key.replace(MOMENTS, 'T')] = key.endsWith('.json') ? withoutMoments(text) : text;
    }
  }
  return state;
}

function withoutMoments(text: string): string {
  const value = JSON.parse(text, (name, field) => (VARYING.has(name) ? undefined : field));
  return JSON.stringify(value, undefined, 1).replace(MOMENTS, 'T');
}
