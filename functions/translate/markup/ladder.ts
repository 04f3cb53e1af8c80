import { asCoded, writeTokens } from '../../shared/article/coded-text.ts';
import type { Call } from './call.ts';
import { type CodeTree, readCodeTree } from './code-tree.ts';
import type { SegmentPiece } from './pieces.ts';
import { dropFormatting } from './placing/drop-formatting.ts';
import type { Languages } from './placing/find-candidates.ts';
import { placeCodes } from './placing/place-codes.ts';
import { sendAlone } from './rung-alone.ts';
import { sendTogether } from './rung-together.ts';
import { sendWords, type TranslatedWords } from './rung-words.ts';
import type { Settle, Settled } from './settle.ts';
import { keepsCodes } from './verify-codes.ts';

/**
 * Translates pieces by the ladder for inline codes: many a call with elements, alone with spans, words without
 * codes in which the codes are placed here, formatting dropped. Each rung's codes are verified before they count.
 *
 * @param pieces Those that have words.
 * @param settle Called once a piece.
 */
export function climbLadder(pieces: readonly SegmentPiece[], languages: Languages, settle: Settle): Call[] {
  return sendTogether(pieces, settle, (piece, first) =>
    sendAlone(piece, settle, (second) => {
      const tree = readCodeTree(piece.tokens, piece.codes);
      return sendWords(piece, tree, (third) => {
        const words = { ...third, target: third.target || second || first };
        settle(piece, placeWords(piece, tree, words, languages));
      });
    }),
  );
}

/** Rungs 3 and 4. */
function placeWords(
  { tokens }: SegmentPiece,
  tree: CodeTree,
  { target, translations }: TranslatedWords,
  languages: Languages,
): Settled {
  if (target === '') return { text: asCoded(''), rung: 4 };
  const placed = placeCodes(tree, target, translations, languages);
  if (placed !== undefined && keepsCodes(placed, tokens)) {
    return { text: writeTokens(placed), rung: 3 };
  }
  return { text: writeTokens(dropFormatting(tree, target, translations, languages)), rung: 4 };
}
