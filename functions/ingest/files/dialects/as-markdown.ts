/** What systems write as codes, in Markdown; blocks stand between blank lines. */

export function figure({
  src,
  alt = '',
  caption = '',
}: {
  src: string;
  alt?: string;
  caption?: string;
}): string {
  const words = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `\n\n<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${words}</figure>\n\n`;
}

/** `undefined` for what is no address. */
export function linkTo(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\/[^\s<>]+$/i.test(address) ? `\n\n<${address}>\n\n` : undefined;
}

/** The page of a film, a post or a piece of code on somebody's service, by the service's name and its number there. */
export function embedOf(service: string, [first = '', second = '']: readonly string[]): string | undefined {
  if (/^https?:/.test(first)) return linkTo(first);
  if (!/^[\w.-]{1,60}$/.test(first)) return undefined;
  const pages: Record<string, string | undefined> = {
    youtube: `https://www.youtube.com/watch?v=${first}`,
    youtubeLite: `https://www.youtube.com/watch?v=${first}`,
    vimeo: `https://vimeo.com/${first}`,
    dailymotion: `https://www.dailymotion.com/video/${first}`,
    instagram: `https://www.instagram.com/p/${first}/`,
    tweet: second === '' ? undefined : `https://x.com/${first}/status/${second}`,
    twitter: second === '' ? undefined : `https://x.com/${first}/status/${second}`,
    x: second === '' ? undefined : `https://x.com/${first}/status/${second}`,
    gist: /^[\w-]+$/.test(second) ? `https://gist.github.com/${first}/${second}` : undefined,
  };
  return linkTo(pages[service]);
}

/** `a="b" c='d' "e" f`: named values, and the others in their order. */
export function readValues(text: string): { named: Record<string, string>; others: string[] } {
  const named: Record<string, string> = {};
  const others: string[] = [];
  for (const match of text.matchAll(/(?:([\w:-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'=]+))/g)) {
    const value = match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
    if (match[1] === undefined) others.push(value);
    else named[match[1].toLowerCase()] = value;
  }
  return { named, others };
}

function escapeHtml(text: string): string {
  return text
    .replace(/&(?![#\w]+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
