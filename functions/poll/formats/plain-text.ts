import { toString as textOf } from 'hast-util-to-string';
import { cleanLine } from '../../shared/intake/clean-line.ts';
import { parseHtmlFragment } from '../../shared/intake/parse-html.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

const MARKUP = /<\/?[a-z][^<>]*>|&(#\d+|#x[\da-f]+|\w+);/i;

/** A line of text in a feed, which may be HTML though its format says text. `undefined` if it is empty. */
export function plainLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return cleanLine(MARKUP.test(text) ? withoutMarkup(text) : text) || undefined;
}

/** As it is if it only looks like HTML. */
function withoutMarkup(html: string): string {
  try {
    return textOf(parseHtmlFragment(html));
  } catch (cause) {
    if (cause instanceof Rejection) return html;
    throw cause;
  }
}

/** Plain text as HTML: an empty line ends a paragraph. */
export function htmlOfText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split(/\n[ \t\r]*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`).join('\n');
}
