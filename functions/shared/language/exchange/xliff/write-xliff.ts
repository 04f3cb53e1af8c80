import { plainText } from '../../../article/coded-text.ts';
import type { Finding } from '../../../article/finding.ts';
import { directionOf } from '../../../article/language.ts';
import type { Version, VersionSegment } from '../../../article/version.ts';
import type { NearMatch } from '../../near/near-match.ts';
import { codeProblems } from '../code-problems.ts';
import { element, escapeXml } from '../xml/write-xml.ts';
import { writeOriginal } from './original.ts';
import { exportedState } from './state.ts';
import { writeContent, writeOriginalData } from './write-content.ts';

type NearMatches = ReadonlyMap<number, readonly NearMatch[]>;

/**
 * A version as an XLIFF 2.1 file (OASIS, "XLIFF Version 2.1") for a translator to fill in: a unit for each segment
 * that has words to translate, with what the checks found as its notes. If nobody translated a segment yet it
 * has no `<target>`, which tools take for "still to do". If the source has changed since, the earlier translation
 * is the target, in the state `initial`, and a note has the earlier source.
 * @param near What people translated of sources near to segments, by their places.
 * @throws if it has nothing to translate, as such a file is not valid.
 */
export function writeXliff(version: Version, near: NearMatches = new Map()): string {
  const { sourceLanguage, language, segments, findings } = version;
  const units = segments.flatMap((segment, index) =>
    isForTranslator(segment) ? [writeUnit(segment, index, findings, near.get(index) ?? [])] : [],
  );
  if (units.length === 0) throw new Error('there is nothing to translate in this version');
  const others = findings.filter(({ segment }) => !isForTranslator(segments[segment ?? -1]));
  const file = element(
    'file',
    {
      id: 'f1',
      original: writeOriginal(version),
      canResegment: 'no',
      'xml:space': 'preserve',
      srcDir: directionOf(sourceLanguage),
      trgDir: directionOf(language),
    },
    lines([...writeNotes(others.map(findingNote)), ...units], 1),
  );
  const xliff = element(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:mtc': near.size > 0 ? 'urn:oasis:names:tc:xliff:matches:2.0' : undefined,
      version: '2.1',
      srcLang: sourceLanguage,
      trgLang: language,
    },
    lines([file], 0),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xliff}\n`;
}

function isForTranslator(segment: VersionSegment | undefined): segment is VersionSegment {
  return segment !== undefined && segment.origin !== 'copied';
}

function writeUnit(
  segment: VersionSegment,
  index: number,
  findings: readonly Finding[],
  matches: readonly NearMatch[],
): string {
  const { source, target, codes = [], outdatedSource } = segment;
  const isWhole = isWholeTarget(segment);
  const sides = [
    element('source', {}, [writeContent(source, codes)]),
    ...(isWhole ? [element('target', {}, [writeContent(target, codes)])] : []),
  ];
  const state = isWhole ? exportedState(segment) : 'initial';
  const subState = outdatedSource === undefined ? undefined : 'dragoman:outdated';
  const notes = [
    ...findings.filter((finding) => finding.segment === index).map(findingNote),
    ...earlier(segment),
    ...otherReading(segment),
  ];
  const content = [
    ...writeMatches(matches),
    ...writeNotes(notes),
    ...writeOriginalData(source, codes),
    element('segment', { id: matches.length > 0 ? MATCHED : undefined, state, subState }, lines(sides, 3)),
  ];
  return element('unit', { id: `s${index}` }, lines(content, 2));
}

/** The segment of a unit that its matches are about. */
const MATCHED = 'seg';

/** OASIS, "XLIFF Version 2.1", "5.1 Translation Candidates Module": what people translated of sources much like this one. */
function writeMatches(matches: readonly NearMatch[]): string[] {
  if (matches.length === 0) return [];
  const written = matches.map(({ source, target, score, changedBy }, place) =>
    element(
      'mtc:match',
      { id: place + 1, ref: `#${MATCHED}`, type: 'tm', similarity: `${score}.0`, origin: changedBy },
      [element('source', {}, [writeContent(source, [])]), element('target', {}, [writeContent(target, [])])],
    ),
  );
  return [element('mtc:matches', {}, lines(written, 3))];
}

/** A target whose codes are not those of its source cannot be written: its words are shown in a note. */
function isWholeTarget({ source, target, origin }: VersionSegment): boolean {
  return origin !== 'none' && codeProblems(source, target).length === 0;
}

/** Notes of what there was before and cannot stand where it was. */
function earlier(segment: VersionSegment): string[] {
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
function otherReading({ witness, origin }: VersionSegment): string[] {
  if (witness === undefined || origin !== 'machine') return [];
  const { engine, score, target } = witness;
  const agreement = score === undefined ? '' : ` (agreement ${Math.round(score)} of 100)`;
  return [note('other-reading', 'target', `${engine} reads${agreement}: ${plainText(target)}`)];
}

function writeNotes(notes: string[]): string[] {
  return notes.length === 0 ? [] : [element('notes', {}, notes)];
}

/** The check's name is in the text: a note's `id` may not come twice, and tools show the text. */
function findingNote({ check, severity, message, marks = [] }: Finding): string {
  const isSource = marks.length > 0 && marks.every(({ side }) => side === 'source');
  return note(severity, isSource ? 'source' : 'target', `${check}: ${message}`);
}

/** Errors come first if a tool sorts notes by priority, from 1 to 10. */
function note(category: string, appliesTo: 'source' | 'target', text: string): string {
  const priority = category === 'warning' ? 2 : 1;
  return element('note', { category, priority, appliesTo }, [escapeXml(text)]);
}

/** Elements on lines of their own, at a depth; what holds text is not broken up. */
function lines(elements: readonly string[], depth: number): string[] {
  const indent = '  '.repeat(depth + 1);
  return [...elements.map((one) => `\n${indent}${one}`), `\n${indent.slice(2)}`];
}
