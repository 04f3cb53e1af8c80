import type { Coded } from '../../article/coded-text.ts';

/**
 * `near/<source>-<target>/<two hex digits>.json`: sources that people translated, by the hash of their words, as memory
 * has them. It says what to look for in `memory/` and decides nothing: one that is not there any more is passed over.
 */
export interface NearShard {
  /** In the order of their code units. */
  sources: Coded[];
}

/** Of one shard, so half a million of a language pair; what comes then is found by its exact source only. */
export const SHARD_LIMIT = 2_000;

/** UTF-16 units of a segment for which near ones are looked for. */
export const SEARCHED_LIMIT = 1_000;

/** UTF-16 units of a source's words; longer ones are found by their exact source only. */
export const SOURCE_LIMIT = 4_000;
