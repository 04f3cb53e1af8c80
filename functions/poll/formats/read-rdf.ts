import { parseRdfFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { resolveBase, statedBase } from './canonical-url.ts';
import { chooseText } from './choose-text.ts';
import { findFiles, findImage } from './find-image.ts';
import { makeItem } from './make-item.ts';

/** RSS 0.90 and 1.0, where an item's address is also its name. */
export function readRdf(text: string, url: string): FeedItem[] {
  const feed = parseRdfFeed(text);
  return (feed.items ?? []).map(({ title, link, description, rdf, dc, content, media, xml }) =>
    makeItem({
      title,
      guid: rdf?.about ?? link,
      link: link ?? rdf?.about,
      ...chooseText(content?.encoded, description),
      base: resolveBase(url, feed.xml?.base, xml?.base),
      htmlBase: statedBase(url, feed.xml?.base, xml?.base),
      files: findFiles(media),
      language: xml?.lang ?? dc?.languages?.[0],
      feedLanguage: feed.dc?.languages?.[0] ?? feed.xml?.lang,
      authors: dc?.creators,
      tags: dc?.subjects,
      dates: dc?.dates,
      image: findImage(media),
    }),
  );
}
