import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { parseFragment } from '../../shared/article/parse-fragment.ts';
import {
  isRelative,
  pictureBeside,
  RELATIVE_LINK,
  RELATIVE_PICTURE,
} from '../../shared/intake/relative-address.ts';

const NOTES = 20;

/**
 * Pictures beside the text are named by their file's name. What else only the folder of the file can resolve no page can: the
 * picture goes, the words of the link stay, and both are told, as for the article's own picture.
 */
export function settleAddresses(html: string): { html: string; notes: string[] } {
  if (!/\s(?:src|href)="(?!https?:|mailto:|tel:|#)/i.test(html)) return { html, notes: [] };
  const notes = new Set<string>();
  const tree = parseFragment(html);
  visit(tree, 'element', (node: Element, index, parent) => {
    const address = String((node.tagName === 'img' ? node.properties.src : node.properties.href) ?? '');
    if (node.tagName === 'img' && /^\/(?!\/)/.test(address))
      notes.add(`${address} is looked for on this site itself`);
    const name = node.tagName === 'img' ? pictureBeside(address) : undefined;
    if (name !== undefined) node.properties.src = name;
    const isSettled = name !== undefined || !/^(?:a|img)$/.test(node.tagName) || !isRelative(address);
    if (isSettled || parent === undefined || index === undefined) return undefined;
    notes.add(node.tagName === 'img' ? RELATIVE_PICTURE(address) : RELATIVE_LINK(address));
    parent.children.splice(index, 1, ...(node.tagName === 'img' ? [] : node.children));
    return [SKIP, index];
  });
  return {
    html: toHtml(tree)
      .replace(/<(p|figure)>\s*<\/\1>/g, '')
      .trim(),
    notes: [...notes].slice(0, NOTES),
  };
}
