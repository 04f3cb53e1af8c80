import { type Token, writeTokens } from '../article/coded-text.ts';

/** A node as fast-xml-parser gives it in document order: `{ seg: […], ':@': { … } }` or `{ '#text': … }`. */
export type XmlNode = Record<string, unknown>;

export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return (node?.[':@'] as Record<string, string> | undefined)?.[name];
}

export function childrenOf(node: XmlNode | undefined, parent: string, name: string): XmlNode[] {
  const children = (node?.[parent] ?? []) as XmlNode[];
  return children.filter((child) => name in child);
}

/**
 * A TMX `<seg>` as coded text. `bpt` and `ept` make a pair by their `i`, `ph` stands alone; `x` matches a
 * code across languages and `i` where there is none. What is inside them is another program's markup.
 */
export function readSegment(seg: XmlNode | undefined): string {
  if (seg === undefined) throw new Error('has a <tuv> without a <seg>');
  const tokens: Token[] = [];
  const open = new Map<string, number>();
  let unnamed = 0;
  const read = (nodes: XmlNode[]): void => {
    for (const node of nodes) {
      if ('#text' in node) tokens.push({ type: 'text', value: String(node['#text']) });
      else if ('hi' in node) read(node.hi as XmlNode[]);
      else if ('bpt' in node) {
        const id = Number(attribute(node, 'x') ?? attribute(node, 'i') ?? 0);
        open.set(attribute(node, 'i') ?? '', id);
        tokens.push({ type: 'open', id });
      } else if ('ept' in node) {
        const id = open.get(attribute(node, 'i') ?? '');
        if (id !== undefined) tokens.push({ type: 'close', id });
      } else if ('ph' in node) {
        unnamed += 1;
        tokens.push({ type: 'standalone', id: Number(attribute(node, 'x') ?? 1000 + unnamed) });
      }
    }
  };
  read((seg.seg ?? []) as XmlNode[]);
  return writeTokens(tokens);
}
