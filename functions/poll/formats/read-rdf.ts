import { parseRdfFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { resolveBase } from './canonical-url.ts';
import { findImage } from './find-image.ts';
import { makeItem } from './make-item.ts';

/** RSS 0.90 and 1.0, where an item's address is also its name. */
export function readRdf(text: string, url: string): FeedItem[] {
  const feed = parseRdfFeed(text);
  return (feed.items ?? []).map(({ title, link, description, rdf, dc, content, media, xml }) =>
    makeItem({
      title,
      guid: rdf?.about ?? link,
      link: link ?? rdf?.about,
      summary: content?.encoded === undefined ? undefined : description,
      html: content?.encoded ?? description,
      base: resolveBase(url, feed.xml?.base, xml?.base),
      language: xml?.lang ?? dc?.languages?.[0],
      feedLanguage: feed.dc?.languages?.[0] ?? feed.xml?.lang,
      authors: dc?.creators,
      tags: dc?.subjects,
      dates: dc?.dates,
      image: findImage(media),
    }),
  );
}
