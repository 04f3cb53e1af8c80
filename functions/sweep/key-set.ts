import { createHash } from 'node:crypto';

/** A set of keys that may be added to and asked, in some 50 bytes a key. */
export interface KeySet {
  add(key: string): void;
  has(key: string): boolean;
  delete(key: string): void;
  readonly size: number;
}

/** A `Set` holds 16.7 million values at most; a million articles have as many cards. */
const SHARDS = 64;
/** Of a key's hash: fewer than a number holds, and of 16 million keys two are taken for one in one store of three. */
const HASH_BYTES = 6;

/** Keys by their hashes, as those of a large store would not fit into a function's memory. */
export function createKeySet(): KeySet {
  const shards = Array.from({ length: SHARDS }, () => new Set<number>());
  const hashOf = (key: string) => createHash('sha256').update(key).digest().readUIntBE(0, HASH_BYTES);
  const shardOf = (hash: number) => shards[hash % SHARDS] as Set<number>;
  return {
    add(key) {
      const hash = hashOf(key);
      shardOf(hash).add(hash);
    },
    has(key) {
      const hash = hashOf(key);
      return shardOf(hash).has(hash);
    },
    delete(key) {
      const hash = hashOf(key);
      shardOf(hash).delete(hash);
    },
    get size() {
      return shards.reduce((sum, { size }) => sum + size, 0);
    },
  };
}
