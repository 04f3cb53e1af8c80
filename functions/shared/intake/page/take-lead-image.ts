import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import type { ArticleImage } from '../../article/article.ts';
import { cleanLine } from '../clean-line.ts';

/**
 * Pages show an article's picture above its text, and many texts begin with the same one: it is taken out of
 * the text, and what is said of it there is kept if the metadata says nothing. Works on the tree it is given.
 */
export function takeLeadImage(text: Root, image: ArticleImage): ArticleImage {
  let found: Partial<ArticleImage> = {};
  let address = image.url;
  let size: Pick<ArticleImage, 'width' | 'height'> = { width: image.width, height: image.height };
  visit(text, 'element', (node, index, parent) => {
    const [picture, ...others] = picturesIn(node);
    const isLead = picture !== undefined && others.length === 0 && isSame(picture.properties.src, image.url);
    if (!isLead || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    const [alt, caption] = [String(picture.properties.alt ?? ''), textOf(node)].map(cleanLine);
    found = { ...(alt && { alt }), ...(caption && { caption }) };
    size = isSized(picture) || picture.properties.src !== image.url ? sizeOf(picture) : size;
    address = String(picture.properties.src);
    return EXIT;
  });
  // The one in the text is the larger of the two: what stands beside it is made for lists.
  const url = /^https?:/i.test(address) ? address : image.url;
  const { width: _width, height: _height, ...said } = image;
  return withoutAbsent({ ...found, ...withoutAbsent(said), url, ...size }) as ArticleImage;
}

/** As the page lays it out. */
function sizeOf({ properties }: Element): Pick<ArticleImage, 'width' | 'height'> {
  const [width, height] = [properties.width, properties.height].map(Number);
  return width && height ? { width, height } : {};
}

const isSized = (picture: Element) => sizeOf(picture).width !== undefined;

/** Of a picture or a figure. */
function picturesIn(node: Element): Element[] {
  if (node.tagName === 'img') return [node];
  const pictures: Element[] = [];
  if (node.tagName === 'figure') {
    visit(node, 'element', (inner) => {
      if (inner.tagName === 'img') pictures.push(inner);
    });
  }
  return pictures;
}

/** Sites ask for the same picture in several sizes, by a query or, as WordPress, in its name. */
function isSame(address: unknown, other: string): boolean {
  const [one, two] = [address, other].map((url) =>
    String(url)
      .replace(/^https?:/i, '')
      .replace(/[?#].*$/s, '')
      .replace(/-\d{2,4}x\d{2,4}(?=\.\w{3,4}$)/, ''),
  );
  return one === two;
}

function withoutAbsent(image: ArticleImage): Partial<ArticleImage> {
  return Object.fromEntries(Object.entries(image).filter(([, value]) => value !== undefined));
}
