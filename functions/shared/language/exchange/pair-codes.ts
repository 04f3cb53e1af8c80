import type { Token } from '../../article/coded-text.ts';

/** Which codes open and close a pair: the place of each among the tokens -> the pair's number, from 1. */
export function pairCodes(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<number, number[]>();
  let count = 0;
  for (const [place, token] of tokens.entries()) {
    if (token.type !== 'open' && token.type !== 'close') continue;
    const openings = open.get(token.id) ?? [];
    open.set(token.id, openings);
    if (token.type === 'open') openings.push(place);
    const opening = token.type === 'close' ? openings.pop() : undefined;
    if (opening === undefined) continue;
    count += 1;
    pairs.set(opening, count).set(place, count);
  }
  return pairs;
}
