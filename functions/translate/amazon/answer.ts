import { type Token, writeTokens } from '../../article/coded-text.ts';
import { type CodesById, isVoidName, type TagStyle, tagName } from './markup.ts';
import { type Part, scanAnswer, type Tag } from './scan.ts';

export interface Reading {
  /** Coded text: all words of the answer, with the codes that are safe to keep. */
  text: string;
  /** Every code that was sent came back once, well nested. */
  intact: boolean;
}

/** Reads the translation of tokens that were sent in a style; tags nobody sent are dropped, their text stays. */
export function readAnswer(
  answer: string,
  sent: readonly Token[],
  codes: CodesById,
  style: TagStyle,
): Reading {
  const wanted = new Set(
    sent.flatMap((token) => (token.type !== 'text' && codes.has(token.id) ? [token.id] : [])),
  );
  const found = readTokens(scanAnswer(answer), (tag) => {
    const code = tag.id !== undefined && wanted.has(tag.id) ? codes.get(tag.id) : undefined;
    return code !== undefined && tagName(code, style) === tag.name ? code.id : undefined;
  });
  const tokens = joinStandalones(found, codes, wanted);
  const safe = safeCodes(tokens, sent, wanted);
  const kept = tokens.filter((token) => token.type === 'text' || safe.has(token.id));
  return { text: writeTokens(kept).trim(), intact: safe.size === wanted.size };
}

/** An end tag has no id: it ends the last open tag of its name. */
function readTokens(parts: readonly Part[], codeOf: (tag: Tag) => number | undefined): Token[] {
  const tokens: Token[] = [];
  const open: { name: string; id: number | undefined }[] = [];
  for (const part of parts) {
    if (part.type === 'text') {
      tokens.push(part);
    } else if (part.closing) {
      const place = open.findLastIndex(({ name }) => name === part.name);
      const [ended] = place < 0 ? [] : open.splice(place, 1);
      if (ended?.id !== undefined) tokens.push({ type: 'close', id: ended.id });
    } else {
      const id = codeOf(part);
      const isVoid = isVoidName(part.name);
      if (id !== undefined) tokens.push({ type: isVoid ? 'standalone' : 'open', id });
      if (!isVoid && !(part.selfClosing && id === undefined)) open.push({ name: part.name, id });
    }
  }
  return tokens;
}

/** `<span translate="no">` with as many words as were sent is one code again; with others in it, it is broken. */
function joinStandalones(tokens: Token[], codes: CodesById, wanted: ReadonlySet<number>): Token[] {
  let joined = tokens;
  for (const id of wanted) {
    const code = codes.get(id);
    if (code?.kind !== 'standalone') continue;
    const [start, end] = pairPlaces(joined, id);
    if (start < 0 || end < start) continue;
    const inside = joined.slice(start + 1, end);
    if (countWords(inside) !== countWords([{ type: 'text', value: code.protectedText ?? '' }])) continue;
    joined = joined.toSpliced(start, end - start + 1, { type: 'standalone', id });
  }
  return joined;
}

/** A code inside counts as a word too many. */
function countWords(tokens: readonly Token[]): number {
  const words = tokens.map((token) => (token.type === 'text' ? token.value : ' code ')).join('');
  return words.split(/\s+/u).filter(Boolean).length;
}

function safeCodes(tokens: readonly Token[], sent: readonly Token[], wanted: Iterable<number>): Set<number> {
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

function pairPlaces(tokens: readonly Token[], id: number): [start: number, end: number] {
  const placeOf = (type: Token['type']) =>
    tokens.findIndex((token) => token.type === type && token.type !== 'text' && token.id === id);
  return [placeOf('open'), placeOf('close')];
}
