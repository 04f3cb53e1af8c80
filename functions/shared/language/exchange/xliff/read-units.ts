import { type Language, parseLanguage } from '../../../article/language.ts';
import { shortenForError } from '../shorten.ts';
import { readXliffUnits12 } from '../xliff12/read-units12.ts';
import { attribute, childrenOf, contentOf, nameOf, type XmlNode } from '../xml/node.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { keepsSpace, readUnit, type XliffUnit } from './read-unit.ts';
import type { XliffFile } from './xliff-file.ts';

/**
 * The units of any XLIFF 1 or 2 file, whoever wrote it, in their order.
 * @throws if it is no such file, naming what is wrong.
 */
export function readXliffUnits(xml: string): XliffFile {
  const xliff = parseXml(xml);
  const version = attribute(xliff, 'version') ?? '';
  if (nameOf(xliff) !== 'xliff') throw new Error('is not XLIFF: it has no <xliff>');
  if (version.startsWith('1.')) return readXliffUnits12(xliff);
  if (!version.startsWith('2.'))
    throw new Error(`is not XLIFF 2 or 1.2, but of the version ${JSON.stringify(shortenForError(version))}`);
  const files = childrenOf(xliff, 'file');
  return {
    sourceLanguage: languageOf(xliff, 'srcLang'),
    targetLanguage: languageOf(xliff, 'trgLang'),
    originals: files.map((file) => attribute(file, 'original') ?? ''),
    units: files.flatMap((file) => unitsOf(file, keepsSpace(xliff, false))),
  };
}

function languageOf(xliff: XmlNode, name: string): Language {
  const tag = attribute(xliff, name) ?? '';
  const language = parseLanguage(tag);
  if (language === undefined)
    throw new Error(`has the unknown language ${JSON.stringify(shortenForError(tag))} as its ${name}`);
  return language;
}

/** Those in a file or a group, groups in it included. */
function unitsOf(parent: XmlNode, inherited: boolean): XliffUnit[] {
  const isSpaceKept = keepsSpace(parent, inherited);
  return contentOf(parent).flatMap((node) => {
    if (nameOf(node) === 'group') return unitsOf(node, isSpaceKept);
    if (nameOf(node) !== 'unit') return [];
    try {
      return [readUnit(node, isSpaceKept)];
    } catch (cause) {
      throw new Error(shortenForError(`unit ${attribute(node, 'id')}: ${(cause as Error).message}`), {
        cause,
      });
    }
  });
}
