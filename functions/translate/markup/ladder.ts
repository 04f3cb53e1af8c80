import { asCoded, writeTokens } from '../../shared/article/coded-text.ts';
import type { TextEngine } from '../engines/text-engine.ts';
import type { LanguagePair } from '../language-pair.ts';
import type { Call } from './call.ts';
import { type CodeTree, readCodeTree } from './code-tree.ts';
import { hasCodes, type SegmentPiece } from './pieces.ts';
import { dropFormatting } from './placing/drop-formatting.ts';
import { placeCodes } from './placing/place-codes.ts';
import { sendAlone } from './rung-alone.ts';
import { sendTogether } from './rung-together.ts';
import { sendWords, type TranslatedWords } from './rung-words.ts';
import type { Settle, Settled } from './settle.ts';
import { keepsCodes } from './verify-codes.ts';

/** What the ladder needs to know of an engine. */
export type EngineTraits = Pick<TextEngine, 'limits' | 'markup'>;

/**
 * Translates pieces by the ladder for inline codes: many a call with elements, alone with spans, words without
 * codes in which the codes are placed here, formatting dropped. Each rung's codes are verified before they count.
 * An engine that takes no markup begins with the third.
 *
 * @param pieces Those that have words.
 * @param settle Called once a piece.
 */
export function climbLadder(
  pieces: readonly SegmentPiece[],
  pair: LanguagePair,
  { limits, markup }: EngineTraits,
  settle: Settle,
): Call[] {
  const placeInWords = (piece: SegmentPiece, earlierWords: string): Call[] => {
    const tree = readCodeTree(piece.tokens, piece.codes);
    return sendWords(piece, tree, limits, (answered) => {
      const words = { ...answered, target: answered.target || earlierWords };
      settle(piece, placeWords(piece, tree, words, pair));
    });
  };
  const takesCodes = (piece: SegmentPiece) => markup === 'tags' || !hasCodes(piece);
  const together = sendTogether(pieces.filter(takesCodes), limits, settle, (piece, first) =>
    sendAlone(piece, limits, settle, (second) => placeInWords(piece, second || first)),
  );
  const without = pieces.filter((piece) => !takesCodes(piece));
  return [...together, ...without.flatMap((piece) => placeInWords(piece, ''))];
}

/** Rungs 3 and 4. */
function placeWords(
  { tokens }: SegmentPiece,
  tree: CodeTree,
  { target, translations }: TranslatedWords,
  pair: LanguagePair,
): Settled {
  if (target === '') return { text: asCoded(''), rung: 4 };
  const placed = placeCodes(tree, target, translations, pair);
  if (placed !== undefined && keepsCodes(placed, tokens)) {
    return { text: writeTokens(placed), rung: 3 };
  }
  return { text: writeTokens(dropFormatting(tree, target, translations, pair)), rung: 4 };
}
