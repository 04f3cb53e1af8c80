import { type Coded, type Token, tokenize } from '../../article/coded-text.ts';

/**
 * What is wrong with the codes of a translation, in words that follow "the target"; empty where it has the
 * codes of its source, each once and whole, and no pairs that cross.
 * @param nameOf How a code is shown to the person who lost it.
 */
export function codeProblems(
  source: Coded,
  target: Coded,
  nameOf: (id: number) => string = String,
): string[] {
  const [there, here] = [countHalves(tokenize(source)), countHalves(tokenize(target))];
  const problems = [...new Set([...there.keys(), ...here.keys()])].flatMap((id) => {
    if (!here.has(id)) return [`has lost code ${nameOf(id)}`];
    if (!there.has(id)) return [`has code ${nameOf(id)}, which its source has not`];
    return here.get(id) === there.get(id) ? [] : [`has code ${nameOf(id)} twice or only in part`];
  });
  if (problems.length > 0) return problems;
  const crossed = findCrossed(tokenize(target));
  return crossed === undefined ? [] : [`has code ${nameOf(crossed)} badly nested`];
}

/** How each code comes, in an order of its own: `close open` is a whole pair. */
function countHalves(tokens: readonly Token[]): Map<number, string> {
  const halves = new Map<number, string[]>();
  for (const token of tokens) {
    if (token.type === 'text') continue;
    const types = halves.get(token.id) ?? [];
    types.push(token.type);
    halves.set(token.id, types);
  }
  return new Map([...halves].map(([id, types]) => [id, types.sort().join(' ')]));
}

/** The first code that does not close what was opened last. */
export function findCrossed(tokens: readonly Token[]): number | undefined {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === 'open') open.push(token.id);
    else if (token.type === 'close' && open.pop() !== token.id) return token.id;
  }
  return open.pop();
}
