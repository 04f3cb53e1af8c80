import { parseRssFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { resolveBase } from './canonical-url.ts';
import { findImage } from './find-image.ts';
import { makeItem } from './make-item.ts';

type RssFeed = ReturnType<typeof parseRssFeed<string>>;
type RssItem = NonNullable<RssFeed['items']>[number];

/** RSS 0.91, 0.92 and 2.0. */
export function readRss(text: string, url: string): FeedItem[] {
  const feed = parseRssFeed(text);
  const feedLanguage = feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang;
  return (feed.items ?? []).map((item) =>
    makeItem({ ...fieldsOf(item), feedLanguage, base: resolveBase(url, feed.xml?.base, item.xml?.base) }),
  );
}

function fieldsOf(item: RssItem) {
  const { guid, content, description, authors, dc, categories } = item;
  const full = content?.encoded;
  const named = authors?.map(({ name }) => name).filter((name) => name !== undefined);
  return {
    guid: guid?.value,
    link: item.link ?? permalinkOf(guid),
    title: item.title ?? dc?.titles?.[0],
    summary: full === undefined ? undefined : description,
    html: full ?? description,
    language: item.xml?.lang ?? dc?.languages?.[0],
    authors: named?.length ? named : dc?.creators,
    tags: categories?.map(({ name }) => name) ?? dc?.subjects,
    dates: [item.pubDate, ...(dc?.dates ?? [])],
    image: findImage(item.media, item.enclosures),
  };
}

/** A guid is an address unless it says otherwise (RSS 2.0), or plainly is not one. */
function permalinkOf(guid: RssItem['guid']): string | undefined {
  const isAddress = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '');
  return isAddress ? guid?.value : undefined;
}
