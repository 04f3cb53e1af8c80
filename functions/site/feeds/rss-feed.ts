import { generateRssFeed, type RssFeed } from 'feedsmith';
import { html } from 'hono/html';
import { alternatesOf, articlePath, frontPath } from '../addresses.ts';
import { stringsFor } from '../strings/strings.ts';
import { absoluteImage, type FeedContents, type FeedEntry, lastChange } from './feed-entry.ts';
import { FEED_TYPES, feedPath } from './feed-path.ts';
import { fullText } from './full-text.tsx';
import { imageType } from './image-type.ts';
import { dropForbiddenCharacters } from './xml-characters.ts';

/** Minutes a reader may keep the feed before asking again. */
const TTL = 15;

/** The generator indents a CDATA section, which not every reader trims off. */
const INDENTED = /\s*(<!\[CDATA\[.*?\]\]>)\s*/gs;

/** RSS 2.0 with the modules content, Dublin Core, Atom and Media RSS. */
export function rssFeed(contents: FeedContents): string {
  const { site, baseUrl, language, entries } = contents;
  const updated = lastChange(entries);
  const xml = generateRssFeed({
    title: site.name,
    link: baseUrl + frontPath(language),
    description: stringsFor(language).strings.newest,
    language,
    generator: 'Dragoman',
    ttl: TTL,
    ...(updated !== undefined && { lastBuildDate: new Date(updated) }),
    atom: { links: feedLinks(contents) },
    items: entries.map((entry) => item(entry, contents)),
  });
  return dropForbiddenCharacters(xml.replace(INDENTED, '$1'));
}

/** Itself, itself as JSON Feed, and the feeds of the other languages. */
function feedLinks({ site, baseUrl, language }: FeedContents) {
  const others = site.languages.filter((other) => other !== language);
  return [
    { rel: 'self', href: baseUrl + feedPath(language, 'xml'), type: FEED_TYPES.xml, hreflang: language },
    { rel: 'alternate', href: baseUrl + feedPath(language, 'json'), type: FEED_TYPES.json },
    ...others.map((other) => ({
      ...{ rel: 'alternate', href: baseUrl + feedPath(other, 'xml') },
      ...{ type: FEED_TYPES.xml, hreflang: other },
    })),
  ];
}

function item(entry: FeedEntry, { site, baseUrl, language }: FeedContents): RssFeed.Item<Date> {
  const { article, version } = entry;
  const { author, credit, originalUrl } = article;
  const url = baseUrl + articlePath(language, article.id);
  const siblings = alternatesOf(article, site, baseUrl).filter((other) => other.language !== language);
  return {
    title: version.title,
    link: url,
    guid: { value: url, isPermaLink: true },
    // The description is HTML (RSS 2.0, "Elements of <item>"), and this is text.
    description: String(html`${version.excerpt}`),
    pubDate: new Date(article.publishedAt),
    categories: article.tags.map((name) => ({ name })),
    ...media(entry, baseUrl),
    content: { encoded: fullText(entry, { site, baseUrl, language }) },
    dc: {
      languages: [language],
      ...(author !== undefined && { creators: [author] }),
      ...(credit !== undefined && { rights: [credit] }),
    },
    atom: {
      updated: new Date(version.updatedAt),
      links: [
        ...siblings.map((other) => ({ rel: 'alternate', href: other.url, hreflang: other.language })),
        ...(originalUrl === undefined ? [] : [{ rel: 'via', href: originalUrl }]),
      ],
    },
  };
}

/** Readers of RSS 2.0 alone take the enclosure, others the picture with its words. */
function media({ version }: FeedEntry, baseUrl: string): Pick<RssFeed.Item<Date>, 'enclosures' | 'media'> {
  const url = absoluteImage(version, baseUrl);
  if (url === undefined) return {};
  const type = imageType(url);
  const words = version.image?.caption ?? version.image?.alt;
  const picture = {
    ...{ url, medium: 'image' },
    ...(type !== undefined && { type }),
    ...(words !== undefined && { description: { value: words, type: 'plain' } }),
  };
  // Its length is unknown here, which is written as 0.
  return {
    ...(type !== undefined && { enclosures: [{ url, type, length: 0 }] }),
    media: { contents: [picture] },
  };
}
