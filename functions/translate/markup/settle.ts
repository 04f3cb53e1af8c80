import type { Rung } from '../../shared/article/version.ts';
import type { SegmentPiece } from './pieces.ts';

/** A piece's translation, and the rung of the ladder that gave it. */
export interface Settled {
  /** Coded text; '' where the machine had no words for it. */
  text: string;
  rung: Rung;
}

/** Notes a piece's translation. */
export type Settle = (piece: SegmentPiece, settled: Settled) => void;
