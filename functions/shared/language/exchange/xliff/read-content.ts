import type { Token } from '../../../article/coded-text.ts';
import { attribute, contentOf, nameOf, type XmlNode } from '../xml/node.ts';

/** The codes of a unit, as they are met: a file may name them as it likes, coded text has numbers. */
export interface UnitCodes {
  numbers: Map<string, number>;
  /** How a code is named to people: `2 (<a>)`. */
  names: Map<number, string>;
}

/** Of a code's name, for people. */
const NAME_CHARACTERS = 40;

/** Names that are no numbers get numbers from here. */
const NAMED = 1_000_000;

/**
 * The content of `<source>` or `<target>` as tokens of coded text: codes as one element (`pc`) or as two
 * (`sc` and `ec`), the words inside of annotations, characters by their number (`cp`).
 * @throws if an element is none of XLIFF's.
 */
export function readInlineContent(nodes: readonly XmlNode[], codes: UnitCodes): Token[] {
  return nodes.flatMap((node) => readNode(node, codes));
}

function readNode(node: XmlNode, codes: UnitCodes): Token[] {
  const name = nameOf(node);
  const id = () => numberOf(node, codes);
  switch (name) {
    case '#text':
      return [{ type: 'text', value: String(node['#text']) }];
    case 'cp':
      return [{ type: 'text', value: characterOf(attribute(node, 'hex') ?? '') }];
    case 'mrk':
      return readInlineContent(contentOf(node), codes);
    case 'sm':
    case 'em':
      return [];
    case 'ph':
      return [{ type: 'standalone', id: id() }];
    case 'sc':
      return [{ type: 'open', id: id() }];
    case 'ec':
      return [{ type: 'close', id: id() }];
    case 'pc': {
      const pair = id();
      return [
        { type: 'open', id: pair },
        ...readInlineContent(contentOf(node), codes),
        { type: 'close', id: pair },
      ];
    }
    default:
      throw new Error(`has a <${name}> in its text`);
  }
}

function numberOf(node: XmlNode, codes: UnitCodes): number {
  const name = attribute(node, 'startRef') ?? attribute(node, 'id') ?? '';
  return codeNumber(name, attribute(node, 'disp') ?? attribute(node, 'dispStart'), codes);
}

/**
 * The number of a code by its name in the file.
 * @param shown What the file shows of it.
 */
export function codeNumber(name: string, shown: string | undefined, { numbers, names }: UnitCodes): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = /^[1-9]\d{0,5}$/.test(name) ? Number(name) : NAMED + numbers.size;
  numbers.set(name, number);
  names.set(number, (shown === undefined ? name : `${name} (${shown})`).slice(0, NAME_CHARACTERS));
  return number;
}

function characterOf(hex: string): string {
  const code = /^[\da-f]{1,8}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  if (!(code <= 0x10_ff_ff)) throw new Error(`has the character ${JSON.stringify(hex)}, which there is not`);
  return String.fromCodePoint(code);
}
