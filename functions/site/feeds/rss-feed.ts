import { html } from 'hono/html';
import { toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import type { Language } from '../../shared/article/language.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { dropForbiddenCharacters } from '../../shared/language/exchange/xml/character.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { alternatesOf } from '../alternates.ts';
import { keepItems } from '../lists/keep-items.ts';
import { articlePath, frontPath } from '../paths.ts';
import { type FeedContents, type FeedEntry, feedTitle } from './feed-entry.ts';
import { FEED_TYPES, feedPath } from './feed-path.ts';
import { type FeedPicture, feedPicture } from './feed-picture.ts';
import { fullText } from './full-text.ts';

/** Minutes a reader may keep the feed before asking again. */
const TTL = 15;

/** The date of RFC 822 that RSS has. */
const rssDate = (iso: string) => new Date(iso).toUTCString();

/** RSS 2.0 with the modules content, Dublin Core, Atom and Media RSS. The template escapes every value. */
export function rssFeed(contents: FeedContents): string {
  const { baseUrl, language, entries, changedAt } = contents;
  const items = entries.map((entry) => itemOf(entry, contents));
  const before = html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${element('title', feedTitle(contents))}
${element('link', baseUrl + frontPath(language))}
${element('description', pageWordsIn(language).words.newest)}
${element('language', language)}
${element('generator', 'Dragoman')}
${element('ttl', String(TTL))}
${element('lastBuildDate', changedAt && rssDate(changedAt))}
${feedLinks(contents).map(atomLink)}
`;
  return [dropForbiddenCharacters(String(before)), ...items, '\n</channel>\n</rss>\n'].join('');
}

/** Nothing if there is no text. */
function element(name: string, text: string | undefined) {
  return text === undefined ? '' : html`<${name}>${text}</${name}>`;
}

interface AtomLink {
  rel: string;
  href: string;
  type?: string;
  hreflang?: string;
}

function atomLink({ rel, href, type, hreflang }: AtomLink) {
  const kind = type !== undefined && html` type="${type}"`;
  return html`<atom:link rel="${rel}" href="${href}"${kind}${hreflang !== undefined && html` hreflang="${hreflang}"`}/>
`;
}

/**
 * Itself, itself as JSON Feed, and the feeds of the other languages. None is an alternate: programs that keep one address
 * of a feed or an item take the last alternate for it (feedparser and fastfeedparser do).
 */
function feedLinks({ site, baseUrl, language }: FeedContents): AtomLink[] {
  const others = site.languages.filter((other) => other !== language);
  return [
    ...(site.hub === undefined ? [] : [{ rel: 'hub', href: site.hub }]),
    { rel: 'self', href: baseUrl + feedPath(language, 'xml'), type: FEED_TYPES.xml, hreflang: language },
    { rel: 'related', href: baseUrl + feedPath(language, 'json'), type: FEED_TYPES.json },
    ...others.map((other) => ({
      rel: 'related',
      href: baseUrl + feedPath(other, 'xml'),
      type: FEED_TYPES.xml,
      hreflang: other,
    })),
  ];
}

const itemOf = keepItems(({ language, baseUrl }: FeedContents) => `${language} ${baseUrl}`, item);

/** The text stands before the picture, whose words would be the first content of an item otherwise. */
function item(entry: FeedEntry, { site, baseUrl, language }: FeedContents): string {
  const { article, version } = entry;
  const { id, publishedAt } = article;
  const { author, credit, originalUrl, tags, translator, reviewer } = shownDetails(
    article,
    version,
    language,
  );
  const url = baseUrl + articlePath(language, id);
  const published = toldTime(publishedAt);
  const siblings = alternatesOf(article, site, baseUrl).filter((other) => other.language !== language);
  // The description is HTML (RSS 2.0, "Elements of <item>"), and the excerpt is text.
  const description = String(html`${isolateInText(version.excerpt, language)}`);
  const xml = html`<item>
${element('title', isolateInText(version.title, language))}
${element('link', url)}
<guid isPermaLink="true">${url}</guid>
${element('description', description)}
${element('pubDate', published && rssDate(published))}
${element('atom:updated', toldTime(version.updatedAt))}
${element('dc:language', language)}
${element('dc:creator', author)}
${[translator, reviewer].map((name) => element('dc:contributor', name))}
${element('dc:rights', credit)}
${tags.map((tag) => element('category', tag))}
${siblings.map((other) => atomLink({ rel: 'related', href: other.url, hreflang: other.language }))}
${originalUrl !== undefined && atomLink({ rel: 'via', href: originalUrl })}
${element('content:encoded', fullText(entry, { site, baseUrl, language }))}
${media(entry, baseUrl, language)}
</item>
`;
  return dropForbiddenCharacters(String(xml));
}

/** Readers of RSS 2.0 alone take the enclosure, others the picture with its words. */
function media(entry: FeedEntry, baseUrl: string, language: Language) {
  const picture = feedPicture(entry, baseUrl);
  if (picture === undefined) return undefined;
  // The length of what is on another server is unknown here, which is written as 0.
  const { url, type, bytes = 0, words } = picture;
  const enclosure = type !== undefined && html`<enclosure url="${url}" type="${type}" length="${bytes}"/>`;
  const description =
    words !== undefined &&
    html`<media:description type="plain">${isolateInText(words, language)}</media:description>`;
  const credit = element('media:credit', picture.credit);
  return html`${enclosure}<media:content url="${url}" medium="image"${attributesOf(picture)}>${description}${credit}</media:content>`;
}

/** Those of Media RSS. */
function attributesOf({ type, bytes, width, height }: FeedPicture) {
  return Object.entries({ type, fileSize: bytes, width, height }).flatMap(([name, value]) =>
    value === undefined ? [] : html` ${name}="${value}"`,
  );
}
