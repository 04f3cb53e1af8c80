import { embedOf, figure, readValues } from './as-markdown.ts';
import { type DialectFind, findAll, quoted } from './dialect-find.ts';

const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]{0,10000}?\{%-?\s*endcomment\s*-?%\}/g;
const TAG = /\{%-?\s*(\w+)([^%{}]{0,3000}?)-?%\}/g;
const OUTPUT = /\{\{-?(?![<%{])([^{}]{1,500}?)-?\}\}/g;

/** Jekyll and Eleventy: `{% include figure.html src="…" %}`, `{% post_url … %}`, `{{ site.baseurl }}`. */
export function findLiquid(text: string): DialectFind[] {
  return [
    ...findAll(text, COMMENT, () => ({ text: '' })),
    ...findAll(text, TAG, ([whole, name = '', rest = '']) => orRefuse(tag(name, rest), whole)),
    ...findAll(text, OUTPUT, ([whole, inside = '']) => orRefuse(output(inside.trim()), whole)),
  ];
}

function orRefuse(markdown: string | undefined, whole: string) {
  if (markdown !== undefined) return { text: markdown };
  return { refuse: `${quoted(whole)} is of Liquid or Nunjucks, which fill in pages; write what it shows` };
}

function tag(name: string, rest: string): string | undefined {
  const { named, others } = readValues(rest);
  if (name === 'highlight') return `\n\`\`\`${others[0] ?? ''}`;
  if (name === 'endhighlight') return '\n```\n';
  if (name === 'raw' || name === 'endraw') return '';
  if (name === 'post_url' || name === 'link') return others[0];
  const src = named.src ?? named.url ?? named.image_path ?? named.file;
  const isFigure =
    name === 'figure' ||
    name === 'image' ||
    (name === 'include' && /^(?:figure|image|img)\b/.test(others[0] ?? ''));
  if (isFigure && src !== undefined)
    return figure({ src, alt: named.alt ?? '', caption: named.caption ?? '' });
  return embedOf(name, others);
}

function output(inside: string): string | undefined {
  if (/^(?:site\.(?:baseurl|url)|base_?url)(?:\s*\|.*)?$/i.test(inside)) return '';
  const [, address] =
    /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.\w+)$/.exec(inside) ?? [];
  return address;
}
