import type { RequestLimits } from '../engines/text-engine.ts';
import { readAnswer } from './answer.ts';
import { packBatches } from './batches.ts';
import type { Call } from './call.ts';
import { engineText, writeMarkup } from './markup.ts';
import type { SegmentPiece } from './pieces.ts';
import { settleLinks } from './send-links.ts';
import type { Settle } from './settle.ts';

/**
 * Rung 1: many pieces a call, their codes as elements with ids.
 *
 * @param next Goes on with a piece that the call lost, or whose codes came back broken; it gets the words that
 * there were.
 */
export function sendTogether(
  pieces: readonly SegmentPiece[],
  limits: RequestLimits,
  settle: Settle,
  next: (piece: SegmentPiece, words: string) => Call[],
): Call[] {
  const sent = pieces.map((piece) => {
    const { tokens, codes, context } = piece;
    return { piece, text: engineText(tokens, writeMarkup(tokens, codes, 'elements'), context) };
  });
  return packBatches(sent, limits, ({ text }) => text).map((batch) => ({
    texts: batch.map(({ text }) => text),
    take: (answers) =>
      batch.flatMap(({ piece, text }, place) => {
        const reading = readAnswer(answers[place] ?? '', text.markup, piece, 'elements');
        if (!reading.intact || reading.text === '') return next(piece, reading.words);
        return settleLinks(piece, { text: reading.text, rung: 1 }, limits, settle);
      }),
  }));
}
