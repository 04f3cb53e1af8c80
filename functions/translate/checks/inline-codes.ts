import { type InlineCode, type Token, tokenize } from '../../article/coded-text.ts';
import type { Check, CheckedSegment } from './check.ts';

/** Every link, emphasis and line break of the original stands in the translation once, well nested. */
export const inlineCodes: Check = {
  name: 'inline-codes',
  severity: 'error',
  findProblems: (segment) =>
    findTexts(segment).map((text) => ({ message: { en: text, fr: text, ar: text } })),
};

/** Its problems in English. */
function findTexts({ source, codes, target, origin }: CheckedSegment): string[] {
  if (origin === 'none') return [];
  const tokens = tokenize(target);
  const emptied = (id: number) => !isEmpty(tokenize(source), id) && isEmpty(tokens, id);
  const problems = codes.flatMap((code) => problemWith(code, tokens));
  const strangers = new Set(
    tokens.flatMap((token) =>
      token.type === 'text' || codes.some(({ id }) => id === token.id) ? [] : [token.id],
    ),
  );
  for (const id of strangers) problems.push(`markup number ${id} is not in the original`);
  if (problems.length > 0) return problems;
  if (!isWellNested(tokens)) return ['the markup is badly nested'];
  return codes
    .filter(({ id, kind }) => kind === 'pair' && emptied(id))
    .map(({ id, element }) => `${describe(element)} (markup number ${id}) has lost its words`);
}

function problemWith({ id, kind, element, protectedText }: InlineCode, tokens: readonly Token[]): string[] {
  const found = tokens.filter((token) => token.type !== 'text' && token.id === id).map(({ type }) => type);
  const wanted = kind === 'pair' ? ['open', 'close'] : ['standalone'];
  if (found.length === wanted.length && wanted.every((type, place) => found[place] === type)) return [];
  const name = protectedText === undefined ? describe(element) : `“${protectedText}”`;
  if (found.length === 0) return [`${name} (markup number ${id}) is missing`];
  return [`${name} (markup number ${id}) is broken or there more than once`];
}

const NAMES: Record<string, string> = {
  a: 'a link',
  em: 'emphasis',
  i: 'emphasis',
  strong: 'bold text',
  b: 'bold text',
  br: 'a line break',
  img: 'a picture',
  sup: 'superscript',
  sub: 'subscript',
};

function describe(element: string): string {
  return NAMES[element] ?? `<${element}>`;
}

/** Nothing but white space stands between a pair's two ends. */
function isEmpty(tokens: readonly Token[], id: number): boolean {
  const ends = tokens.flatMap((token, place) => (token.type !== 'text' && token.id === id ? [place] : []));
  const inside = tokens.slice(ends[0], ends.at(-1)).slice(1);
  return inside.every((token) =>
    token.type === 'text' ? token.value.trim() === '' : token.type !== 'standalone',
  );
}

function isWellNested(tokens: readonly Token[]): boolean {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.type === 'open') open.push(token.id);
    if (token.type === 'close' && open.pop() !== token.id) return false;
  }
  return open.length === 0;
}
