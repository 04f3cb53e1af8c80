import type { Version } from '../../../article/version.ts';
import { normalizeSegment, numbering, renumberCodes } from '../../memory/memory-unit.ts';
import type { LeftOut } from '../left-out.ts';
import { shortenForError } from '../shorten.ts';
import { type ReviewedFile, targetProblems } from './read-xliff.ts';
import type { XliffFile } from './xliff-file.ts';

export interface PlacedUnits {
  file: ReviewedFile;
  leftOut: LeftOut[];
}

/**
 * The units of a file that does not say what it was made from, each at the segments of a version that have its source:
 * whatever the units are called, and whatever their codes are. What is not in the version is left out and named.
 * @throws if none of it is.
 */
export function placeUnits(
  { units, sourceLanguage, targetLanguage }: XliffFile,
  version: Version,
): PlacedUnits {
  const { articleId, revision } = version;
  const places = new Map<string, number[]>();
  for (const [place, { source, origin }] of version.segments.entries()) {
    const key = normalizeSegment(source);
    if (origin !== 'copied') places.set(key, [...(places.get(key) ?? []), place]);
  }
  const leftOut: LeftOut[] = [];
  const alike = new Map<string, number>();
  for (const { source } of units) count(alike, normalizeSegment(source));
  const taken = new Map<string, number>();
  const segments = units.flatMap((unit) => {
    const key = normalizeSegment(unit.source);
    const all = places.get(key) ?? [];
    const nth = count(taken, key) - 1;
    // As many units as places: each is at its own.
    const found = alike.get(key) === all.length ? all.slice(nth, nth + 1) : all;
    const problems = found.length === 0 ? ['is in no place of the article'] : targetProblems(unit);
    if (problems.length > 0) {
      leftOut.push({
        place: `unit ${shortenForError(unit.id)}`,
        reason: `is left out: ${shortenForError(problems.join('; '))}`,
      });
      return [];
    }
    const { source, target, state } = unit;
    const own = target && renumberCodes(target, numbering(source));
    const isFilled = state === 'initial' && target === source;
    return found.map((index) => ({
      index,
      source: normalizeSegment(source),
      target: isFilled ? undefined : own,
      state,
    }));
  });
  if (segments.length === 0) {
    const why = leftOut.slice(0, 3).map(({ place, reason }) => `${place} ${reason}`);
    throw new Error(
      `has no unit of the ${version.language} version of ${articleId}${why.length > 0 ? `: ${why.join('; ')}` : ''}`,
    );
  }
  return { file: { articleId, revision, sourceLanguage, targetLanguage, segments }, leftOut };
}

/** Adds one, and returns how many there are now. */
function count(counts: Map<string, number>, key: string): number {
  const many = (counts.get(key) ?? 0) + 1;
  counts.set(key, many);
  return many;
}
