import { readAnswer } from './answer.ts';
import { packBatches } from './batches.ts';
import type { Call } from './call.ts';
import { sentText, writeMarkup } from './markup.ts';
import type { SegmentPiece } from './pieces.ts';
import type { Settle } from './settle.ts';

/**
 * Rung 1: many pieces a call, their codes as elements with ids.
 *
 * @param next Goes on with a piece that the call lost, or whose codes came back broken; it gets the words that
 * there were.
 */
export function sendTogether(
  pieces: readonly SegmentPiece[],
  settle: Settle,
  next: (piece: SegmentPiece, words: string) => Call[],
): Call[] {
  const markupOf = ({ tokens, codes }: SegmentPiece) => writeMarkup(tokens, codes, 'elements');
  return packBatches(pieces, markupOf).map((batch) => ({
    texts: batch.map((piece) => sentText(piece.tokens, markupOf(piece))),
    take: (answers) =>
      batch.flatMap((piece, place) => {
        const reading = readAnswer(answers[place] ?? '', piece.tokens, piece.codes, 'elements');
        if (!reading.intact || reading.text === '') return next(piece, reading.words);
        settle(piece, { text: reading.text, rung: 1 });
        return [];
      }),
  }));
}
