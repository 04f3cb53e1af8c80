import type { EngineText, RequestLimits } from '../engines/text-engine.ts';
import { readWords } from './answer.ts';
import { packBatches } from './batches.ts';
import type { Call } from './call.ts';
import { type CodeNode, type CodeTree, flattenNodes, sourceWords } from './code-tree.ts';
import { engineText, writeWords } from './markup.ts';
import { type SegmentPiece, TEXT_BYTES } from './pieces.ts';

/** A piece's words, and those of its pairs by the number of the code, translated without any codes. */
export interface TranslatedWords {
  /** '' where the machine had none. */
  target: string;
  translations: ReadonlyMap<number, string>;
}

/** Pairs in pairs make the same words be paid for again and again: beyond so much, only links are sent. */
const MOST_BYTES = 2 * TEXT_BYTES;

/**
 * Sends the words of a piece without codes, and the words of each pair, as few calls as they fit into. A text that
 * a call lost is sent once more, alone.
 *
 * @param finish Gets the words once all are there.
 */
export function sendWords(
  { tokens, codes, context }: SegmentPiece,
  tree: CodeTree,
  limits: RequestLimits,
  finish: (words: TranslatedWords) => void,
): Call[] {
  const write = (node: CodeNode) => engineText(node.inside, writeWords(node.inside, codes));
  const whole = engineText(tokens, writeWords(tokens, codes), context);
  const pairs = pairsToSend(tree, write);
  const texts = [...new Map([whole, ...pairs.values()].map((text) => [text.markup, text])).values()];
  const answers = new Map<string, string>();
  const callFor = (batch: readonly EngineText[]): Call => ({
    texts: batch,
    take: (answered) => {
      const lost = batch.filter(({ markup }, place) => {
        const words = readWords(answered[place] ?? '', markup);
        if (words === '' && batch.length > 1) return true;
        answers.set(markup, words);
        return false;
      });
      if (answers.size === texts.length) finish(collectWords(whole, pairs, answers));
      return lost.map((text) => callFor([text]));
    },
  });
  return packBatches(texts, limits, (text) => text).map(callFor);
}

/** By the number of the code. */
function pairsToSend(tree: CodeTree, write: (node: CodeNode) => EngineText): Map<number, EngineText> {
  const pairs = flattenNodes(tree.nodes).filter(
    (node) => node.code.kind === 'pair' && sourceWords(tree, node) !== '',
  );
  const textsOf = (nodes: readonly CodeNode[]) =>
    new Map(nodes.map((node) => [node.code.id, write(node)] as const));
  const all = textsOf(pairs);
  const bytes = [...all.values()].reduce((sum, { markup }) => sum + Buffer.byteLength(markup), 0);
  return bytes <= MOST_BYTES ? all : textsOf(pairs.filter(({ code }) => code.element === 'a'));
}

function collectWords(
  whole: EngineText,
  pairs: ReadonlyMap<number, EngineText>,
  answers: ReadonlyMap<string, string>,
): TranslatedWords {
  const translationOf = ({ markup }: EngineText) => answers.get(markup) ?? '';
  return {
    target: translationOf(whole),
    translations: new Map([...pairs].map(([id, text]) => [id, translationOf(text)])),
  };
}
