import type { Finding } from '../../../article/finding.ts';
import { directionOf } from '../../../article/language.ts';
import type { Version, VersionSegment } from '../../../article/version.ts';
import type { NearMatch } from '../../near/near-match.ts';
import { element, escapeXml, indented } from '../xml/write-xml.ts';
import { fileNotes, isForTranslator, isWholeTarget, type Note, segmentNotes } from './notes.ts';
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
    indented([...writeNotes(fileNotes(version)), ...units], 1),
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
    indented([file], 0),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xliff}\n`;
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
  const notes = segmentNotes(segment, index, findings);
  const content = [
    ...writeMatches(matches),
    ...writeNotes(notes),
    ...writeOriginalData(source, codes),
    element('segment', { id: matches.length > 0 ? MATCHED : undefined, state, subState }, indented(sides, 3)),
  ];
  return element('unit', { id: `s${index}` }, indented(content, 2));
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
  return [element('mtc:matches', {}, indented(written, 3))];
}

function writeNotes(notes: readonly Note[]): string[] {
  return notes.length === 0 ? [] : [element('notes', {}, notes.map(writeNote))];
}

function writeNote({ category, priority, appliesTo, text }: Note): string {
  return element('note', { category, priority, appliesTo }, [escapeXml(text)]);
}
