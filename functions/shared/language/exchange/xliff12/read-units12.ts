import { type Token, writeTokens } from '../../../article/coded-text.ts';
import { parseLanguage } from '../../../article/language.ts';
import { shortenForError } from '../shorten.ts';
import type { UnitCodes } from '../xliff/read-content.ts';
import { foldTokens, hasContent, keepsSpace, type XliffUnit } from '../xliff/read-unit.ts';
import type { XliffFile } from '../xliff/xliff-file.ts';
import { attribute, childrenOf, contentOf, nameOf, type XmlNode } from '../xml/node.ts';
import { readInlineContent12 } from './read-content12.ts';
import { readState12 } from './state12.ts';

/**
 * The units of an XLIFF 1.x file, whoever wrote it, in their order.
 * @throws naming what is wrong.
 */
export function readXliffUnits12(xliff: XmlNode): XliffFile {
  const files = childrenOf(xliff, 'file');
  if (files.length === 0) throw new Error('is not XLIFF: it has no <file>');
  const languages = (name: string) => {
    const tags = [...new Set(files.map((file) => attribute(file, name) ?? ''))];
    const [tag = ''] = tags;
    const language = parseLanguage(tag);
    if (tags.length > 1) throw new Error(`holds files in several languages, by their ${name}`);
    if (language === undefined)
      throw new Error(`has the unknown language ${JSON.stringify(shortenForError(tag))} as its ${name}`);
    return language;
  };
  return {
    sourceLanguage: languages('source-language'),
    targetLanguage: languages('target-language'),
    originals: files.map((file) => attribute(file, 'original') ?? ''),
    units: files.flatMap((file) =>
      childrenOf(file, 'body').flatMap((body) => unitsOf12(body, keepsSpace(file, false))),
    ),
  };
}

/** Those in a body or a group, groups in it included. */
function unitsOf12(parent: XmlNode, inherited: boolean): XliffUnit[] {
  const isSpaceKept = keepsSpace(parent, inherited);
  return contentOf(parent).flatMap((node) => {
    if (nameOf(node) === 'group') return unitsOf12(node, isSpaceKept);
    if (nameOf(node) !== 'trans-unit') return [];
    try {
      return [readUnit12(node, keepsSpace(node, isSpaceKept))];
    } catch (cause) {
      throw new Error(shortenForError(`unit ${attribute(node, 'id')}: ${(cause as Error).message}`), {
        cause,
      });
    }
  });
}

function readUnit12(unit: XmlNode, isSpaceKept: boolean): XliffUnit {
  const codes: UnitCodes = { numbers: new Map(), names: new Map() };
  const [source, target, parts] = ['source', 'target', 'seg-source'].map((name) => childrenOf(unit, name)[0]);
  if (source === undefined) throw new Error('has no <source>');
  const read = (side: XmlNode | undefined): Token[] => {
    if (side === undefined) return [];
    const tokens = readInlineContent12(contentOf(side), codes);
    return isSpaceKept ? tokens : foldTokens(tokens);
  };
  const from = read(source);
  const into = read(target);
  return {
    id: attribute(unit, 'id') ?? '',
    source: writeTokens(from),
    target: hasContent(into) ? writeTokens(into) : undefined,
    state: readState12(attribute(target, 'state'), attribute(unit, 'approved')),
    isPartial: hasContent(into) && isTranslatedInPart(parts, target),
    codeNames: codes.names,
  };
}

/** A tool has cut it into segments (`<mrk mtype="seg">`), and some of them have no translation. */
function isTranslatedInPart(parts: XmlNode | undefined, target: XmlNode | undefined): boolean {
  const inTarget = segmentsIn(target);
  const filled = inTarget.filter((mark) => hasContent(wordsIn(mark)));
  return inTarget.length > 0 && filled.length < Math.max(segmentsIn(parts).length, inTarget.length);
}

function segmentsIn(side: XmlNode | undefined): XmlNode[] {
  const marks = side === undefined ? [] : childrenOf(side, 'mrk');
  return marks.filter((mark) => attribute(mark, 'mtype') === 'seg');
}

function wordsIn(mark: XmlNode): Token[] {
  return readInlineContent12(contentOf(mark), { numbers: new Map(), names: new Map() });
}
