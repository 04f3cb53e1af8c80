import { type Coded, type Token, tokenize, writeTokens } from '../../../shared/article/coded-text.ts';
import { codeProblems } from '../../../shared/language/exchange/code-problems.ts';

/** A source and its translation as tokens whose codes are another program's. */
export interface ForeignPair {
  source: readonly Token[];
  target: readonly Token[];
}

/**
 * A translation with the codes of a segment in place of another program's, which stand at the same places of the same
 * words. What they are does not matter: a pair may have come as two codes that stand alone. Those at whose place the
 * segment has none are left out.
 * @returns `undefined` where the segment has a code at whose place there is none, or the codes would not nest.
 */
export function transferCodes(segment: Coded, { source, target }: ForeignPair): Coded | undefined {
  const own = codesByPlace(tokenize(segment));
  const foreign = codesByPlace(source);
  const meaning = new Map<string, CodeToken>();
  for (const [place, codes] of own) {
    const there = likest(codes, foreign.get(place) ?? []);
    if (there.length !== codes.length) return undefined;
    for (const [nth, code] of codes.entries()) {
      const other = there[nth];
      if (other === undefined || !isLike(code, other)) return undefined;
      meaning.set(nameOf(other), code);
    }
  }
  const written = writeTokens(nested(target.flatMap((token) => translate(token, meaning))));
  return codeProblems(segment, written).length === 0 ? written : undefined;
}

type CodeToken = Exclude<Token, { type: 'text' }>;

/** Codes by how many characters stand before them, spaces not counted: programs put those on either side. */
function codesByPlace(tokens: readonly Token[]): Map<number, CodeToken[]> {
  const places = new Map<number, CodeToken[]>();
  let place = 0;
  for (const token of tokens) {
    if (token.type === 'text') {
      place += token.value.replace(/\s+/gu, '').length;
      continue;
    }
    const codes = places.get(place);
    if (codes === undefined) places.set(place, [token]);
    else codes.push(token);
  }
  return places;
}

/** Of more codes at a place than the segment has there, those that are of the same kind. */
function likest(own: readonly CodeToken[], foreign: readonly CodeToken[]): readonly CodeToken[] {
  if (foreign.length <= own.length) return foreign;
  return foreign.filter(({ type }) => own.some((code) => code.type === type));
}

/** One that stands alone may have been half a pair; half a pair is never one that stands alone. */
function isLike(own: CodeToken, foreign: CodeToken): boolean {
  return foreign.type === 'standalone' || foreign.type === own.type;
}

const nameOf = ({ type, id }: CodeToken) => `${type} ${id}`;

function translate(token: Token, meaning: ReadonlyMap<string, CodeToken>): Token[] {
  if (token.type === 'text') return [token];
  const own = meaning.get(nameOf(token));
  return own === undefined ? [] : [own];
}

/** What closed a pair often looks the same for each of them: it closes what was opened last. */
function nested(tokens: readonly Token[]): Token[] {
  const open: number[] = [];
  return tokens.map((token) => {
    if (token.type === 'open') open.push(token.id);
    if (token.type !== 'close') return token;
    return { type: 'close', id: open.pop() ?? token.id };
  });
}
