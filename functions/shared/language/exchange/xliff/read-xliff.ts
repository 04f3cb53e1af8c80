import type { Coded } from '../../../article/coded-text.ts';
import type { Language } from '../../../article/language.ts';
import { codeProblems } from '../code-problems.ts';
import { shortenForError } from '../shorten.ts';
import { readOriginal, type VersionName } from './original.ts';
import type { XliffUnit } from './read-unit.ts';
import { readXliffUnits } from './read-units.ts';
import type { XliffState } from './state.ts';
import type { XliffFile } from './xliff-file.ts';

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
  /** As it was exported. */
  source: Coded;
  /** Coded text with the codes of the source, each once and whole; `undefined` where it is still to do. */
  target: Coded | undefined;
  state: XliffState;
}

/** Problems named in an error; the rest are counted. */
const SHOWN = 10;

/**
 * Reads an XLIFF file that `writeXliff` or `writeXliff12` wrote and a person worked on.
 * @throws where it is another program's, or any of its units is not right, naming them: nothing of it is read then.
 */
export function readXliff(xml: string): ReviewedFile {
  const file = readXliffUnits(xml);
  const name = exportedName(file);
  if (name === undefined) throw new Error(notExported(file));
  return readReviewed(file, name);
}

/** The segments of a file that was made from the version of that name. @throws as {@link readXliff}. */
export function readReviewed(file: XliffFile, { articleId, revision }: VersionName): ReviewedFile {
  const problems = problemsOf(file.units);
  if (problems.length > 0) throw new Error(listProblems(problems));
  const { sourceLanguage, targetLanguage } = file;
  return { articleId, revision, sourceLanguage, targetLanguage, segments: file.units.flatMap(readSegment) };
}

/** Why a file is not taken that names no version of an article. */
export function notExported({ originals }: XliffFile): string {
  const original = JSON.stringify(shortenForError(originals.join(', ')));
  return `was not exported here: its original is ${original}; --article <id> says which article it is of`;
}

/** Which version the file was made from; `undefined` if it does not say. */
export function exportedName({ originals, targetLanguage }: XliffFile): VersionName | undefined {
  const [original = '', ...others] = originals;
  const name = others.length === 0 ? readOriginal(original) : undefined;
  if (name === undefined || name.language === targetLanguage) return name;
  throw new Error(`is in ${targetLanguage}, and the version it was exported from in ${name.language}`);
}

function readSegment({ id, source, target, state }: XliffUnit): ReviewedSegment[] {
  const index = indexOf(id);
  // Some tools fill what is still to do with the source.
  const isFilled = state === 'initial' && target === source;
  return index === undefined ? [] : [{ index, source, target: isFilled ? undefined : target, state }];
}

function problemsOf(units: readonly XliffUnit[]): string[] {
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    const problems = seen.has(unit.id) ? ['is there twice'] : unitProblems(unit);
    seen.add(unit.id);
    return problems.map((problem) => shortenForError(`unit ${unit.id}: ${problem}`));
  });
}

function unitProblems(unit: XliffUnit): string[] {
  return indexOf(unit.id) === undefined ? ['was not exported here'] : targetProblems(unit);
}

/** What is wrong with what a person made of a unit, in words that follow its name. */
export function targetProblems({ source, target, isPartial, codeNames }: XliffUnit): string[] {
  if (isPartial) return ['is translated only in part'];
  if (target === undefined) return [];
  const nameOf = (code: number) => codeNames.get(code) ?? String(code);
  return codeProblems(source, target, nameOf).map((problem) => `the target ${problem}`);
}

/** The place of the segment that a unit's id names. */
function indexOf(id: string): number | undefined {
  const [, digits] = /^s(0|[1-9]\d{0,5})$/.exec(id) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function listProblems(problems: readonly string[]): string {
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
  return `${problems.slice(0, SHOWN).join('; ')}${more}`;
}
