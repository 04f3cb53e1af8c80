import { pictureNameOf } from '../pictures/picture-name.ts';

/** An address that only the folder it was written in can resolve: `x.jpg`, `../other/en.md`. */
export function isRelative(address: string): boolean {
  return address.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(address.trim());
}

/**
 * The picture beside the text that a relative address means. Some systems keep pictures in a folder below their text's
 * (`images/harbour.jpg`); here all stand beside it, so the last part of such an address is the name.
 */
export function pictureBeside(address: string): string | undefined {
  const parts = address.trim().split('/');
  const isBelow = isRelative(address) && !parts.includes('..');
  const name = isBelow ? pictureNameOf(parts.at(-1) ?? '') : undefined;
  // A name that reads as another one when it is taken for an address stays written as an address.
  return name === undefined || pictureNameOf(name) === name ? name : encodeURIComponent(name);
}

/** The same words for the article's picture and those in its text. */
export const RELATIVE_PICTURE = (address: string) =>
  `the picture ${address} is no file beside the text, and no page can show it; put it beside the text and write its name, or give its http(s) address`;
export const RELATIVE_LINK = (address: string) =>
  `the link to ${address} leads to a file and not to a page; its words stay, without the link`;
