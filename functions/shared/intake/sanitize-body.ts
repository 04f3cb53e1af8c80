import type { Element, Root, RootContent } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { Rejection } from './rejection.ts';

/** Elements, attributes and addresses that may stand on a page: an allow list, everything else goes. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input' && name !== 'h1'),
    'abbr',
    'bdi',
    'bdo',
    'caption',
    'cite',
    'dfn',
    'figcaption',
    'figure',
    'mark',
    'small',
    'time',
    'u',
    'wbr',
  ],
  attributes: {
    '*': ['dir', 'lang', 'title', 'translate', ['id', /^user-content-/]],
    a: ['href', 'hrefLang', 'dataFootnoteRef', 'dataFootnoteBackref'],
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    details: ['open'],
    img: ['src', 'alt', 'width', 'height'],
    li: ['value'],
    ol: ['start', 'reversed'],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
    time: ['dateTime'],
  },
  // Only remark's own footnote ids pass, and they carry the prefix already.
  clobber: [],
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  strip: [
    'script',
    'style',
    'template',
    'title',
    'textarea',
    'noscript',
    'select',
    // Their words are for programs that cannot show them.
    ...['svg', 'canvas', 'audio', 'video'],
  ],
};

/** What to do with what would run. */
export type ActiveContent = 'reject' | 'drop';

/** Deeper than any article; keeps every later walk over the tree from overflowing the stack. */
export const DEPTH_LIMIT = 100;

/**
 * Makes a tree safe for pages.
 * @throws {Rejection} if what an author wrote for this site holds something that would run: such a file was
 * tampered with, and its author should know rather than find a part missing. The pages of other sites hold
 * their own scripts, and those are only left out.
 */
export function sanitizeBody(tree: Root, active: ActiveContent): Root {
  checkDepth(tree);
  if (active === 'reject') rejectActiveContent(tree);
  linkInsteadOfFrames(tree);
  writeTicks(tree);
  return sanitize(tree, schema) as Root;
}

function checkDepth(tree: Root): void {
  let level = elementsIn(tree);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) throw new Rejection(`the text is nested more than ${DEPTH_LIMIT} levels deep`);
    level = level.flatMap(elementsIn);
  }
}

function elementsIn(node: Root | Element): Element[] {
  return (node.children as RootContent[]).filter((child) => child.type === 'element');
}

const ACTIVE_ELEMENTS = new Set(['script', 'object', 'embed', 'applet']);
const ACTIVE_ADDRESS = /^(javascript|vbscript|data):/i;

function rejectActiveContent(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    if (ACTIVE_ELEMENTS.has(tagName)) throw new Rejection(`the text holds a <${tagName}> element`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) {
        throw new Rejection(`the text holds a script in the attribute ${name.toLowerCase()} of <${tagName}>`);
      }
      // Browsers skip these before they read the scheme (WHATWG URL, "basic URL parser").
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what hides a scheme
      const [, scheme] = ACTIVE_ADDRESS.exec(String(value).replace(/[\x00-\x20]/g, '')) ?? [];
      if (scheme && isAddress(name) && !isPicture(tagName, scheme)) {
        throw new Rejection(`the text holds a ${scheme.toLowerCase()}: address in ${name} of <${tagName}>`);
      }
    }
  });
}

function isAddress(name: string): boolean {
  return /^(href|xLinkHref|src|srcDoc|action|formAction|data|poster|background|cite|longDesc)$/i.test(name);
}

/** An inlined picture does not run; it only is not shown. */
function isPicture(tagName: string, scheme: string): boolean {
  return tagName === 'img' && scheme.toLowerCase() === 'data';
}

/** An embedded page, a film or a sound becomes a link to it: pages load nothing from elsewhere. */
function linkInsteadOfFrames(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!/^(?:iframe|video|audio)$/.test(node.tagName)) return;
    const address = embeddedAddress(node);
    if (address === '' && node.tagName !== 'iframe') return;
    const label = String(node.properties.title ?? '') || address;
    Object.assign(node, {
      tagName: 'a',
      properties: { href: address },
      children: [{ type: 'text', value: label }],
    });
  });
}

/** Its own, of a page that loads it later, or of the first of its sources. */
function embeddedAddress({ properties, children }: Element): string {
  const source = children.find((child) => child.type === 'element' && child.tagName === 'source');
  const ofSource = source?.type === 'element' ? source.properties.src : undefined;
  return String(properties.src || properties.dataSrc || properties.dataLazySrc || ofSource || '');
}

/** The boxes of a task list say what is done. Nobody can tick them on a page, so they are signs there and no form. */
function writeTicks(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'input' || properties.type !== 'checkbox') return;
    const value = (properties.checked ?? false) === false ? '☐' : '☑';
    if (parent !== undefined && index !== undefined) parent.children[index] = { type: 'text', value };
  });
}
