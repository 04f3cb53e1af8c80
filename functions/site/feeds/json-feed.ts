import { toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { alternatesOf } from '../alternates.ts';
import { keepItems } from '../lists/keep-items.ts';
import { articlePath, frontPath } from '../paths.ts';
import { type FeedContents, type FeedEntry, feedTitle } from './feed-entry.ts';
import { feedPath } from './feed-path.ts';
import { feedPicture } from './feed-picture.ts';
import { fullText } from './full-text.ts';

/** JSON Feed 1.1. What it has no field for stands under `_dragoman`, as its "Extensions" has it. */
export function jsonFeed(contents: FeedContents): string {
  const { site, baseUrl, language, entries } = contents;
  const others = site.languages.filter((other) => other !== language);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(contents),
    home_page_url: baseUrl + frontPath(language),
    feed_url: baseUrl + feedPath(language, 'json'),
    description: pageWordsIn(language).words.newest,
    language,
    ...(site.hub !== undefined && { hubs: [{ type: 'WebSub', url: site.hub }] }),
    items: entries.map((entry) => itemOf(entry, contents)),
    _dragoman: { alternates: others.map((other) => feedIn(other, baseUrl)) },
  };
  return `${JSON.stringify(feed)}\n`;
}

const feedIn = (language: string, baseUrl: string) => ({
  language,
  url: baseUrl + feedPath(language, 'json'),
});

const itemOf = keepItems(({ language, baseUrl }: FeedContents) => `${language} ${baseUrl}`, item);

function item(entry: FeedEntry, { site, baseUrl, language }: FeedContents) {
  const { article, version } = entry;
  const url = baseUrl + articlePath(language, article.id);
  const { method, engine, model, reviewed, correction } = version;
  const { author, tags, originalUrl, credit, translator, reviewer } = shownDetails(
    article,
    version,
    language,
  );
  return {
    id: url,
    url,
    title: isolateInText(version.title, language),
    summary: isolateInText(version.excerpt, language),
    language,
    tags,
    external_url: originalUrl,
    content_html: fullText(entry, { site, baseUrl, language }),
    date_published: toldTime(article.publishedAt),
    date_modified: toldTime(version.updatedAt),
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...picture(entry, baseUrl),
    _dragoman: {
      sourceLanguage: article.sourceLanguage,
      method,
      engine,
      model,
      reviewed,
      correction,
      translator,
      reviewer,
      credit,
      alternates: alternatesOf(article, site, baseUrl),
    },
  };
}

function picture(entry: FeedEntry, baseUrl: string) {
  const found = feedPicture(entry, baseUrl);
  if (found === undefined) return {};
  const { url, type, bytes, words } = found;
  const attachment = { url, mime_type: type, title: words, size_in_bytes: bytes };
  return { image: url, ...(type !== undefined && { attachments: [attachment] }) };
}
