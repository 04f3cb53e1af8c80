import { parseRssFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { resolveBase, statedBase } from './canonical-url.ts';
import { chooseText } from './choose-text.ts';
import { findFiles, findImage } from './find-image.ts';
import { makeItem } from './make-item.ts';
import { htmlOfEither } from './plain-text.ts';

type RssFeed = ReturnType<typeof parseRssFeed<string>>;
type RssItem = NonNullable<RssFeed['items']>[number];

/** RSS 0.91, 0.92 and 2.0. */
export function readRss(text: string, url: string): FeedItem[] {
  const feed = parseRssFeed(withMedia(text));
  const feedLanguage = feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang;
  return (feed.items ?? []).map((item) =>
    makeItem({
      ...fieldsOf(item),
      feedLanguage,
      base: resolveBase(url, feed.xml?.base, item.xml?.base),
      htmlBase: statedBase(url, feed.xml?.base, item.xml?.base),
    }),
  );
}

function fieldsOf(item: RssItem) {
  const { guid, content, description, authors, dc, categories, itunes } = item;
  const spoken = itunes?.summary === undefined ? undefined : htmlOfEither(itunes.summary);
  const named = authors?.map(({ name }) => name).filter((name) => name !== undefined);
  return {
    guid: guid?.value,
    link: item.link ?? permalinkOf(guid),
    title: item.title ?? dc?.titles?.[0],
    ...chooseText(content?.encoded, description ?? spoken),
    language: item.xml?.lang ?? dc?.languages?.[0],
    authors: named?.length ? named : (dc?.creators ?? [itunes?.author]),
    tags: categories?.map(({ name }) => name) ?? dc?.subjects,
    dates: [item.pubDate, ...(dc?.dates ?? [])],
    files: findFiles(item.media, item.enclosures),
    image: findImage(item.media, item.enclosures, [itunes?.image]),
  };
}

/** The `<image>` that a channel has and an item has not (RSS 2.0), as some items have it all the same. */
const IMAGE =
  /<image>\s*(?:<title>[^<]{0,1000}<\/title>\s*)?<url>\s*([^<>"]{1,2000}?)\s*<\/url>[^<]{0,100}(?:<(title|link|width|height)>[^<]{0,2000}<\/\2>\s*){0,4}<\/image>/g;

function withMedia(xml: string): string {
  const first = xml.search(/<item[\s>]/);
  if (first < 0 || !xml.includes('<image>', first)) return xml;
  return xml.slice(0, first) + xml.slice(first).replace(IMAGE, '<media:thumbnail url="$1"/>');
}

/** A guid is an address unless it says otherwise (RSS 2.0), or plainly is not one. */
function permalinkOf(guid: RssItem['guid']): string | undefined {
  const isAddress = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '');
  return isAddress ? guid?.value : undefined;
}
