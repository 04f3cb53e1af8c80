import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

export type Parent = Root | Element;

/** The elements of a tree that pass, in their order; `within` says whether to look inside one that did. */
export function elementsIn(
  parent: Parent,
  passes: (node: Element) => boolean,
  within: 'too' | 'not' = 'too',
): Element[] {
  const found: Element[] = [];
  const walk = (node: Parent) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const isFound = passes(child);
      if (isFound) found.push(child);
      if (!isFound || within === 'too') walk(child);
    }
  };
  walk(parent);
  return found;
}

/** The elements around one, the nearest first. */
export function ancestorsOf(root: Root, node: Element): Element[] {
  const path: Element[] = [];
  const walk = (parent: Parent): boolean =>
    parent.children.some((child) => {
      if (child.type !== 'element' || (child !== node && !walk(child))) return false;
      if (child !== node) path.push(child);
      return true;
    });
  walk(root);
  return path;
}

/** Takes out of a tree what `drops` names. */
export function dropIn(parent: Parent, drops: (node: Element) => boolean): void {
  parent.children = (parent.children as RootContent[]).filter(
    (child) => child.type !== 'element' || !drops(child),
  ) as Element['children'];
  for (const child of parent.children) if (child.type === 'element') dropIn(child, drops);
}

export const hasTag = (...names: string[]) => {
  const set = new Set(names);
  return (node: Element) => set.has(node.tagName);
};

/** Letters and digits alone, which is what two writings of a line have in common in any script. */
export const lettersOf = (line: string) =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

export const lineOf = (node: Parent) => textOf(node).replace(/\s+/g, ' ').trim();
