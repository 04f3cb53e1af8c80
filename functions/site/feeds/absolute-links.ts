/**
 * A tag of a stored body. Those are all written by hast-util-to-html: values are in double quotes, and a `<`
 * of the text is a character reference.
 */
const TAG = /<[a-z][a-z\d]*(?: [^\s"<>=]+(?:="[^"]*")?)+/g;
const ADDRESS = / (href|src|cite)="([^"]*)"/g;
const REFERENCE = /&#x([\dA-F]{1,6});/g;

/** A stored body for where it stands at no address of its own: what leads somewhere else leads there in full. */
export function withAbsoluteLinks(bodyHtml: string, pageUrl: string): string {
  return bodyHtml.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (_, name: string, value: string) => ` ${name}="${absolute(value, pageUrl)}"`),
  );
}

function absolute(value: string, pageUrl: string): string {
  const address = value.replace(REFERENCE, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const href = URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
  return href.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
}
