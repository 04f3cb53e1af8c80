import type { Coded } from '../../shared/article/coded-text.ts';
import type { EngineText, RequestLimits } from '../engines/text-engine.ts';
import { readWords } from './answer.ts';
import { packBatches } from './batches.ts';
import type { Call } from './call.ts';
import { flattenNodes, readCodeTree, sourceWords } from './code-tree.ts';
import { exchangeBack, linksOutOfOrder } from './exchanged-links.ts';
import { engineText, writeWords } from './markup.ts';
import type { SegmentPiece } from './pieces.ts';
import type { Settle, Settled } from './settle.ts';

/**
 * Settles a translation whose codes are well; where its links stand in another order, once their words were translated
 * alone and told which is which. A call that has none of them leaves the links as they are.
 */
export function settleLinks(
  piece: SegmentPiece,
  settled: Settled,
  limits: RequestLimits,
  settle: Settle,
): Call[] {
  const { tokens, codes } = piece;
  const moved = new Set(linksOutOfOrder(tokens, settled.text, codes));
  const tree = readCodeTree(tokens, codes);
  const links = flattenNodes(tree.nodes).filter(
    (node) => moved.has(node.code.id) && sourceWords(tree, node) !== '',
  );
  const texts = new Map(
    links.map((node) => [node.code.id, engineText(node.inside, writeWords(node.inside, codes))]),
  );
  const different = [...new Map([...texts.values()].map((text) => [text.markup, text])).values()];
  if (different.length < 2) {
    settle(piece, settled);
    return [];
  }
  return sendAll(different, limits, (answers) => {
    const alone = new Map([...texts].map(([id, { markup }]) => [id, answers.get(markup) ?? '']));
    settle(piece, { ...settled, text: exchangedBack(settled.text, alone) });
  });

  function exchangedBack(text: Coded, alone: ReadonlyMap<number, string>): Coded {
    return [...alone.values()].includes('') ? text : exchangeBack(text, codes, alone);
  }
}

/** What a request of several loses is asked for once more, alone. */
function sendAll(
  texts: readonly EngineText[],
  limits: RequestLimits,
  finish: (answers: ReadonlyMap<string, string>) => void,
): Call[] {
  const answers = new Map<string, string>();
  return packBatches(texts, limits, (text) => text).map(send);

  function send(batch: readonly EngineText[]): Call {
    return {
      texts: batch,
      take: (answered) => {
        const lost: EngineText[] = [];
        for (const [place, text] of batch.entries()) {
          const words = readWords(answered[place] ?? '', text.markup);
          if (words === '' && batch.length > 1) lost.push(text);
          else answers.set(text.markup, words);
        }
        if (answers.size === texts.length) finish(answers);
        return lost.map((text) => send([text]));
      },
    };
  }
}
