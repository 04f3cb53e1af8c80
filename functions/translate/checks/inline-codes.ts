import type { InlineCode } from '../../shared/article/coded-text.ts';
import type { Mark } from '../../shared/article/finding.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check, CheckedSegment, Problem } from './check.ts';
import { nameCode } from './support/code-names.ts';
import { type CodePlace, type CodePlaces, findCodes } from './support/code-places.ts';
import { textsOf } from './support/segment-texts.ts';

/** More than these have one cause. */
const MOST_PROBLEMS = 20;

/** Every link, emphasis and line break of the original stands in the translation once, well nested. */
export const inlineCodes: Check = {
  name: 'inline-codes',
  severity: 'error',
  structural: true,
  findProblems(segment) {
    if (segment.codes.length === 0 && !segment.target.includes('<')) return [];
    return findAll(segment).slice(0, MOST_PROBLEMS);
  },
};

function findAll(segment: CheckedSegment): Problem[] {
  const { codes } = segment;
  const [from, into] = [findCodes(segment.source), findCodes(segment.target)];
  const lost = codes.flatMap((code) => problemWith(code, from, into, segment));
  const problems = [...lost, ...strangers(codes, into)];
  if (problems.length > 0) return problems;
  if (!into.isWellNested) return [{ message: writeMessage((words) => words.codesCrossed) }];
  return codes
    .filter(
      ({ id, kind }) => kind === 'pair' && into.places.get(id)?.isEmpty && !from.places.get(id)?.isEmpty,
    )
    .map((code) => problem('codeEmptied', code, from.places.get(code.id), segment));
}

function problemWith(
  code: InlineCode,
  from: CodePlaces,
  into: CodePlaces,
  segment: CheckedSegment,
): Problem[] {
  const wanted = code.kind === 'pair' ? 'open close' : 'standalone';
  const tags = into.places.get(code.id)?.tags.join(' ');
  if (tags === wanted) return [];
  const fault = tags === undefined ? 'codeMissing' : 'codeBroken';
  return [problem(fault, code, from.places.get(code.id), segment)];
}

function problem(
  fault: 'codeMissing' | 'codeBroken' | 'codeEmptied',
  code: InlineCode,
  place: CodePlace | undefined,
  segment: CheckedSegment,
): Problem {
  const { start = 0, end = 0 } = place ?? {};
  const marks: Mark[] = end > start ? [{ side: 'source', start, end }] : [];
  const inside = textsOf(segment).source.plain.slice(start, end);
  return { message: writeMessage((words) => words[fault](nameCode(code, inside, words))), marks };
}

function strangers(codes: readonly InlineCode[], { places }: CodePlaces): Problem[] {
  const known = new Set(codes.map(({ id }) => id));
  return [...places]
    .filter(([id]) => !known.has(id))
    .map(([, { start, end }]) => ({
      message: writeMessage((words) => words.codeStrange),
      ...(end > start && { marks: [{ side: 'target' as const, start, end }] }),
    }));
}
