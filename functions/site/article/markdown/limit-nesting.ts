import type { Element, ElementContent, Parents } from 'hast';

/** What an element is in Markdown, where it says nothing more within one of its kind. */
const FORMS: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  mark: 'emphasis',
  u: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};

/** Each level of them begins every line below it. */
const INDENTED = new Set(['blockquote', 'dd', 'dl', 'dt', 'li', 'ol', 'ul']);
/** A list is two of them: itself and its item. */
const MOST_INDENTED = 12;

/**
 * Takes out formatting within formatting of its kind, and has lists and quotations stand no deeper than people read them: what is
 * nested a hundred deep would take seconds, and be thirty times as long. No word goes. Works on the tree it is given.
 */
export function limitNesting(tree: Parents): void {
  tree.children = within(tree.children, { forms: [], indented: 0 });
}

interface Around {
  forms: readonly string[];
  indented: number;
}

function within<T extends Parents['children'][number]>(children: T[], around: Around): T[] {
  return children.flatMap((child) => (child.type === 'element' ? (limited(child, around) as T[]) : child));
}

function limited(element: Element, { forms, indented }: Around): ElementContent[] {
  const form = FORMS[element.tagName];
  const isIndented = INDENTED.has(element.tagName);
  const inside = {
    forms: form === undefined ? forms : [...forms, form],
    indented: indented + (isIndented ? 1 : 0),
  };
  element.children = within(element.children, inside);
  if (form !== undefined && forms.includes(form)) return element.children;
  if (isIndented && indented >= MOST_INDENTED) element.tagName = 'div';
  return [element];
}
