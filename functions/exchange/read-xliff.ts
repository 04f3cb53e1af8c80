import type { Language } from '../article/language.ts';
import { codeProblems } from './code-problems.ts';
import type { XliffUnit } from './read-xliff-unit.ts';
import { readXliffUnits } from './read-xliff-units.ts';
import { shorten } from './shorten.ts';
import { readOriginal } from './xliff-original.ts';
import type { XliffState } from './xliff-state.ts';

/** What a reviewer made of an exported version. */
export interface ReviewedFile {
  articleId: string;
  revision: string;
  sourceLanguage: Language;
  targetLanguage: Language;
  segments: ReviewedSegment[];
}

export interface ReviewedSegment {
  /** Its place in the version's `segments`. */
  index: number;
  /** Coded text, as it was exported. */
  source: string;
  /** Coded text with the codes of the source, each once and whole; `undefined` where it is still to do. */
  target: string | undefined;
  state: XliffState;
}

/** Problems named in an error; the rest are counted. */
const SHOWN = 10;

/**
 * Reads an XLIFF file that `writeXliff` wrote and a person worked on.
 * @throws where it is another program's, or any of its units is not right, naming them: nothing of it is read then.
 */
export function readXliff(xml: string): ReviewedFile {
  const { sourceLanguage, targetLanguage, originals, units } = readXliffUnits(xml);
  const [original = '', ...others] = originals;
  const name = others.length === 0 ? readOriginal(original) : undefined;
  if (name === undefined) {
    throw new Error(
      `was not exported here: its original is ${JSON.stringify(shorten(originals.join(', ')))}`,
    );
  }
  if (name.language !== targetLanguage) {
    throw new Error(`is in ${targetLanguage}, and the version it was exported from in ${name.language}`);
  }
  const seen = new Set<string>();
  const problems = units.flatMap((unit) => {
    const isDouble = seen.has(unit.id);
    seen.add(unit.id);
    return [...(isDouble ? ['is there twice'] : []), ...unitProblems(unit)].map((problem) =>
      shorten(`unit ${unit.id}: ${problem}`),
    );
  });
  if (problems.length > 0) throw new Error(listProblems(problems));
  const { articleId, revision } = name;
  const segments = units.flatMap(({ id, source, target, state }): ReviewedSegment[] => {
    const index = indexOf(id);
    // Some tools fill what is still to do with the source.
    const isFilled = state === 'initial' && target === source;
    return index === undefined ? [] : [{ index, source, target: isFilled ? undefined : target, state }];
  });
  return { articleId, revision, sourceLanguage, targetLanguage, segments };
}

function unitProblems({ id, source, target, isPartial, codeNames }: XliffUnit): string[] {
  if (indexOf(id) === undefined) return ['was not exported here'];
  if (isPartial) return ['is translated only in part'];
  if (target === undefined) return [];
  const nameOf = (code: number) => codeNames.get(code) ?? String(code);
  return codeProblems(source, target, nameOf).map((problem) => `the target ${problem}`);
}

/** The place of the segment that a unit's id names. */
function indexOf(id: string): number | undefined {
  const [, digits] = /^s(\d{1,6})$/.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function listProblems(problems: readonly string[]): string {
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
  return `${problems.slice(0, SHOWN).join('; ')}${more}`;
}
