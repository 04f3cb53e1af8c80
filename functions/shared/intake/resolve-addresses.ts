import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Absolute, if `base` is known; as it was if it is no address. */
export function resolveAddress(address: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
}

const ADDRESSES = ['href', 'src', 'cite'];

/** Links and pictures that were written relative to the page they stood on. Works on the tree it is given. */
export function resolveAddresses(tree: Root, base: string | undefined): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ADDRESSES) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = resolveAddress(address, base);
    }
  });
}
