import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { parseFragment } from '../../shared/article/parse-fragment.ts';
import type { ArticleJson } from '../items/build-article.ts';
import type { PictureSize } from './read-size.ts';

/** What becomes of a picture of an article: another address, its size, or that it is left out. */
export type PictureChange = Partial<PictureSize> & { url?: string };

/** The addresses of an article's pictures, its own first, each once. */
export function pictureAddresses({ image, bodyHtml }: Pick<ArticleJson, 'image' | 'bodyHtml'>): string[] {
  const found = image === undefined ? [] : [image.url];
  for (const { properties } of picturesIn(parseFragment(bodyHtml))) found.push(String(properties.src ?? ''));
  return [...new Set(found)].filter((address) => /^https?:\/\//i.test(address));
}

/** Those in the text that do not say how large they are. */
export function unsizedAddresses(bodyHtml: string): string[] {
  return picturesIn(parseFragment(bodyHtml))
    .filter(({ properties: { width, height } }) => !width || !height)
    .map(({ properties }) => String(properties.src ?? ''))
    .filter((address) => /^https?:\/\//i.test(address));
}

/** Of a picture, as the text says it. */
export function sizeInText(bodyHtml: string, address: string): PictureSize | undefined {
  if (!bodyHtml.includes('<img')) return undefined;
  for (const { properties } of picturesIn(parseFragment(bodyHtml))) {
    const [width = 0, height = 0] = [properties.width, properties.height].map(Number);
    if (properties.src === address && width > 0 && height > 0) return { width, height };
  }
  return undefined;
}

/** The article with its pictures changed, by their addresses; `undefined` leaves one out, what is not among them stays. */
export function changePictures(
  article: ArticleJson,
  changes: ReadonlyMap<string, PictureChange | undefined>,
): ArticleJson {
  const { image, bodyHtml } = article;
  const change = image && changes.get(image.url);
  const isLeftOut = image !== undefined && changes.has(image.url) && change === undefined;
  return {
    ...article,
    image: isLeftOut ? undefined : image && { ...image, ...change },
    bodyHtml: changeBody(bodyHtml, changes),
  };
}

function changeBody(html: string, changes: ReadonlyMap<string, PictureChange | undefined>): string {
  if (!html.includes('<img') || changes.size === 0) return html;
  const tree = parseFragment(html);
  visit(tree, 'element', (node, index, parent) => {
    const address = String(node.properties.src ?? '');
    if (node.tagName !== 'img' || !changes.has(address)) return undefined;
    const change = changes.get(address);
    if (change !== undefined) {
      const { url = address, ...size } = change;
      Object.assign(node.properties, { src: url, ...size });
      return undefined;
    }
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toHtml(tree)
    .replace(/<(p|figure|a)(?:\s[^>]*)?>\s*<\/\1>/g, '')
    .trim();
}

function picturesIn(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') found.push(node);
  });
  return found;
}
