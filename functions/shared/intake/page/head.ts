import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Byline } from './read-byline.ts';

/** What a page says of itself outside its text, as it is written there. */
export interface PageHead {
  /** `<html lang>` */
  language?: string;
  title?: string;
  /** The first level-one heading. */
  heading?: string;
  /** `<base href>` */
  base?: string;
  /** `<link rel="canonical">` */
  canonical?: string;
  /** By name or property, in lower case; each with its values in their order. */
  metas: Map<string, string[]>;
  /** What it shows beside its headline. */
  byline?: Byline;
  /** The texts of its JSON-LD scripts. */
  linkedData: string[];
}

export function readHead(page: Root): PageHead {
  const head: PageHead = { metas: new Map(), linkedData: [] };
  visit(page, 'element', (node, _index, parent) => {
    const { tagName } = node;
    if (tagName === 'meta') readMeta(node, head.metas);
    if (tagName === 'html') set(head, 'language', node.properties.lang);
    // A drawing has titles too.
    if (tagName === 'title' && isElement(parent, 'head')) set(head, 'title', textOf(node));
    if (tagName === 'h1') set(head, 'heading', textOf(node));
    if (tagName === 'base') set(head, 'base', node.properties.href);
    if (tagName === 'link' && relOf(node).includes('canonical')) set(head, 'canonical', node.properties.href);
    if (tagName === 'script' && /^application\/ld\+json\b/i.test(String(node.properties.type))) {
      head.linkedData.push(textOf(node));
    }
  });
  return head;
}

type TextField = 'language' | 'title' | 'heading' | 'base' | 'canonical';

/** The first that says something counts. */
function set(head: PageHead, field: TextField, value: unknown): void {
  if (head[field] === undefined && typeof value === 'string' && value.trim() !== '')
    head[field] = value.trim();
}

function readMeta({ properties }: Element, metas: PageHead['metas']): void {
  const { content } = properties;
  if (typeof content !== 'string' || content.trim() === '') return;
  for (const name of new Set([properties.name, properties.property, properties.itemProp].flat())) {
    if (typeof name !== 'string') continue;
    const key = name.trim().toLowerCase();
    metas.set(key, [...(metas.get(key) ?? []), content.trim()]);
  }
}

function relOf({ properties }: Element): unknown[] {
  return [properties.rel].flat().map((rel) => String(rel).toLowerCase());
}

function isElement(node: Root | Element | undefined, tagName: string): boolean {
  return node?.type === 'element' && node.tagName === tagName;
}
