import { HTML_TAG } from '../../shared/language/direction/html-tag.ts';

const ADDRESS = / (href|src|cite)="([^"]*)"/g;
const REFERENCE = /&#x([\dA-F]{1,6});/g;

/** A stored body for where it stands at no address of its own: what leads somewhere else leads there in full. */
export function withAbsoluteLinks(bodyHtml: string, pageUrl: string): string {
  const written = (_: string, name: string, value: string) => ` ${name}="${absolute(value, pageUrl)}"`;
  return bodyHtml
    .split(HTML_TAG)
    .map((part, index) => (index % 2 === 0 ? part : part.replace(ADDRESS, written)))
    .join('');
}

function absolute(value: string, pageUrl: string): string {
  const address = value.replace(REFERENCE, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const href = URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
  return href.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
}
