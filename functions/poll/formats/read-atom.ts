import { parseAtomFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { resolveBase, statedBase } from './canonical-url.ts';
import { findFiles, findImage } from './find-image.ts';
import { makeItem } from './make-item.ts';
import { type FeedLine, hasWords, htmlOfText } from './plain-text.ts';

type AtomFeed = ReturnType<typeof parseAtomFeed<string>>;
type AtomEntry = NonNullable<AtomFeed['entries']>[number];

/** Atom 1.0 (RFC 4287), and 0.3 as far as it is the same. */
export function readAtom(text: string, url: string): FeedItem[] {
  const feed = parseAtomFeed(text);
  return (feed.entries ?? []).map((entry) =>
    makeItem({
      ...fieldsOf(entry),
      base: resolveBase(url, feed.xml?.base, entry.xml?.base),
      htmlBase: statedBase(url, feed.xml?.base, entry.xml?.base, entry.content?.xml?.base),
      credit: lineOf(entry.rights ?? entry.source?.rights ?? feed.rights),
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
  const ofContent = htmlOf(content);
  const full =
    ofContent !== undefined && (hasWords(ofContent) || summary === undefined) ? ofContent : undefined;
  const files = enclosures?.map(({ href, type }) => ({ url: href, type }));
  return {
    guid: id,
    link: (alternate ?? links?.find(({ rel }) => isAlternate(rel)))?.href,
    title: lineOf(title),
    summary: full === undefined ? undefined : lineOf(summary),
    html: full ?? htmlOf(summary),
    language: content?.xml?.lang ?? xml?.lang,
    tags: categories?.map(({ label, term }) => label ?? term),
    dates: [published, updated],
    files: findFiles(media, files),
    image: findImage(media, files),
  };
}

/** A link without `rel` is an alternate (RFC 4287, section 4.2.7.2). */
function isAlternate(rel: string | undefined): boolean {
  return rel === undefined || rel === 'alternate';
}

/** A text construct (RFC 4287, 3.1). */
interface TextConstruct {
  value?: string;
  type?: string;
}

const HTML = /^(?:x?html|text\/html|application\/xhtml\+xml)$/i;

/** By its type: what says nothing of it is text, signs and all. */
function lineOf(text: TextConstruct | undefined): FeedLine | undefined {
  if (text?.value === undefined) return undefined;
  return HTML.test(text.type?.trim() ?? '') ? { html: text.value } : { text: text.value };
}

/** `undefined` if it is elsewhere (`src`) or no text, such as a picture in base64. */
function htmlOf(text: TextConstruct | undefined): string | undefined {
  const { value, type = 'text' } = text ?? {};
  if (value === undefined) return undefined;
  if (HTML.test(type.trim())) return value;
  return /^text(\/plain)?$/i.test(type.trim()) ? htmlOfText(value) : undefined;
}
