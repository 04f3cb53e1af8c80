import { diffArrays } from 'diff';
import {
  asCoded,
  type Coded,
  type CodedText,
  type InlineCode,
  plainText,
  tokenize,
  writeTokens,
} from '../../shared/article/coded-text.ts';
import { normalizeSegment, numbering, renumberCodes } from '../../shared/language/memory/memory-unit.ts';
import type { LanguagePair } from '../language-pair.ts';
import { cutAt } from '../markup/cut.ts';
import type { RequestedSegment } from '../translator.ts';

/** What a block said before, and what a machine made of it. */
export interface EarlierPair {
  source: Coded;
  target: Coded;
  codes: readonly InlineCode[];
}

/** A sentence of a block: its translation from before, or what is to be sent of it. */
export type SentencePart = { kept: Coded; sent?: undefined } | { kept?: undefined; sent: RequestedSegment };

/** A changed block, sentence by sentence. */
export interface SentencePlan {
  parts: SentencePart[];
  /** Between two sentences of the translation. */
  gap: string;
}

/** Whether the checks find an error in a sentence and its translation. */
export type IsRefused = (source: CodedText, target: Coded) => boolean;

/**
 * What of a changed block keeps its translation: sentences that still stand, if the earlier block and its translation have as many
 * sentences, and those that are kept have the same codes on both sides and no error of their own.
 * @returns `undefined` if the whole block is to be sent.
 */
export function planSentences(
  segment: CodedText,
  earlier: EarlierPair,
  pair: LanguagePair,
  isRefused: IsRefused,
): SentencePlan | undefined {
  const sources = sentencesOf(earlier.source, pair.sourceLanguage);
  const targets = sentencesOf(earlier.target, pair.targetLanguage);
  const wanted = sentencesOf(segment.text, pair.sourceLanguage);
  if (sources.length < 2 || sources.length !== targets.length || wanted.length === 0) return undefined;
  const standing = findStanding(sources, wanted);
  const parts = wanted.map((sentence, place): SentencePart => {
    const from = standing.get(place);
    const kept = from === undefined ? undefined : keep(from, sentence);
    return kept === undefined ? { sent: requestOf(wanted, place, segment) } : { kept };
  });
  if (!parts.some(({ kept }) => kept !== undefined)) return undefined;
  const gap = targets.slice(0, -1).some((target) => /\s$/u.test(target)) ? ' ' : '';
  return { parts, gap };

  function keep(from: number, sentence: Coded): Coded | undefined {
    const source = sources[from] ?? asCoded('');
    const target = trimmed(targets[from] ?? asCoded(''));
    const numbers = sameCodes({ source, target, sentence }, earlier.codes, segment.codes);
    if (numbers === undefined || isRefused({ text: trimmed(source), codes: [...earlier.codes] }, target)) {
      return undefined;
    }
    return renumberCodes(target, numbers);
  }
}

/** The sentences of coded text, none cut within a code. */
function sentencesOf(text: Coded, language: string): Coded[] {
  return cutAt('sentence', tokenize(text), language).map(writeTokens);
}

/** By their places now, where the sentences stood that are still there, in their order. */
function findStanding(before: readonly Coded[], now: readonly Coded[]): Map<number, number> {
  const standing = new Map<number, number>();
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(
    before.map(normalizeSegment),
    now.map(normalizeSegment),
  )) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) standing.set(to + step, from + step);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return standing;
}

/** Old code number -> new one; `undefined` if the three do not have the same codes. */
function sameCodes(
  { source, target, sentence }: { source: Coded; target: Coded; sentence: Coded },
  oldCodes: readonly InlineCode[],
  newCodes: readonly InlineCode[],
): Map<number, number> | undefined {
  const old = [...numbering(source).keys()];
  const now = [...numbering(sentence).keys()];
  const kept = [...numbering(target).keys()];
  if (old.length !== now.length || kept.length !== old.length) return undefined;
  if (!kept.every((id) => old.includes(id))) return undefined;
  const describe = (codes: readonly InlineCode[], id: number | undefined) => {
    const { kind, element, protectedText } = codes.find((code) => code.id === id) ?? {};
    return [kind, element, protectedText].join(' ');
  };
  const isSame = old.every((id, place) => describe(oldCodes, id) === describe(newCodes, now[place]));
  return isSame ? new Map(old.map((id, place) => [id, now[place] ?? id])) : undefined;
}

function requestOf(sentences: readonly Coded[], place: number, { codes }: CodedText): RequestedSegment {
  const text = trimmed(sentences[place] ?? asCoded(''));
  const ids = new Set(numbering(text).keys());
  const [before, after] = [sentences[place - 1], sentences[place + 1]];
  return {
    text,
    codes: codes.filter(({ id }) => ids.has(id)),
    context: { before: before && plainText(before).trim(), after: after && plainText(after).trim() },
  };
}

const trimmed = (coded: Coded) => asCoded(coded.trim());

/** The block's translation, once what was sent of it is there. @param answers Of the sentences sent, in their order. */
export function recompose({ parts, gap }: SentencePlan, answers: readonly Coded[]): Coded {
  const rest = [...answers];
  return asCoded(parts.map(({ kept }) => kept ?? trimmed(rest.shift() ?? asCoded(''))).join(gap));
}
