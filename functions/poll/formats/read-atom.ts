import { parseAtomFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { resolveBase } from './canonical-url.ts';
import { findImage } from './find-image.ts';
import { makeItem } from './make-item.ts';
import { htmlOfText } from './plain-text.ts';

type AtomFeed = ReturnType<typeof parseAtomFeed<string>>;
type AtomEntry = NonNullable<AtomFeed['entries']>[number];

/** Atom 1.0 (RFC 4287), and 0.3 as far as it is the same. */
export function readAtom(text: string, url: string): FeedItem[] {
  const feed = parseAtomFeed(text);
  return (feed.entries ?? []).map((entry) =>
    makeItem({
      ...fieldsOf(entry),
      base: resolveBase(url, feed.xml?.base, entry.xml?.base),
      htmlBase: resolveBase(url, feed.xml?.base, entry.xml?.base, entry.content?.xml?.base),
      feedLanguage: feed.xml?.lang,
      authors: (entry.authors ?? entry.source?.authors ?? feed.authors)?.map(({ name }) => name),
    }),
  );
}

function fieldsOf({
  id,
  links,
  title,
  summary,
  content,
  categories,
  media,
  published,
  updated,
  xml,
}: AtomEntry) {
  const alternate = links?.find(
    ({ rel, type }) => isAlternate(rel) && type !== undefined && /html/.test(type),
  );
  const enclosures = links?.filter(({ rel }) => rel === 'enclosure');
  const full = htmlOf(content);
  return {
    guid: id,
    link: (alternate ?? links?.find(({ rel }) => isAlternate(rel)))?.href,
    title: title?.value,
    summary: full === undefined ? undefined : summary?.value,
    html: full ?? htmlOf(summary),
    language: content?.xml?.lang ?? xml?.lang,
    tags: categories?.map(({ label, term }) => label ?? term),
    dates: [published, updated],
    image: findImage(
      media,
      enclosures?.map(({ href, type }) => ({ url: href, type })),
    ),
  };
}

/** A link without `rel` is an alternate (RFC 4287, section 4.2.7.2). */
function isAlternate(rel: string | undefined): boolean {
  return rel === undefined || rel === 'alternate';
}

/** `undefined` if it is elsewhere (`src`) or no text, such as a picture in base64. */
function htmlOf(text: { value?: string; type?: string } | undefined): string | undefined {
  const { value, type = 'text' } = text ?? {};
  if (value === undefined) return undefined;
  if (/^(x?html|text\/html|application\/xhtml\+xml)$/i.test(type)) return value;
  return /^text(\/plain)?$/i.test(type) ? htmlOfText(value) : undefined;
}
