import type { Finding } from '../../../article/finding.ts';
import type { Version, VersionSegment } from '../../../article/version.ts';
import type { NearMatch } from '../../near/near-match.ts';
import { fileNotes, isForTranslator, isWholeTarget, type Note, segmentNotes } from '../xliff/notes.ts';
import { writeOriginal } from '../xliff/original.ts';
import { element, escapeXml, indented } from '../xml/write-xml.ts';
import { writeState12 } from './state12.ts';
import { writeContent12 } from './write-content12.ts';

/** Names this program in a file. */
const TOOL = 'dragoman';

/**
 * As `writeXliff`, in XLIFF 1.2 (OASIS, "XLIFF Version 1.2"), which is all that many tools read: near matches are
 * `<alt-trans>`, states are the words of 1.2.
 * @throws if it has nothing to translate.
 */
export function writeXliff12(
  version: Version,
  near: ReadonlyMap<number, readonly NearMatch[]> = new Map(),
): string {
  const { sourceLanguage, language, segments, findings } = version;
  const units = segments.flatMap((segment, index) =>
    isForTranslator(segment) ? [writeUnit12(segment, index, findings, near.get(index) ?? [])] : [],
  );
  if (units.length === 0) throw new Error('there is nothing to translate in this version');
  const tool = element('tool', { 'tool-id': TOOL, 'tool-name': 'Dragoman' });
  const file = element(
    'file',
    {
      original: writeOriginal(version),
      'source-language': sourceLanguage,
      'target-language': language,
      datatype: 'html',
      'tool-id': TOOL,
    },
    indented(
      [
        element('header', {}, indented([tool, ...fileNotes(version).map(writeNote12)], 2)),
        element('body', {}, indented(units, 2)),
      ],
      1,
    ),
  );
  const xliff = element(
    'xliff',
    { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' },
    indented([file], 0),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xliff}\n`;
}

function writeUnit12(
  segment: VersionSegment,
  index: number,
  findings: readonly Finding[],
  matches: readonly NearMatch[],
): string {
  const { source, target, codes = [] } = segment;
  const { state, approved } = writeState12(segment);
  const isWhole = isWholeTarget(segment);
  const content = [
    element('source', {}, [writeContent12(source, codes)]),
    ...(isWhole ? [element('target', { state }, [writeContent12(target, codes)])] : []),
    ...segmentNotes(segment, index, findings).map(writeNote12),
    ...matches.map(writeAltTrans),
  ];
  return element(
    'trans-unit',
    { id: `s${index}`, approved: isWhole ? approved : 'no', 'xml:space': 'preserve' },
    indented(content, 3),
  );
}

function writeAltTrans({ source, target, score, changedBy }: NearMatch): string {
  return element('alt-trans', { 'match-quality': `${score}%`, origin: changedBy, 'xml:space': 'preserve' }, [
    element('source', {}, [writeContent12(source, [])]),
    element('target', {}, [writeContent12(target, [])]),
  ]);
}

function writeNote12({ category, priority, appliesTo, text }: Note): string {
  return element('note', { from: category, priority, annotates: appliesTo }, [escapeXml(text)]);
}
