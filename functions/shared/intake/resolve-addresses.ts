import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { pictureNameOf } from '../pictures/picture-name.ts';

/** Absolute, if `base` is known; as it was if it is no address. */
export function resolveAddress(address: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** What of a page's pictures is a file beside it and nothing on its site: it was saved or written there. */
export function resolvePicture(
  address: string,
  { base, isFile }: { base: string | undefined; isFile: boolean },
): string {
  return isFile && pictureNameOf(address) !== undefined ? address : resolveAddress(address, base);
}

const ADDRESSES = ['href', 'src', 'cite'];

/**
 * Links and pictures that were written relative to the page they stood on. Works on the tree it is given.
 * @param isFile The page is a file, and has others beside it.
 */
export function resolveAddresses(tree: Root, base: string | undefined, isFile = false): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const name of ADDRESSES) {
      const address = properties[name];
      if (typeof address !== 'string') continue;
      const isPicture = tagName === 'img' && name === 'src';
      properties[name] = resolvePicture(address, { base, isFile: isFile && isPicture });
    }
  });
}
