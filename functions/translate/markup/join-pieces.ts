import { asCoded, type Coded } from '../../shared/article/coded-text.ts';
import type { Rung } from '../../shared/article/version.ts';
import type { SegmentPiece } from './pieces.ts';
import type { Settled } from './settle.ts';

export interface JoinedPieces {
  /** Coded text; '' where the machine had no words for a piece, so that none goes missing. */
  text: Coded;
  /** The farthest that a piece with codes had to go. */
  rung: Rung;
}

/** A segment of its translated pieces; `undefined` while one is not settled. */
export function joinPieces(
  pieces: readonly SegmentPiece[],
  settled: ReadonlyMap<SegmentPiece, Settled>,
): JoinedPieces | undefined {
  const joined: JoinedPieces = { text: NO_WORDS, rung: 1 };
  let isLost = false;
  for (const piece of pieces) {
    const { text, rung } = piece.tokens.length === 0 ? NOTHING : (settled.get(piece) ?? {});
    if (text === undefined || rung === undefined) return undefined;
    const hasCodes = piece.tokens.some(({ type }) => type !== 'text');
    if (hasCodes && rung > joined.rung) joined.rung = rung;
    isLost ||= text === '' && piece.tokens.length > 0;
    joined.text = asCoded(joined.text + piece.before + text + piece.after);
  }
  return isLost ? { ...joined, text: NO_WORDS } : joined;
}

const NO_WORDS = asCoded('');

/** Of a piece that has no words. */
const NOTHING: Settled = { text: NO_WORDS, rung: 1 };
