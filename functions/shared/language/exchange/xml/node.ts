/** A node as fast-xml-parser gives it in document order: `{ seg: […], ':@': { … } }` or `{ '#text': … }`. */
export type XmlNode = Record<string, unknown>;

export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return (node?.[':@'] as Record<string, string> | undefined)?.[name];
}

/** `#text` for text. */
export function nameOf(node: XmlNode): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

/** What is inside of an element, text included. */
export function contentOf(node: XmlNode): XmlNode[] {
  const content = node[nameOf(node)];
  return Array.isArray(content) ? (content as XmlNode[]) : [];
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node === undefined ? [] : contentOf(node).filter((child) => nameOf(child) === name);
}

/** The text directly inside of an element. */
export function textOf(node: XmlNode): string {
  return childrenOf(node, '#text')
    .map((child) => String(child['#text']))
    .join('');
}
