import type { InlineCode, Token } from '../../shared/article/coded-text.ts';
import type { Span } from '../../shared/language/text/span.ts';
import type { CodesById } from './markup.ts';

/** The codes of a text by what holds what, and its words. */
export interface CodeTree {
  /** The words of the text, protected ones among them; a line break is a space. */
  text: string;
  nodes: CodeNode[];
}

export interface CodeNode {
  code: InlineCode;
  /** Where it stands in the words of the text. */
  span: Span;
  /** What stands between the codes of a pair. */
  inside: Token[];
  children: CodeNode[];
}

/** A close that ends nothing is passed over. */
export function readCodeTree(tokens: readonly Token[], codes: CodesById): CodeTree {
  const tree: CodeTree = { text: '', nodes: [] };
  const open: { node: CodeNode; place: number }[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.type === 'text') {
      tree.text += token.value;
      continue;
    }
    if (token.type === 'close') {
      if (open.at(-1)?.node.code.id !== token.id) continue;
      const ended = open.pop();
      if (ended === undefined) continue;
      ended.node.inside = tokens.slice(ended.place + 1, place);
      ended.node.span.end = tree.text.length;
      continue;
    }
    const code = codes.get(token.id);
    if (code === undefined) continue;
    const start = tree.text.length;
    if (token.type === 'standalone') tree.text += wordsOf(code);
    const node: CodeNode = { code, span: { start, end: tree.text.length }, inside: [], children: [] };
    (open.at(-1)?.node.children ?? tree.nodes).push(node);
    if (token.type === 'open') open.push({ node, place });
  }
  return tree;
}

function wordsOf({ protectedText, element }: InlineCode): string {
  return protectedText ?? (element === 'br' ? ' ' : '');
}

/** Each node before what it holds. */
export function flattenNodes(nodes: readonly CodeNode[]): CodeNode[] {
  return nodes.flatMap((node) => [node, ...flattenNodes(node.children)]);
}

export function sourceWords({ text }: CodeTree, { span }: CodeNode): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

/** The node with all that it holds. */
export function writeNode({ code, inside }: CodeNode): Token[] {
  const { id, kind } = code;
  return kind === 'standalone' ? [{ type: 'standalone', id }] : wrapTokens(id, inside);
}

export function wrapTokens(id: number, inside: readonly Token[]): Token[] {
  return [{ type: 'open', id }, ...inside, { type: 'close', id }];
}
