import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { dropIn, elementsIn, hasTag, type Parent } from './tree.ts';

/**
 * Pages that Word and Google Docs save: lists that are paragraphs become lists, what is bold by its style is, links lead where
 * they say, and comments for colleagues go. Works on the tree it is given.
 * @returns whether it is such a page: all of it is the text.
 */
export function readWordProcessors(page: Root): boolean {
  const styles = elementsIn(page, hasTag('style')).map(textOf).join('\n');
  const isWord =
    elementsIn(page, ({ properties }) => /mso-(?:list|element|footnote-id)\s*:/.test(styleOf(properties)))
      .length > 0;
  const isDocs = /\.c\d+\s*\{/.test(styles) && elementsIn(page, isDocsBody).length > 0;
  if (isWord) {
    dropIn(page, ({ properties }) =>
      /mso-element\s*:\s*comment|mso-comment|mso-special-character\s*:\s*comment/.test(styleOf(properties)),
    );
    buildLists(page);
  }
  if (isDocs) {
    markStyles(page, styles);
    dropComments(page);
    nestLists(page);
  }
  for (const link of elementsIn(page, hasTag('a'))) unwrapLink(link);
  return isWord || isDocs;
}

const isDocsBody = ({ properties }: Element) => [properties.className].flat().includes('doc-content');

const styleOf = (properties: Element['properties']) => String(properties.style ?? '');

const LEVELS = 9;

/** Word's items are paragraphs with a level, and their sign is in a span that its own lists ignore. */
function buildLists(parent: Parent): void {
  const children: ElementContent[] = [];
  let open: Element[] = [];
  for (const node of parent.children as ElementContent[]) {
    const item = node.type === 'element' ? listItem(node) : undefined;
    if (item === undefined) {
      if (node.type !== 'text' || node.value.trim() !== '') open = [];
      if (node.type === 'element') buildLists(node);
      children.push(node);
      continue;
    }
    open.length = Math.min(open.length, item.level);
    while (open.length < item.level) {
      const list = element(item.isNumbered ? 'ol' : 'ul', []);
      const outer = open.at(-1)?.children.at(-1);
      if (outer?.type === 'element') outer.children.push(list);
      else if (open.length === 0) children.push(list);
      else break;
      open.push(list);
    }
    open.at(-1)?.children.push(element('li', item.children));
  }
  parent.children = children;
}

function listItem(node: Element) {
  const [, level] = /mso-list\s*:\s*\w+ level(\d)/.exec(styleOf(node.properties)) ?? [];
  if (node.tagName !== 'p' || level === undefined) return undefined;
  const isSign = (inner: Element) => /mso-list\s*:\s*ignore/i.test(styleOf(inner.properties));
  const sign = elementsIn(node, isSign).map(textOf).join('').trim();
  dropIn(node, isSign);
  return {
    level: Math.min(Number(level), LEVELS),
    isNumbered: /^\(?\w{1,3}[.)]/.test(sign),
    children: node.children,
  };
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Google Docs says in a style sheet what is bold. */
function markStyles(page: Root, styles: string): void {
  const bold = new Set<string>();
  const italic = new Set<string>();
  for (const [, name = '', rules = ''] of styles.slice(0, 200_000).matchAll(/\.(c\d+)\s*\{([^}]*)\}/g)) {
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/.test(rules)) bold.add(name);
    if (/font-style\s*:\s*italic/.test(rules)) italic.add(name);
  }
  for (const node of elementsIn(page, hasTag('span'))) {
    const names = [node.properties.className].flat().map(String);
    if (names.some((name) => italic.has(name))) node.children = [element('em', node.children)];
    if (names.some((name) => bold.has(name))) node.children = [element('strong', node.children)];
  }
}

/** `[a]` in the text, and the paragraph it leads to. */
function dropComments(page: Root): void {
  const isTo = (node: Element, place: RegExp) =>
    node.tagName === 'a' && place.test(String(node.properties.href ?? ''));
  dropIn(page, (node) => {
    const links = elementsIn(node, hasTag('a'), 'not');
    const isNote =
      hasTag('div', 'p')(node) && links.length > 0 && isTo(links[0] as Element, /^#cmnt_ref\d+$/);
    const isSign =
      node.tagName === 'sup' && links.length > 0 && links.every((link) => isTo(link, /^#cmnt\d+$/));
    return isNote || isSign || isTo(node, /^#cmnt\d+$/);
  });
}

/** Google Docs writes each level of a list as a list of its own behind the one it belongs to. */
function nestLists(parent: Parent): void {
  const children: ElementContent[] = [];
  const open: Element[] = [];
  for (const node of parent.children as ElementContent[]) {
    const level = node.type === 'element' ? levelOf(node) : undefined;
    if (node.type !== 'element' || level === undefined) {
      if (node.type === 'element') nestLists(node);
      if (node.type !== 'text' || node.value.trim() !== '') open.length = 0;
      children.push(node);
      continue;
    }
    open.length = Math.min(open.length, level + 1);
    const [same, item] = [open[level], open.at(-1)?.children.at(-1)];
    if (same !== undefined) same.children.push(...node.children);
    else if (item?.type === 'element') item.children.push(node);
    else children.push(node);
    if (same === undefined) open.push(node);
  }
  parent.children = children;
}

function levelOf({ tagName, properties }: Element): number | undefined {
  if (!/^[uo]l$/.test(tagName)) return undefined;
  const [, level] = /lst-kix_\w+-(\d)(?:\s|$)/.exec([properties.className].flat().join(' ')) ?? [];
  return level === undefined ? undefined : Number(level);
}

/** Google Docs sends its readers by way of Google. */
function unwrapLink({ properties }: Element): void {
  const { href } = properties;
  if (
    typeof href !== 'string' ||
    !/^https?:\/\/www\.google\.[a-z.]+\/url\?/i.test(href) ||
    !URL.canParse(href)
  )
    return;
  const { searchParams } = new URL(href);
  const address = searchParams.get('q') ?? searchParams.get('url');
  if (address !== null && /^https?:\/\//i.test(address)) properties.href = address;
}
