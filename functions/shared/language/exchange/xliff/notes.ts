import { plainText } from '../../../article/coded-text.ts';
import type { Finding } from '../../../article/finding.ts';
import type { Version, VersionSegment } from '../../../article/version.ts';
import { codeProblems } from '../code-problems.ts';

/** What a translator is told of a segment, or of a whole version. */
export interface Note {
  category: string;
  /** Errors come first if a tool sorts notes by priority, from 1 to 10. */
  priority: 1 | 2;
  appliesTo: 'source' | 'target';
  text: string;
}

/** Whether a segment has words to translate. */
export function isForTranslator(segment: VersionSegment | undefined): segment is VersionSegment {
  return segment !== undefined && segment.origin !== 'copied';
}

/** A target whose codes are not those of its source cannot be written: its words are shown in a note. */
export function isWholeTarget({ source, target, origin }: VersionSegment): boolean {
  return origin !== 'none' && codeProblems(source, target).length === 0;
}

/** What the checks found that is in none of the units. */
export function fileNotes({ segments, findings }: Version): Note[] {
  return findings.filter(({ segment }) => !isForTranslator(segments[segment ?? -1])).map(findingNote);
}

/** What the checks found in a segment, what it said before, and what another engine made of it. */
export function segmentNotes(segment: VersionSegment, index: number, findings: readonly Finding[]): Note[] {
  return [
    ...findings.filter((finding) => finding.segment === index).map(findingNote),
    ...earlier(segment),
    ...otherReading(segment),
  ];
}

/** Notes of what there was before and cannot stand where it was. */
function earlier(segment: VersionSegment): Note[] {
  const { target, origin, outdatedSource } = segment;
  const isShown = origin !== 'none' && !isWholeTarget(segment);
  return [
    ...(outdatedSource === undefined
      ? []
      : [note('outdated', 'source', `The source was: ${plainText(outdatedSource)}`)]),
    ...(isShown
      ? [note('without-codes', 'target', `So far, without its formatting: ${plainText(target)}`)]
      : []),
  ];
}

/** What a second engine made of the source. */
function otherReading({ witness, origin }: VersionSegment): Note[] {
  if (witness === undefined || origin !== 'machine') return [];
  const { engine, score, target } = witness;
  const agreement = score === undefined ? '' : ` (agreement ${Math.round(score)} of 100)`;
  return [note('other-reading', 'target', `${engine} reads${agreement}: ${plainText(target)}`)];
}

/** The check's name is in the text: a note's `id` may not come twice, and tools show the text. */
function findingNote({ check, severity, message, marks = [] }: Finding): Note {
  const isSource = marks.length > 0 && marks.every(({ side }) => side === 'source');
  return note(severity, isSource ? 'source' : 'target', `${check}: ${message}`);
}

function note(category: string, appliesTo: Note['appliesTo'], text: string): Note {
  return { category, priority: category === 'warning' ? 2 : 1, appliesTo, text };
}
