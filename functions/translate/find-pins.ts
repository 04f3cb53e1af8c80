import { diffArrays } from 'diff';
import { type Coded, plainText } from '../shared/article/coded-text.ts';
import type { VersionSegment } from '../shared/article/version.ts';
import { normalizeSegment } from '../shared/language/memory/memory-unit.ts';

/** A person's translation of an earlier wording of a segment. */
export interface Pin {
  source: Coded;
  target: Coded;
  changedAt?: string;
  changedBy?: string;
}

/** Share of common words from which two wordings are the same sentence, reworded. */
const LIKENESS = 0.4;
/** Changed segments compared with each other in one place; more of them are another article. */
const RUN_LIMIT = 200;

/** By their place among the new sources: what a person wrote for the wording before. */
export function findPins(previous: readonly VersionSegment[], sources: readonly Coded[]): Map<number, Pin> {
  const pairs = pairReworded(previous, sources, ({ origin }) => origin === 'human');
  return new Map([...pairs].map(([place, segment]) => [place, pinOf(segment)]));
}

/**
 * By their place among the new sources, the segments that said it in other words. Unchanged segments are the
 * anchors; between two of them a changed one belongs to the old one it shares most words with.
 */
export function pairReworded(
  previous: readonly VersionSegment[],
  sources: readonly Coded[],
  isWanted: (segment: VersionSegment, place: number) => boolean,
): Map<number, VersionSegment> {
  const found = new Map<number, VersionSegment>();
  const wanted = new Set(previous.filter(isWanted));
  const changes = diffArrays(
    previous.map(({ source }) => normalizeSegment(source)),
    sources.map(normalizeSegment),
  );
  let [from, to] = [0, 0];
  let removed: VersionSegment[] = [];
  for (const { added, removed: isRemoved, count } of changes) {
    if (isRemoved) removed = previous.slice(from, from + count).filter((segment) => wanted.has(segment));
    else if (added) pairRuns(removed, sources.slice(to, to + count), to, found);
    if (!isRemoved) removed = [];
    if (!added) from += count;
    if (!isRemoved) to += count;
  }
  return found;
}

function pairRuns(
  old: readonly VersionSegment[],
  sources: readonly Coded[],
  offset: number,
  found: Map<number, VersionSegment>,
): void {
  const pairs = old.slice(0, RUN_LIMIT).flatMap((segment) =>
    sources.slice(0, RUN_LIMIT).map((source, place) => ({
      segment,
      place: offset + place,
      likeness: likenessOf(segment.source, source),
    })),
  );
  const used = new Set<VersionSegment>();
  for (const { segment, place, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness < LIKENESS || used.has(segment) || found.has(place)) continue;
    used.add(segment);
    found.set(place, segment);
  }
}

function pinOf({ source, target, outdatedSource, changedAt, changedBy }: VersionSegment): Pin {
  return {
    source: outdatedSource ?? source,
    target,
    changedAt,
    changedBy,
  };
}

/** Dice's coefficient over words: 1 the same words, 0 none in common. */
function likenessOf(one: Coded, other: Coded): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function wordsOf(coded: Coded): string[] {
  return (
    plainText(coded)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
