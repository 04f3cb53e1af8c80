import {
  attribute,
  contentOf,
  nameOf,
  textOf,
  type XmlNode,
} from '../../../shared/language/exchange/xml/node.ts';
import { parseXml } from '../../../shared/language/exchange/xml/parse-xml.ts';
import { cleanWords, joinWords } from './clean-words.ts';
import type { PictureRights } from './picture-rights.ts';

/** A JPEG has room for 64 kB; histories of editors are what makes others long. */
const LIMIT_BYTES = 500_000;

/** Of prefixes, in all of a packet; editors declare some twenty. Nested ones are looked up one behind the other. */
const DECLARATIONS_LIMIT = 100;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';

/** Those of the elements around it are its prototype. */
type Prefixes = Record<string, string>;

/** Each property by its namespace and name, as it came first. */
type Properties = Map<string, string[]>;

/**
 * "XMP Specification, Part 1" (ISO 16684-1): RDF whose properties are elements of a description or its attributes.
 * @param block The packet, in UTF-8.
 */
export function readXmp(block: Uint8Array): PictureRights {
  if (block.length === 0 || block.length > LIMIT_BYTES) return {};
  const properties: Properties = new Map();
  try {
    const root = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(block));
    const declare = createDeclaring();
    collect(root, declare(root, Object.create(null)), declare, properties);
  } catch {
    // What is no XMP, defines entities, or declares too much, says nothing; the picture is as good as before.
    return {};
  }
  const first = (name: string) => cleanWords(properties.get(name)?.[0]);
  return {
    credit: first(`${PHOTOSHOP}Credit`),
    creator: joinWords(properties.get(`${DC}creator`) ?? []),
    copyright: first(`${DC}rights`),
    webStatement: webAddress(first(`${RIGHTS}WebStatement`)),
  };
}

/** What is inside of descriptions, wherever they stand; what is inside of properties is their value and no property. */
function collect(node: XmlNode, prefixes: Prefixes, declare: Declare, properties: Properties): void {
  const isDescription = resolve(nameOf(node), prefixes) === `${RDF}Description`;
  if (isDescription) {
    for (const [name, value] of attributesOf(node)) add(properties, resolve(name, prefixes), [value]);
  }
  for (const child of contentOf(node)) {
    const inner = declare(child, prefixes);
    const name = resolve(nameOf(child), inner);
    if (isDescription && name !== `${RDF}Description`) add(properties, name, valuesOf(child, inner, declare));
    else collect(child, inner, declare, properties);
  }
}

function add(properties: Properties, name: string, values: readonly string[]): void {
  const told = values.filter((value) => value.trim() !== '');
  if (told.length > 0 && !properties.has(name)) properties.set(name, told);
}

/** A text, the items of a list, or of a choice by language the one for everybody. */
function valuesOf(node: XmlNode, outer: Prefixes, declare: Declare): string[] {
  const [list] = contentOf(node).filter((child) => nameOf(child) !== '#text');
  if (list === undefined) return [textOf(node)];
  const prefixes = declare(list, outer);
  const items = contentOf(list).filter((child) => resolve(nameOf(child), prefixes) === `${RDF}li`);
  const isChoice = resolve(nameOf(list), prefixes) === `${RDF}Alt`;
  const forAll = items.find((item) => attribute(item, 'xml:lang') === 'x-default') ?? items[0];
  return (isChoice && forAll !== undefined ? [forAll] : items).map(textOf);
}

function attributesOf(node: XmlNode): [string, string][] {
  return Object.entries((node[':@'] as Record<string, string> | undefined) ?? {});
}

/** The prefixes inside of an element. @throws if there are more than any editor writes. */
type Declare = (node: XmlNode, outer: Prefixes) => Prefixes;

function createDeclaring(): Declare {
  let declarations = 0;
  return (node, outer) => {
    const declared = attributesOf(node).filter(([name]) => name.startsWith('xmlns:'));
    if (declared.length === 0) return outer;
    declarations += declared.length;
    if (declarations > DECLARATIONS_LIMIT)
      throw new Error(`declares more than ${DECLARATIONS_LIMIT} prefixes`);
    const prefixes: Prefixes = Object.create(outer);
    for (const [name, value] of declared) prefixes[name.slice('xmlns:'.length)] = value;
    return prefixes;
  };
}

/** `dc:rights` as its namespace and `rights`: a file chooses its own prefixes. */
function resolve(name: string, prefixes: Prefixes): string {
  const [prefix = '', local] = name.split(':');
  return local === undefined ? name : `${prefixes[prefix] ?? ''}${local}`;
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
}
