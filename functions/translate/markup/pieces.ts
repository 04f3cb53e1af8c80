import {
  asCoded,
  type CodedText,
  type Token,
  tokenize,
  writeTokens,
} from '../../shared/article/coded-text.ts';
import type { Language } from '../../shared/article/language.ts';
import type { RequestLimits } from '../engines/text-engine.ts';
import type { TextContext } from '../text-context.ts';
import { cutAt, type Granularity } from './cut.ts';
import { type CodesById, type TagStyle, writeMarkup } from './markup.ts';

/** Bytes of UTF-8 that no text which is sent has more of, whatever an engine takes; a paragraph seldom has as many. */
export const TEXT_BYTES = 10_000;

/** In UTF-16 units: in an answer longer than this, which is no translation of a text, no codes are looked for. */
export const LONGEST_ANSWER = 5 * TEXT_BYTES;

/** What is sent as one text: a segment, or a part of one that is too long. */
export interface SegmentPiece {
  /** None where there are no words to translate. */
  tokens: Token[];
  codes: CodesById;
  /** Coded text around the tokens that is not sent: spaces, and codes of a pair that is cut. */
  before: string;
  after: string;
  /** Of its segment. */
  context?: TextContext | undefined;
}

export function hasCodes({ tokens }: SegmentPiece): boolean {
  return tokens.some(({ type }) => type !== 'text');
}

/** How to cut, the first that is fine enough. */
const GRANULARITIES: readonly Granularity[] = ['sentence', 'word', 'code point'];

interface Source {
  codes: CodesById;
  language: Language;
  /** Of a piece. */
  mostBytes: number;
}

/** What a text may have, so that an engine takes it: as many code points are at least as many bytes. */
function mostBytes({ bytes = TEXT_BYTES, characters = TEXT_BYTES }: RequestLimits): number {
  return Math.min(TEXT_BYTES, bytes, characters);
}

/** A segment as pieces that an engine takes, in their order; line breaks of its file become spaces. */
export function splitSegment(
  { text, codes, context }: CodedText & { context?: TextContext | undefined },
  language: Language,
  limits: RequestLimits,
): SegmentPiece[] {
  const tokens = tokenize(text).map((token) =>
    token.type === 'text' ? { ...token, value: token.value.replace(/[ \t\r\n\f]+/g, ' ') } : token,
  );
  const source = {
    codes: new Map(codes.map((code) => [code.id, code])),
    language,
    mostBytes: mostBytes(limits),
  };
  const pieces = split(tokens, source, GRANULARITIES);
  return context === undefined ? pieces : pieces.map((piece) => ({ ...piece, context }));
}

function split(tokens: Token[], source: Source, granularities: readonly Granularity[]): SegmentPiece[] {
  if (bytesOf(tokens, source.codes) <= source.mostBytes) return [trimPiece(tokens, source.codes)];
  const [granularity, ...finer] = granularities;
  if (granularity === undefined) return unwrap(tokens, source);
  const units = cutAt(granularity, tokens, source.language);
  return joinUnits(units, source).flatMap((group) => split(group, source, finer));
}

/** As many neighbours together as a request takes; a unit that is too long stays alone. */
function joinUnits(units: readonly Token[][], { codes, mostBytes }: Source): Token[][] {
  const groups: { tokens: Token[]; bytes: number }[] = [];
  for (const unit of units) {
    const bytes = bytesOf(unit, codes);
    const last = groups.at(-1);
    if (last === undefined || last.bytes + bytes > mostBytes) groups.push({ tokens: [...unit], bytes });
    else {
      last.bytes += bytes;
      last.tokens.push(...unit);
    }
  }
  return groups.map(({ tokens }) => tokens);
}

/** A pair longer than a request: its own codes stay outside, and what it holds is split. */
function unwrap([first, ...rest]: Token[], source: Source): SegmentPiece[] {
  if (first === undefined) return [];
  const last = rest.at(-1);
  const isPair = first.type === 'open' && last?.type === 'close' && last.id === first.id;
  const pieces = split(isPair ? rest.slice(0, -1) : rest, source, GRANULARITIES);
  const [start, end] = [pieces.at(0), pieces.at(-1)];
  if (start !== undefined) start.before = writeTokens([first]) + start.before;
  if (end !== undefined && isPair) end.after += writeTokens([last]);
  return pieces;
}

function trimPiece(tokens: Token[], codes: CodesById): SegmentPiece {
  if (!tokens.some((token) => token.type === 'text' && token.value.trim() !== '')) {
    return { tokens: [], codes, before: writeTokens(tokens), after: '' };
  }
  const text = writeTokens(tokens);
  const [start, end] = [text.trimStart(), text.trimEnd()];
  return {
    tokens: tokenize(asCoded(text.trim())),
    codes,
    before: text.slice(0, text.length - start.length),
    after: text.slice(end.length),
  };
}

const STYLES: readonly TagStyle[] = ['elements', 'spans'];

/** At most so many, in whichever style it is sent. */
function bytesOf(tokens: readonly Token[], codes: CodesById): number {
  const sizes = tokens.map((token) =>
    Math.max(...STYLES.map((style) => Buffer.byteLength(writeMarkup([token], codes, style)))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
