import type { Token } from '../../article/coded-text.ts';

/**
 * Which of the codes came back as they were sent: once, whole, well nested, and not emptied.
 *
 * @param wanted The codes to look at.
 */
export function safeCodes(
  tokens: readonly Token[],
  sent: readonly Token[],
  wanted: Iterable<number>,
): Set<number> {
  const safe = new Set(wanted);
  for (const id of safe) {
    const isBroken = typesOf(tokens, id) !== typesOf(sent, id);
    if (isBroken || (!isEmptyPair(sent, id) && isEmptyPair(tokens, id))) safe.delete(id);
  }
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === 'text' || !safe.has(token.id)) continue;
    if (token.type === 'open') open.push(token.id);
    if (token.type !== 'close') continue;
    if (open.at(-1) !== token.id) safe.delete(token.id);
    open.splice(open.lastIndexOf(token.id), 1);
  }
  return safe;
}

function typesOf(tokens: readonly Token[], id: number): string {
  return tokens.map((token) => (token.type !== 'text' && token.id === id ? token.type : '')).join('');
}

/** A link whose words moved out of it is a lost link. */
function isEmptyPair(tokens: readonly Token[], id: number): boolean {
  const [start, end] = pairPlaces(tokens, id);
  const inside = tokens.slice(start + 1, Math.max(end, 0));
  const isContent = (token: Token) =>
    token.type === 'text' ? token.value.trim() !== '' : token.type === 'standalone';
  return start >= 0 && !inside.some(isContent);
}

/** Of its tags among the tokens; -1 where one is missing. */
export function pairPlaces(tokens: readonly Token[], id: number): [start: number, end: number] {
  const placeOf = (type: Token['type']) =>
    tokens.findIndex((token) => token.type === type && token.type !== 'text' && token.id === id);
  return [placeOf('open'), placeOf('close')];
}

/** The codes that stand in tokens. */
export function codesIn(tokens: readonly Token[], known: ReadonlyMap<number, unknown>): Set<number> {
  return new Set(tokens.flatMap((token) => (token.type !== 'text' && known.has(token.id) ? [token.id] : [])));
}
