import { asCoded, type Coded, escapeText, type Token, writeTokens } from '../../shared/article/coded-text.ts';
import { type CodesById, isVoidName, type TagStyle, tagName } from './markup.ts';
import { LONGEST_ANSWER, type SegmentPiece } from './pieces.ts';
import { type Part, scanAnswer, type Tag } from './scan.ts';
import { keepsCodes } from './verify-codes.ts';

export interface AnswerReading {
  /** All words of the answer, with the codes that were found. */
  text: Coded;
  /** All words of the answer, without codes. */
  words: string;
  /** Every code that was sent came back once, well nested. */
  intact: boolean;
}

/**
 * Reads the translation of a piece that was sent in a style. A tag nobody sent makes it broken: what such a tag
 * holds is as much the machine's own invention.
 *
 * @param markup What was sent.
 */
export function readAnswer(
  answer: string,
  markup: string,
  { tokens: sent, codes }: Pick<SegmentPiece, 'tokens' | 'codes'>,
  style: TagStyle,
): AnswerReading {
  const words = readWords(answer, markup);
  const wanted = new Set(sent.flatMap((token) => (token.type === 'text' ? [] : [token.id])));
  if (answer.length > LONGEST_ANSWER) {
    return { text: escapeText(words), words, intact: wanted.size === 0 };
  }
  const { tokens: found, isForeign } = readTokens(scanAnswer(answer), (tag) => {
    const code = tag.id !== undefined && wanted.has(tag.id) ? codes.get(tag.id) : undefined;
    return code !== undefined && tagName(code, style) === tag.name ? code.id : undefined;
  });
  if (wanted.size === 0) return { text: escapeText(words), words, intact: !isForeign };
  const tokens = joinStandalones(found, codes, wanted);
  return { text: asCoded(writeTokens(tokens).trim()), words, intact: !isForeign && keepsCodes(tokens, sent) };
}

/** An end tag has no id: it ends the last open tag of its name. `isForeign`: there are tags that nobody sent. */
function readTokens(
  parts: readonly Part[],
  codeOf: (tag: Tag) => number | undefined,
): { tokens: Token[]; isForeign: boolean } {
  const tokens: Token[] = [];
  const open: { name: string; id: number | undefined }[] = [];
  let isForeign = false;
  for (const part of parts) {
    if (part.type === 'text') {
      tokens.push(part);
    } else if (part.closing) {
      const place = open.findLastIndex(({ name }) => name === part.name);
      const [ended] = place < 0 ? [] : open.splice(place, 1);
      if (ended?.id !== undefined) tokens.push({ type: 'close', id: ended.id });
      // `<br></br>` is one line break.
      else if (ended === undefined && !isVoidName(part.name)) isForeign = true;
    } else {
      const id = codeOf(part);
      const isVoid = isVoidName(part.name);
      if (id === undefined) isForeign = true;
      else tokens.push({ type: isVoid ? 'standalone' : 'open', id });
      if (!isVoid && !(part.selfClosing && id === undefined)) open.push({ name: part.name, id });
    }
  }
  return { tokens, isForeign };
}

/** `<span translate="no">` with the words that were sent is one code again; with others in it, it is broken. */
function joinStandalones(tokens: Token[], codes: CodesById, wanted: ReadonlySet<number>): Token[] {
  let joined = tokens;
  for (const id of wanted) {
    const code = codes.get(id);
    if (code?.kind !== 'standalone') continue;
    const [start, end] = pairPlaces(joined, id);
    if (start < 0 || end < start) continue;
    const inside = joined.slice(start + 1, end);
    const outside = joined.toSpliced(start, end - start + 1, { type: 'standalone', id });
    if (isProtected(inside, outside, code.protectedText ?? '')) joined = outside;
  }
  return joined;
}

/**
 * Whether these are the protected words: as they were, or as many others, since some machines translate them all
 * the same; but not where the words stand outside, and others moved in.
 */
function isProtected(inside: readonly Token[], outside: readonly Token[], words: string): boolean {
  const [sent, given] = [words.split(/\s+/u).filter(Boolean), wordsIn(inside)];
  if (given.join(' ') === sent.join(' ')) return true;
  return given.length === sent.length && !wordsIn(outside).join(' ').includes(sent.join(' '));
}

/** A code counts as a word. */
function wordsIn(tokens: readonly Token[]): string[] {
  const words = tokens.map((token) => (token.type === 'text' ? token.value : ' <> ')).join('');
  return words.split(/\s+/u).filter(Boolean);
}

/**
 * The words of an answer without any codes, white space folded. '' where it has more tags than were sent: whose words
 * stand in those, nobody can tell.
 */
export function readWords(answer: string, markup: string): string {
  const parts = scanAnswer(answer);
  const tags = parts.filter(({ type }) => type === 'tag').length;
  if (tags > countTags(markup)) return '';
  return parts
    .map((part) => (part.type === 'text' ? part.value : ''))
    .join('')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}

/** In what was sent an angle bracket of the text is escaped. */
function countTags(markup: string): number {
  return markup.split('<').length - 1;
}

/** Of a code's tags among the tokens; -1 where one is missing. */
function pairPlaces(tokens: readonly Token[], id: number): [start: number, end: number] {
  const placeOf = (type: Token['type']) =>
    tokens.findIndex((token) => token.type === type && token.type !== 'text' && token.id === id);
  return [placeOf('open'), placeOf('close')];
}
