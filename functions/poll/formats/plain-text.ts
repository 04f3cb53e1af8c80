import { cleanLine } from '../../shared/intake/clean-line.ts';
import { lineText } from '../../shared/intake/line-text.ts';
import { parseHtmlFragment } from '../../shared/intake/parse-html.ts';
import { Rejection } from '../../shared/intake/rejection.ts';

/** A line in a feed. Its format says whether it is text, or it is whatever it looks like. */
export type FeedLine = string | { text: string } | { html: string };

const MARKUP = /<\/?[a-z][^<>]*>|&(#\d+|#x[\da-f]+|\w+);/i;

/** A line of text in a feed, which may be HTML though its format says nothing of it. `undefined` if it is empty. */
export function plainLine(line: FeedLine | undefined): string | undefined {
  if (line === undefined) return undefined;
  if (typeof line === 'object')
    return ('html' in line ? withoutMarkup(line.html) : cleanLine(line.text)) || undefined;
  return (MARKUP.test(line) ? withoutMarkup(line) : cleanLine(line)) || undefined;
}

/** As it is if it only looks like HTML. */
function withoutMarkup(html: string): string {
  try {
    return lineText(parseHtmlFragment(html));
  } catch (cause) {
    if (cause instanceof Rejection) return cleanLine(html);
    throw cause;
  }
}

/** Plain text as HTML: an empty line ends a paragraph. */
export function htmlOfText(text: string): string {
  const paragraphs = escapeHtml(text)
    .split(/\n[ \t\r]*\n/)
    .filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`).join('\n');
}

/** Text that its format calls text, and that is HTML in many feeds all the same. */
export function htmlOfEither(text: string): string {
  return MARKUP.test(text) ? text : htmlOfText(text);
}

/** Whether anything of HTML is there to be read, and not pictures alone. */
export function hasWords(html: string): boolean {
  return /[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' '));
}

/** A link to a film, a sound or a file, as frames become one. */
export function fileLink(address: string): string {
  const escaped = escapeHtml(address).replaceAll('"', '&quot;');
  return `<p><a href="${escaped}">${escaped}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
