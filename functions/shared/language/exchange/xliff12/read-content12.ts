import type { Token } from '../../../article/coded-text.ts';
import { codeNumber, type UnitCodes } from '../xliff/read-content.ts';
import { attribute, contentOf, nameOf, type XmlNode } from '../xml/node.ts';

/**
 * The content of a `<source>` or `<target>` of XLIFF 1.2 as tokens of coded text: pairs as one element (`g`) or as
 * two (`bx` and `ex`, `bpt` and `ept`, which name each other by `rid`), what stands alone (`x`, `ph`, `it`), the words
 * inside of marks. What is inside of `bpt`, `ept`, `ph` and `it` is the markup of the program that wrote them.
 * @throws if an element is none of XLIFF's.
 */
export function readInlineContent12(nodes: readonly XmlNode[], codes: UnitCodes): Token[] {
  return nodes.flatMap((node) => readNode12(node, codes));
}

function readNode12(node: XmlNode, codes: UnitCodes): Token[] {
  const name = nameOf(node);
  const id = () => codeNumber(nameOfCode(node), attribute(node, 'equiv-text'), codes);
  switch (name) {
    case '#text':
      return [{ type: 'text', value: String(node['#text']) }];
    case 'mrk':
      return readInlineContent12(contentOf(node), codes);
    case 'x':
    case 'ph':
    case 'it':
      return [{ type: 'standalone', id: id() }];
    case 'bx':
    case 'bpt':
      return [{ type: 'open', id: id() }];
    case 'ex':
    case 'ept':
      return [{ type: 'close', id: id() }];
    case 'g': {
      const pair = id();
      return [
        { type: 'open', id: pair },
        ...readInlineContent12(contentOf(node), codes),
        { type: 'close', id: pair },
      ];
    }
    default:
      throw new Error(`has a <${name}> in its text`);
  }
}

function nameOfCode(node: XmlNode): string {
  return attribute(node, 'rid') ?? attribute(node, 'id') ?? '';
}
