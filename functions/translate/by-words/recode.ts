import {
  type Coded,
  type CodedText,
  escapeText,
  tokenize,
  writeTokens,
} from '../../shared/article/coded-text.ts';
import { codeProblems } from '../../shared/language/exchange/code-problems.ts';
import type { MemoryPair } from '../../shared/language/memory/serving-pairs.ts';
import { readForeignTags, type TagNumbers } from '../../shared/language/near/foreign-tags.ts';
import { joinText } from '../../shared/language/near/words-of.ts';
import { flattenNodes, readCodeTree, sourceWords } from '../markup/code-tree.ts';
import { placeCodes } from '../markup/placing/place-codes.ts';
import { transferCodes } from '../markup/placing/transfer-codes.ts';

/**
 * The translation of a unit with the same words as a segment, with the codes of the segment in it: where the unit has
 * its own, or around the words that are theirs beyond doubt.
 * @returns `undefined` where one of them has no place.
 */
export function recode(
  { text, codes }: CodedText,
  unit: { source: Coded; target: Coded },
  languages: MemoryPair,
): Coded | undefined {
  const numbers: TagNumbers = new Map();
  const source = readForeignTags(unit.source, numbers);
  const target = readForeignTags(unit.target, numbers);
  const words = foldSpace(joinText(target));
  if (codes.length === 0) return escapeText(words);
  return transferCodes(text, { source, target }) ?? placeByWords({ text, codes }, words, languages);
}

function placeByWords({ text, codes }: CodedText, words: string, languages: MemoryPair): Coded | undefined {
  const tree = readCodeTree(tokenize(text), new Map(codes.map((code) => [code.id, code])));
  const all = tree.text.replace(/\s+/gu, ' ').trim();
  // What holds the whole source holds the whole translation.
  const whole = flattenNodes(tree.nodes).filter((node) => sourceWords(tree, node) === all);
  const translations = new Map(whole.map(({ code }) => [code.id, words]));
  const placed = placeCodes(tree, words, translations, languages);
  const written = placed && writeTokens(placed);
  return written !== undefined && codeProblems(text, written).length === 0 ? written : undefined;
}

/** Where codes were, two spaces may meet. */
function foldSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
