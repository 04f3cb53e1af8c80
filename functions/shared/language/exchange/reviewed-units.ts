import { asCoded, type Coded } from '../../article/coded-text.ts';
import type { Version, VersionSegment } from '../../article/version.ts';
import { contextAt, type MemoryUnit, normalizeSegment } from '../memory/memory-unit.ts';
import type { ReviewedFile } from './xliff/read-xliff.ts';
import { isRaised } from './xliff/state.ts';

type ReviewedSegment = ReviewedFile['segments'][number];

/** Segments named in an error; the rest are counted. */
const SHOWN = 10;

/**
 * What a reviewer wrote or confirmed in an exported version, as memory units. A segment counts where its target is
 * another than was exported, or its state says more than the export did (`reviewed`, `final`); `final` also says
 * that the person stands by it, whatever the checks find.
 * @throws where the file's sources are not those of the version.
 */
export function reviewedUnits(
  file: ReviewedFile,
  version: Version,
  { by, now }: { by: string; now: Date },
): MemoryUnit[] {
  const strangers = file.segments.filter(({ index, source }) => !isSource(version.segments[index], source));
  if (strangers.length > 0) {
    const names = strangers.slice(0, SHOWN).map(({ index }) => index + 1);
    const more = strangers.length > SHOWN ? ` and ${strangers.length - SHOWN} more` : '';
    throw new Error(
      `the sources of these segments are not those that were exported: ${names.join(', ')}${more}`,
    );
  }
  const sources = version.segments.map(({ source }) => source);
  const { sourceLanguage, language: targetLanguage, articleId } = version;
  return file.segments
    .filter((segment) => isReviewed(segment, version))
    .map(
      ({ index, source, target = asCoded(''), state }): MemoryUnit => ({
        sourceLanguage,
        targetLanguage,
        source: normalizeSegment(source),
        target,
        origin: 'human',
        state: state === 'final' ? 'final' : 'reviewed',
        changedAt: now.toISOString(),
        changedBy: by,
        from: `versions/${articleId}/${targetLanguage}`,
        ...(state === 'final' && { accepted: true as const }),
        context: contextAt(sources, index),
      }),
    );
}

function isSource(segment: VersionSegment | undefined, source: Coded): boolean {
  return segment !== undefined && normalizeSegment(segment.source) === normalizeSegment(source);
}

function isReviewed({ index, target, state }: ReviewedSegment, { segments }: Version): boolean {
  const before = segments[index];
  if (target === undefined || target.trim() === '' || before === undefined) return false;
  if (isRaised(state, before)) return true;
  return before.origin === 'none' || foldSpace(target) !== foldSpace(before.target);
}

function foldSpace(coded: Coded): string {
  return coded
    .normalize('NFC')
    .replace(/[ \t\r\n]+/gu, ' ')
    .trim();
}
