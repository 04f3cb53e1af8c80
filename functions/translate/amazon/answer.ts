import { type Token, writeTokens } from '../../article/coded-text.ts';
import { type CodesById, isVoidName, type TagStyle, tagName } from './markup.ts';
import { type Part, scanAnswer, type Tag } from './scan.ts';
import { codesIn, pairPlaces, safeCodes } from './verify-codes.ts';

export interface Reading {
  /** Coded text: all words of the answer, with the codes that are safe to keep. */
  text: string;
  /** All words of the answer, without codes. */
  words: string;
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
  const wanted = codesIn(sent, codes);
  const found = readTokens(scanAnswer(answer), (tag) => {
    const code = tag.id !== undefined && wanted.has(tag.id) ? codes.get(tag.id) : undefined;
    return code !== undefined && tagName(code, style) === tag.name ? code.id : undefined;
  });
  const tokens = joinStandalones(found, codes, wanted);
  const safe = safeCodes(tokens, sent, wanted);
  const kept = tokens.filter((token) => token.type === 'text' || safe.has(token.id));
  return {
    text: writeTokens(kept).trim(),
    words: readWords(answer),
    intact: safe.size === wanted.size,
  };
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

/** The words of an answer without any codes, white space folded. */
export function readWords(answer: string): string {
  const words = scanAnswer(answer).map((part) => (part.type === 'text' ? part.value : ''));
  return words
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}
