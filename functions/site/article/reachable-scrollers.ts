import { HTML_TAG } from '../layout/html-tag.ts';

/** Wider than a phone, and then moved sideways within the text. */
const SCROLLER = /^<(?:table|pre)(?=[ >])/;

/** A stored body whose tables and code the keyboard can reach, and so scroll (WCAG 2.1.1). */
export function withReachableScrollers(bodyHtml: string): string {
  return bodyHtml
    .split(HTML_TAG)
    .map((part, index) => (index % 2 === 0 ? part : part.replace(SCROLLER, '$& tabindex="0"')))
    .join('');
}
