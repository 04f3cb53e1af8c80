import { XMLParser } from 'fast-xml-parser';
import { type Language, parseLanguage } from '../article/language.ts';
import { type MemoryUnit, normalizeSegment, numbering, renumberCodes } from '../memory/memory-unit.ts';
import { attribute, childrenOf, readSegment, type XmlNode } from './tmx-segment.ts';

/** A memory of half a million segments; what is larger is split by its owner. */
const LIMIT_CHARACTERS = 200_000_000;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: true,
  allowBooleanAttributes: false,
});

/**
 * The units of a TMX 1.4b file (GALA, "TMX 1.4b Specification"): from its source language into each other
 * one, as a person's final word.
 * @param from The file's name, noted in each unit.
 * @throws where it is no TMX, naming what is wrong.
 */
export function readTmx(xml: string, from: string): MemoryUnit[] {
  if (xml.length > LIMIT_CHARACTERS) throw new Error(`has more than ${LIMIT_CHARACTERS} characters`);
  if (/<!ENTITY/i.test(xml)) throw new Error('defines entities of its own, which are not read');
  const [tmx] = childrenOf({ document: parse(xml) }, 'document', 'tmx');
  const [body] = childrenOf(tmx, 'tmx', 'body');
  if (body === undefined) throw new Error('is not TMX: it has no <tmx> with a <body>');
  const sourceOfAll = attribute(childrenOf(tmx, 'tmx', 'header')[0], 'srclang');
  return childrenOf(body, 'body', 'tu').flatMap((tu, index) => {
    try {
      return readUnit(tu, sourceOfAll, from);
    } catch (cause) {
      throw new Error(`unit ${index + 1}: ${(cause as Error).message}`, { cause });
    }
  });
}

function parse(xml: string): XmlNode[] {
  try {
    return parser.parse(xml, true) as XmlNode[];
  } catch (cause) {
    throw new Error(`is not XML: ${(cause as Error).message}`, { cause });
  }
}

function readUnit(tu: XmlNode, sourceOfAll: string | undefined, from: string): MemoryUnit[] {
  const variants = childrenOf(tu, 'tu', 'tuv').map((tuv) => ({
    tuv,
    language: languageOf(tuv),
    coded: readSegment(childrenOf(tuv, 'tuv', 'seg')[0]),
  }));
  const wanted = attribute(tu, 'srclang') ?? sourceOfAll;
  const source = variants.find(({ language }) => language === parseLanguage(wanted ?? '')) ?? variants[0];
  if (source === undefined) throw new Error('has no <tuv>');
  const numbers = numbering(source.coded);
  return variants
    .filter(({ language }) => language !== source.language)
    .map(({ tuv, language, coded }): MemoryUnit => {
      const changedBy = firstAttribute([tuv, tu], ['changeid', 'creationid']);
      return {
        sourceLanguage: source.language,
        targetLanguage: language,
        source: normalizeSegment(source.coded),
        target: renumberCodes(coded, numbers)
          .normalize('NFC')
          .replace(/[ \t\r\n]+/g, ' ')
          .trim(),
        ...{ origin: 'human', state: 'final', from },
        changedAt: readTime(firstAttribute([tuv, tu], ['changedate', 'creationdate'])),
        ...(changedBy !== undefined && { changedBy }),
      };
    });
}

function languageOf(tuv: XmlNode): Language {
  const tag = attribute(tuv, 'xml:lang') ?? attribute(tuv, 'lang') ?? '';
  const language = parseLanguage(tag);
  if (language === undefined) throw new Error(`has a <tuv> in the unknown language ${JSON.stringify(tag)}`);
  return language;
}

/** `20251121T180000Z` (ISO 8601, basic format) as ISO 8601 extended; the beginning of time where absent. */
function readTime(text: string | undefined): string {
  const time = new Date(
    (text ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  return (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString();
}

function firstAttribute(nodes: XmlNode[], names: string[]): string | undefined {
  return nodes.flatMap((node) => names.flatMap((name) => attribute(node, name) ?? []))[0];
}
