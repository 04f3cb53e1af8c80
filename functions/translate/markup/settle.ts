import type { Coded } from '../../shared/article/coded-text.ts';
import type { Rung } from '../../shared/article/version.ts';
import type { SegmentPiece } from './pieces.ts';

/** A piece's translation, and the rung of the ladder that gave it. */
export interface Settled {
  /** '' if the machine had no words for it. */
  text: Coded;
  rung: Rung;
}

/** Notes a piece's translation. */
export type Settle = (piece: SegmentPiece, settled: Settled) => void;
