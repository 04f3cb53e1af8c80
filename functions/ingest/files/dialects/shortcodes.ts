import { embedOf, figure, readValues } from './as-markdown.ts';
import { type DialectFind, findAll, quoted } from './dialect-find.ts';

const SHORTCODE = /\{\{([<%])\s*(\/?)\s*([\w./-]*)([^{}]{0,3000}?)\/?\s*[>%]\}\}/g;

/** Boxes around words: what they say stays, as a quotation. */
const BOXES = new Set(
  'notice note tip info warning caution important alert callout admonition hint quote blockquote details expand'.split(
    ' ',
  ),
);

/** Hugo: `{{< figure src="…" caption="…" >}}`, `{{% notice %}}…{{% /notice %}}`, `[x]({{< ref "page.md" >}})`. */
export function findShortcodes(text: string): DialectFind[] {
  return findAll(text, SHORTCODE, ([whole, , slash, name = '', rest = '']) => {
    const { named, others } = readValues(rest);
    const markdown = shortcode(name.toLowerCase(), slash === '/', named, others);
    return markdown === undefined
      ? { refuse: `${quoted(whole)} is a shortcode of Hugo; write what it shows` }
      : { text: markdown };
  });
}

function shortcode(
  name: string,
  isEnd: boolean,
  named: Record<string, string>,
  others: readonly string[],
): string | undefined {
  if (BOXES.has(name)) return isEnd ? '\n\n</blockquote>\n\n' : '\n\n<blockquote>\n\n';
  if (name === 'highlight') return isEnd ? '\n```\n' : `\n\`\`\`${others[0] ?? ''}`;
  if (isEnd) return undefined;
  if (name === 'figure' || name === 'img' || name === 'image') {
    const src = named.src ?? named.link ?? others[0];
    const caption = [named.title, named.caption, named.attr].filter(Boolean).join(' ');
    return src === undefined ? undefined : figure({ src, alt: named.alt ?? '', caption });
  }
  // Where a link leads; what it is called stands before it.
  if (name === 'ref' || name === 'relref') return named.path ?? others[0];
  if (name === 'toc') return '';
  const parts = named.id === undefined ? others : [named.user, named.id].filter((part) => part !== undefined);
  return embedOf(name, parts);
}
