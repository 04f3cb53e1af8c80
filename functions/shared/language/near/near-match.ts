import type { Coded } from '../../article/coded-text.ts';

/** What people translated of a source much like a segment: for people to look at, never published. */
export interface NearMatch {
  /** The words of its source and of its translation, without codes. */
  source: Coded;
  target: Coded;
  /** How alike the sources are, in whole per cent: see `likeness`. Never 100 where they are not the same. */
  score: number;
  changedAt: string;
  changedBy?: string;
}
