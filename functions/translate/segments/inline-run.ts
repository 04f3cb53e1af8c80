import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import {
  asCoded,
  type Coded,
  type CodedText,
  type InlineCode,
  type Token,
  tokenize,
  writeTokens,
} from '../../shared/article/coded-text.ts';
import { isProtected } from './elements.ts';

/** A run of inline nodes as one segment, with what its codes stand for. */
export interface InlineRun {
  segment: CodedText;
  /** By code number. */
  elements: Map<number, Element>;
  /** White space around the run, which belongs to the layout and not to the text. */
  before: string;
  after: string;
}

export function readRun(nodes: readonly ElementContent[]): InlineRun {
  const tokens: Token[] = [];
  const codes: InlineCode[] = [];
  const elements = new Map<number, Element>();
  const read = (node: ElementContent): void => {
    if (node.type === 'text') tokens.push({ type: 'text', value: node.value });
    if (node.type !== 'element') return;
    const id = codes.length + 1;
    elements.set(id, node);
    if (isStandalone(node)) {
      const words = textOf(node);
      codes.push({ id, kind: 'standalone', element: node.tagName, ...(words && { protectedText: words }) });
      tokens.push({ type: 'standalone', id });
      return;
    }
    codes.push({ id, kind: 'pair', element: node.tagName });
    tokens.push({ type: 'open', id });
    node.children.forEach(read);
    tokens.push({ type: 'close', id });
  };
  nodes.forEach(read);
  const text = writeTokens(tokens);
  const trimmed = asCoded(text.trim());
  const start = text.indexOf(trimmed);
  const [before, after] = [text.slice(0, start), text.slice(start + trimmed.length)];
  return { segment: { text: trimmed, codes }, elements, before, after };
}

function isStandalone(element: Element): boolean {
  return element.children.length === 0 || isProtected(element);
}

/**
 * Puts a target back into markup. A code that does not fit (unknown, twice, badly nested) is passed over and
 * its words stay: the inline-codes check has a finding for it.
 */
export function writeRun({ elements, before, after }: InlineRun, target: Coded): ElementContent[] {
  const root: ElementContent[] = [];
  const open: { id: number; children: ElementContent[] }[] = [{ id: 0, children: root }];
  const used = new Set<number>();
  const add = (node: ElementContent) => open.at(-1)?.children.push(node);
  const addText = (value: string) => value !== '' && add({ type: 'text', value });

  addText(before);
  for (const token of tokenize(target)) {
    if (token.type === 'text') addText(token.value);
    else if (token.type === 'close') closeDownTo(open, token.id);
    else {
      const element = elements.get(token.id);
      if (element === undefined || used.has(token.id)) continue;
      used.add(token.id);
      // The same element, not a copy: attributes are translated after its run is written.
      add(element);
      if (isStandalone(element)) continue;
      element.children = [];
      if (token.type === 'open') open.push({ id: token.id, children: element.children });
    }
  }
  addText(after);
  return root;
}

function closeDownTo(open: { id: number }[], id: number): void {
  const level = open.findIndex((frame) => frame.id === id);
  if (level > 0) open.splice(level);
}
