import { XMLParser } from 'fast-xml-parser';
import { shortenForError } from '../shorten.ts';
import { firstForbidden } from './character.ts';
import { nameOf, type XmlNode } from './node.ts';

/** Some 100,000 segments with their translation; parsing takes ten times its size in memory. */
export const LIMIT_CHARACTERS = 50_000_000;

/** Levels of elements; exchange formats need twenty. */
const LIMIT_DEPTH = 100;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  allowBooleanAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Without HTML's entities, numbers such as `&#233;` are not read either.
  htmlEntities: true,
  // As `true`, without a limit on their number: no entity can be defined here, and a memory holds many `&amp;`.
  processEntities: true,
  maxNestedTags: LIMIT_DEPTH,
  jPath: false,
});

/**
 * The root element of an XML file from outside. A document type may be named; it is not fetched.
 * @throws if it is too large, too deep, not well-formed, or defines entities.
 */
export function parseXml(xml: string): XmlNode {
  if (xml.length > LIMIT_CHARACTERS) throw new Error(`has more than ${LIMIT_CHARACTERS} characters`);
  if (/<!ENTITY/i.test(xml)) throw new Error('defines entities of its own, which are not read');
  // The parser would take any other declaration for an element, and what follows for its content.
  const declaration = /<!(?!--|\[CDATA\[|DOCTYPE\s)\S{0,20}/.exec(xml)?.[0];
  if (declaration !== undefined) {
    throw new Error(`holds the declaration ${JSON.stringify(declaration)}, which is not read`);
  }
  const forbidden = firstForbidden(xml);
  if (forbidden !== undefined) throw new Error(`is not XML: it holds the character ${forbidden}`);
  const [root] = parse(xml).filter((node) => nameOf(node) !== '#text');
  if (root === undefined) throw new Error('is not XML: it has no element');
  return root;
}

function parse(xml: string): XmlNode[] {
  try {
    return parser.parse(xml, true) as XmlNode[];
  } catch (cause) {
    // The parser repeats much of a broken file.
    const reason = shortenForError((cause as Error).message);
    throw new Error(`is not XML that can be read: ${reason}`, { cause });
  }
}
