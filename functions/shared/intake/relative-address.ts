/** An address that only the folder it was written in can resolve: `x.jpg`, `../other/en.md`. */
export function isRelative(address: string): boolean {
  return address.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(address.trim());
}

/** The same words for the article's picture and those in its text. */
export const RELATIVE_PICTURE = (address: string) =>
  `the picture ${address} is a file beside the text, which no page can show; give its http(s) address`;
export const RELATIVE_LINK = (address: string) =>
  `the link to ${address} leads to a file and not to a page; its words stay, without the link`;
