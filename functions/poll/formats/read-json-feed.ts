import { parseJsonFeed } from 'feedsmith';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { checkItemCount } from './check-work.ts';
import { makeItem } from './make-item.ts';
import { htmlOfText } from './plain-text.ts';

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export function readJsonFeed(text: string, url: string): FeedItem[] {
  const json = parseJson(text);
  checkItemCount(countItems(json));
  const feed = parseJsonFeed(json);
  return (feed.items ?? []).map((item) =>
    makeItem({
      guid: item.id,
      link: item.url ?? item.external_url,
      title: item.title,
      summary: item.summary,
      html:
        item.content_html ?? (item.content_text === undefined ? undefined : htmlOfText(item.content_text)),
      base: url,
      language: item.language,
      feedLanguage: feed.language,
      authors: (item.authors ?? feed.authors)?.map(({ name }) => name),
      tags: item.tags,
      dates: [item.date_published, item.date_modified],
      image: { url: item.image ?? item.banner_image },
    }),
  );
}

/** The engine's own message would quote the text, and why a feed failed is logged. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Rejection('the feed cannot be read: it begins like JSON and is none');
  }
}

function countItems(json: unknown): number {
  const { items } = json as { items?: unknown };
  return Array.isArray(items) ? items.length : 0;
}
