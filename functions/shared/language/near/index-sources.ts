import type { Coded } from '../../article/coded-text.ts';
import { nearKey } from '../../store/keys.ts';
import { mapAtOnce } from '../../store/map-at-once.ts';
import type { ObjectStore } from '../../store/object-store.ts';
import { updateJson } from '../../store/update-json.ts';
import type { MemoryUnit } from '../memory/memory-unit.ts';
import { type NearShard, SHARD_LIMIT, SOURCE_LIMIT } from './near-shard.ts';
import { hashOfWords, unitWords } from './words-of.ts';

/** Shards written at once. */
const AT_ONCE = 8;

/** Makes what people translated findable by its words. Saying the same again changes nothing. */
export async function indexSources(store: ObjectStore, units: readonly MemoryUnit[]): Promise<void> {
  const shards = new Map<string, Set<Coded>>();
  for (const { origin, state, sourceLanguage, targetLanguage, source } of units) {
    const words = unitWords(source);
    if (origin !== 'human' || state === 'initial' || words === '' || words.length > SOURCE_LIMIT) continue;
    const key = nearKey(sourceLanguage, targetLanguage, hashOfWords(words));
    const shard = shards.get(key) ?? new Set();
    shards.set(key, shard.add(source));
  }
  await mapAtOnce([...shards], AT_ONCE, ([key, sources]) =>
    updateJson<NearShard>(store, key, (stored) => addSources(stored, sources), { isRemade: true }),
  );
}

function addSources(stored: NearShard | undefined, sources: ReadonlySet<Coded>): NearShard | undefined {
  const known = new Set(stored?.sources);
  const added = [...sources].filter((source) => !known.has(source));
  if (added.length === 0) return stored;
  const all = [...known, ...added.slice(0, Math.max(0, SHARD_LIMIT - known.size))];
  return { sources: all.sort((a, b) => (a < b ? -1 : 1)) };
}
