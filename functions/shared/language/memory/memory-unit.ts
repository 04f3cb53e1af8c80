import { asCoded, type Coded, plainText, tokenize, writeTokens } from '../../article/coded-text.ts';
import type { Language } from '../../article/language.ts';
import type { Rung, Witness } from '../../article/version.ts';
import { hexHash } from '../../store/hex-hash.ts';
import { memoryFolder } from '../../store/keys.ts';
import type { Refusal } from './refusal.ts';

/** `memory/<source>-<target>/<sha256>.json`: a segment and its translation, as coded text. */
export interface MemoryUnit {
  sourceLanguage: Language;
  targetLanguage: Language;
  /** Normalised: see {@link normalizeSegment}. */
  source: Coded;
  target: Coded;
  /** A human unit is never overwritten by a machine one. */
  origin: 'human' | 'machine';
  /** In the words of XLIFF 2.1, "4.7.2.1.1 state". */
  state: 'initial' | 'translated' | 'reviewed' | 'final';
  /** Of a machine unit: `amazon-translate`. */
  engine?: string;
  /** Of a machine unit: the engine's model, where it tells. */
  model?: string;
  /** ISO 8601. */
  changedAt: string;
  changedBy?: string;
  /** Where it came from: the file it was imported from, which may change it again, or the source it was made for. */
  from?: string;
  /** Of a machine unit with codes. */
  rung?: Rung;
  /** Of a machine unit: a hash of the terms its source held. If they have changed, it is made anew. */
  terms?: string;
  /** Of a machine unit: so many of its sentences were translated for an earlier revision, and only the others for this one. */
  keptSentences?: number;
  /** Of a machine unit: what a second engine made of the source, asked for once. */
  witness?: Witness;
  /** A person saw what the checks say of this pair and stands by it. */
  accepted?: true;
  /** It was written the other way round, from this target into this source: what was written this way stands before it. */
  reversed?: true;
  /** ISO 8601: the time of the person's unit that was translated anew on purpose; only a newer one comes back. */
  supersedes?: string;
  /** ISO 8601: when somebody asked a machine for it in place of what people said, also with other codes; only a newer word comes back. */
  askedAt?: string;
  /** Of a machine unit: an engine that somebody asked for in place of its own. The unit stands until that one has a better answer. */
  wanted?: string;
  /** Answers that the checks refused: none of them is a translation. The latest first. */
  refused?: Refusal[];
  /** Ids of articles that show such an answer and wait for a better one: woken when it comes. */
  waiting?: string[];
  /** Where a person said it. */
  context?: SegmentContext;
  /** What people said for the same source between other neighbours; it stands there and only there. */
  elsewhere?: UnitVariant[];
}

/** The segments before and after, as {@link contextText} has them; absent at the ends of a text. */
export interface SegmentContext {
  before?: string;
  after?: string;
}

export type UnitVariant = Pick<
  MemoryUnit,
  'target' | 'state' | 'changedAt' | 'changedBy' | 'from' | 'accepted' | 'reversed'
> & {
  context: SegmentContext;
};

/**
 * Exact matching compares this: NFC, white space folded, codes numbered from 1 as they open; case kept.
 *
 * @example
 * normalizeSegment('See  <3>this</3> now') // 'See <1>this</1> now'
 */
export function normalizeSegment(coded: Coded): Coded {
  if (!HAS_CODES_OR_SPACE.test(coded)) return asCoded(coded.normalize('NFC'));
  return asCoded(renumberCodes(coded, numbering(coded)).normalize('NFC').replace(/\s+/gu, ' ').trim());
}

/** Without these a text is normal but for its letters, as nearly all are. */
const HAS_CODES_OR_SPACE = /[<>&]|[^\S ]|\s\s|^\s|\s$/u;

/** Code points by which a neighbour is known again. */
const CONTEXT_CHARACTERS = 120;

/** A neighbouring segment as contexts name it: the beginning of its words. */
export function contextText(coded: Coded): string {
  const words = plainText(coded).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return [...words.slice(0, 2 * CONTEXT_CHARACTERS)].slice(0, CONTEXT_CHARACTERS).join('').trimEnd();
}

/** The context of the segment at a place among an article's segments. */
export function contextAt(sources: readonly Coded[], place: number): SegmentContext {
  const [before, after] = [sources[place - 1], sources[place + 1]];
  return contextOf(before && contextText(before), after && contextText(after));
}

/** Of all of an article's segments, in their order. */
export function contextsOf(sources: readonly Coded[]): SegmentContext[] {
  const texts = sources.map(contextText);
  return texts.map((_, place) => contextOf(texts[place - 1], texts[place + 1]));
}

function contextOf(before: string | undefined, after: string | undefined): SegmentContext {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Old code number -> new one, in the order they open. */
export function numbering(coded: Coded): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const token of tokenize(coded)) {
    if (token.type !== 'text' && !numbers.has(token.id)) numbers.set(token.id, numbers.size + 1);
  }
  return numbers;
}

/** Numbers that the map does not hold stay: a check has a finding for them. */
export function renumberCodes(coded: Coded, numbers: ReadonlyMap<number, number>): Coded {
  const tokens = tokenize(coded).map((token) =>
    token.type === 'text' ? token : { ...token, id: numbers.get(token.id) ?? token.id },
  );
  return writeTokens(tokens);
}

export function memoryKey(source: Language, target: Language, coded: Coded): string {
  const hash = hexHash(normalizeSegment(coded));
  return `${memoryFolder(source, target)}${hash}.json`;
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;

/** Figures, signs and addresses read the same in every language; they are copied. */
export function needsTranslation(coded: Coded): boolean {
  const words = plainText(coded).trim();
  return /\p{L}/u.test(words) && !ADDRESS.test(words);
}

/** Nothing but refused answers made this unit: nobody asked for a machine's translation on purpose. */
export function isOnlyRefused({ origin, target, from, refused }: MemoryUnit): boolean {
  return origin === 'machine' && target === '' && from !== undefined && refused !== undefined;
}
