import { asCoded } from '../../shared/article/coded-text.ts';
import type { RequestLimits } from '../engines/text-engine.ts';
import { readAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { engineText, writeMarkup } from './markup.ts';
import { hasCodes, type SegmentPiece } from './pieces.ts';
import { settleLinks } from './send-links.ts';
import type { Settle } from './settle.ts';

/**
 * Rung 2: a piece alone, every code as a `span` with its id. A piece without codes ends here; what came back broken
 * once more counts as no translation.
 *
 * @param next Goes on where the codes came back broken again; it gets the words that there were.
 */
export function sendAlone(
  piece: SegmentPiece,
  limits: RequestLimits,
  settle: Settle,
  next: (words: string) => Call[],
): Call[] {
  const { tokens, codes, context } = piece;
  const text = engineText(tokens, writeMarkup(tokens, codes, 'spans'), context);
  return [
    {
      texts: [text],
      take: ([answer = '']) => {
        const reading = readAnswer(answer, text.markup, piece, 'spans');
        const isWell = reading.intact && reading.text !== '';
        if (!isWell && hasCodes(piece)) return next(reading.words);
        return settleLinks(piece, { text: isWell ? reading.text : asCoded(''), rung: 2 }, limits, settle);
      },
    },
  ];
}
