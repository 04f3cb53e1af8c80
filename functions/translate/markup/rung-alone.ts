import { readAnswer } from './answer.ts';
import type { Call } from './call.ts';
import { sentText, writeMarkup } from './markup.ts';
import type { SegmentPiece } from './pieces.ts';
import type { Settle } from './settle.ts';

/**
 * Rung 2: a piece alone, every code as a `span` with its id. A piece without codes ends here.
 *
 * @param next Goes on where the codes came back broken again; it gets the words that there were.
 */
export function sendAlone(piece: SegmentPiece, settle: Settle, next: (words: string) => Call[]): Call[] {
  const { tokens, codes } = piece;
  return [
    {
      texts: [sentText(tokens, writeMarkup(tokens, codes, 'spans'))],
      take: ([answer = '']) => {
        const reading = readAnswer(answer, tokens, codes, 'spans');
        const hasCodes = tokens.some(({ type }) => type !== 'text');
        if (hasCodes && (!reading.intact || reading.text === '')) return next(reading.words);
        settle(piece, { text: reading.text, rung: 2 });
        return [];
      },
    },
  ];
}
