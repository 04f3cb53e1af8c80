import type { Element, ElementContent } from 'hast';
import { isTrackingPixel } from '../../tracking-pixel.ts';
import { elementsIn, hasTag, lineOf, type Parent } from './tree.ts';

const ADDRESS_ELSEWHERE = [
  ...[
    'dataSrc',
    'dataLazySrc',
    'dataOriginal',
    'dataLazy',
    'dataUrl',
    'dataImg',
    'dataOriginalSrc',
    'dataHiSrc',
    'dataFullSrc',
  ],
];
const SETS = ['srcSet', 'dataSrcSet', 'dataSrcset', 'dataLazySrcset', 'dataLazySrcSet'];
const PLACEHOLDER =
  /^data:|(?:^|[/_-])(?:placeholder|blank|spacer|transparent|loading|lazy|grey|1x1|pixel)[^/]*\.(?:gif|png|svg|webp|jpe?g)/i;
/** The width that is taken of several, in pixels: a text is some 700 wide. */
const WIDTH = 1200;

/**
 * Pictures that a script would load, those of AMP pages and those for readers without scripts become plain pictures; films
 * and posts that a script would draw become links. Works on the tree it is given.
 */
export function showMedia(page: Parent): void {
  for (const node of elementsIn(page, ({ tagName }) => tagName.startsWith('amp-'))) plainAmp(node);
  for (const node of elementsIn(page, hasTag('object', 'embed')))
    asLink(node, node.properties.data ?? node.properties.src);
  for (const node of elementsIn(page, ({ properties }) => typeof properties.dataOembedUrl === 'string')) {
    if (lineOf(node) === '') asLink(node, node.properties.dataOembedUrl);
  }
  settlePictures(page);
}

/** AMP's elements (https://amp.dev/documentation/components) as what they stand for. */
function plainAmp(node: Element): void {
  const { tagName, properties } = node;
  if (/^amp-(?:img|anim)$/.test(tagName)) Object.assign(node, { tagName: 'img', children: [] });
  else if (/^amp-(?:video|audio|iframe)$/.test(tagName)) node.tagName = tagName.slice('amp-'.length);
  else if (tagName === 'amp-youtube')
    asLink(node, `https://www.youtube.com/watch?v=${properties.dataVideoId ?? properties.dataVideoid}`);
  else if (tagName === 'amp-twitter')
    asLink(node, `https://twitter.com/i/status/${properties.dataTweetId ?? properties.dataTweetid}`);
  else if (typeof properties.dataHref === 'string') asLink(node, properties.dataHref);
  else if (
    /^amp-(?:ad|analytics|pixel|consent|sidebar|auto-ads|sticky-ad|social-share|user-notification|geo)$/.test(
      tagName,
    )
  )
    node.children = [];
}

function asLink(node: Element, address: unknown): void {
  if (typeof address !== 'string' || !/^(?:https?:)?\/\//i.test(address)) return;
  const value = String(node.properties.title ?? '') || address;
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value }],
  };
  Object.assign(node, { tagName: 'p', properties: {}, children: [link] });
}

/** Each with its own address; a picture without any is none. A `picture` is the one in it. */
function settlePictures(parent: Parent, sources: readonly Element[] = []): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') children.push(child);
    else if (child.tagName === 'noscript') children.push(...forNoScript(child, children));
    else if (child.tagName === 'picture') {
      settlePictures(child, elementsIn(child, hasTag('source')));
      children.push(...child.children.filter((inner) => inner.type === 'element' && inner.tagName === 'img'));
    } else if (child.tagName === 'img') {
      const address = addressOf(child, sources);
      if (address === undefined) continue;
      child.properties.src = address;
      children.push(child);
    } else {
      settlePictures(child);
      children.push(child);
    }
  }
  parent.children = children;
}

/** The picture for readers without scripts, if the one before it is not the same. */
function forNoScript(node: Element, before: readonly ElementContent[]): Element[] {
  const [image, ...others] = elementsIn(node, hasTag('img'), 'not');
  if (image === undefined || others.length > 0 || lineOf(node) !== '' || isTrackingPixel(image)) return [];
  const last = before.filter((sibling) => sibling.type === 'element').at(-1);
  const isThere =
    last !== undefined && (last.tagName === 'img' || elementsIn(last, hasTag('img')).length > 0);
  return isThere || addressOf(image, []) === undefined ? [] : [image];
}

function addressOf(image: Element, sources: readonly Element[]): string | undefined {
  if (isTrackingPixel(image)) return undefined;
  const { properties } = image;
  const elsewhere = ADDRESS_ELSEWHERE.map((name) => properties[name]).find(isAddress);
  if (elsewhere !== undefined) return elsewhere;
  const { src } = properties;
  const isHolder = !isAddress(src) || PLACEHOLDER.test(src);
  if (!isHolder) return src;
  return [image, ...sources]
    .flatMap((node) => SETS.map((name) => best(node.properties[name])))
    .find(isAddress);
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && !/^data:/i.test(value.trim());
}

/** Of a `srcset`, the narrowest that is wide enough, else the widest. */
function best(value: unknown): string | undefined {
  const set = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  const choices = set
    .split(/,\s+|,(?=https?:)/)
    .slice(0, 50)
    .map((choice) => choice.trim().split(/\s+/))
    .map(([address, size = '']) => ({
      address,
      width: size.endsWith('x') ? Number.parseFloat(size) * 600 : Number.parseInt(size, 10) || 0,
    }))
    .filter(({ address }) => isAddress(address))
    .sort((one, two) => one.width - two.width);
  return (choices.find(({ width }) => width >= WIDTH) ?? choices.at(-1))?.address;
}
