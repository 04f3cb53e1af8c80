import type { Finding } from '../../article/version.ts';
import type { Check, CheckedSegment } from './check.ts';
import { empty } from './empty.ts';
import { inlineCodes } from './inline-codes.ts';
import { numbers } from './numbers.ts';
import { untranslated } from './untranslated.ts';

export const allChecks: readonly Check[] = [empty, untranslated, inlineCodes, numbers];

/** What every check has to say about a version's segments, in their order. */
export function checkSegments(segments: readonly CheckedSegment[]): Finding[] {
  return segments.flatMap((segment, index) => {
    if (segment.origin === 'copied') return [];
    return allChecks.flatMap(({ name, severity, findProblems }) =>
      findProblems(segment).map((message) => ({ check: name, severity, message, segment: index })),
    );
  });
}
