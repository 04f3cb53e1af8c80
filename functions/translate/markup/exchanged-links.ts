import { type Coded, type Token, tokenize, writeTokens } from '../../shared/article/coded-text.ts';
import { chrf } from '../checks/agreement/chrf.ts';
import { flattenNodes, readCodeTree, sourceWords } from './code-tree.ts';
import type { CodesById } from './markup.ts';

/** Of a text with more links and other codes than these all are taken as they came. */
const MOST_LINKS = 20;

/**
 * The links that stand in another order than in the source, and the codes that stand in their places: so does a language
 * that builds its sentences otherwise, or a machine that exchanged their numbers. None where only other codes moved.
 */
export function linksOutOfOrder(source: readonly Token[], target: Coded, codes: CodesById): number[] {
  const [wanted, found] = [openedIds(source), openedIds(tokenize(target))];
  const moved = wanted.filter((id, place) => found[place] !== id);
  const hasLink = moved.some((id) => codes.get(id)?.element === 'a');
  return hasLink && wanted.length <= MOST_LINKS ? moved : [];
}

function openedIds(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token) => (token.type === 'open' ? [token.id] : []));
}

/**
 * The text with each two links exchanged of which the words of both are rather the other one's.
 * @param alone The words of links, translated alone, by their numbers.
 */
export function exchangeBack(target: Coded, codes: CodesById, alone: ReadonlyMap<number, string>): Coded {
  const tree = readCodeTree(tokenize(target), codes);
  const words = new Map(flattenNodes(tree.nodes).map((node) => [node.code.id, sourceWords(tree, node)]));
  const ids = [...alone.keys()];
  /** Which link a number of the text should be. */
  const meant = new Map(ids.map((id) => [id, id]));
  const agreement = (place: number, id: number) => chrf(words.get(place) ?? '', alone.get(id) ?? '');
  for (const [at, one] of ids.entries()) {
    for (const other of ids.slice(at + 1)) {
      const [first, second] = [meant.get(one) ?? one, meant.get(other) ?? other];
      const isOther =
        agreement(one, second) > agreement(one, first) && agreement(other, first) > agreement(other, second);
      if (isOther) meant.set(one, second).set(other, first);
    }
  }
  const renumber = (token: Token): Token =>
    token.type === 'text' ? token : { ...token, id: meant.get(token.id) ?? token.id };
  return writeTokens(tokenize(target).map(renumber));
}
