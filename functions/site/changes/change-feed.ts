import { html } from 'hono/html';
import { type Language, languageName } from '../../shared/article/language.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { dropForbiddenCharacters } from '../../shared/language/exchange/xml/character.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import type { ChangedArticleAnswer } from '../api/change-schemas.ts';
import { FEED_TYPES } from '../feeds/feed-path.ts';
import { frontPath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { changesPath } from './changes-path.ts';

export interface ChangeFeedContents extends Pick<RouteOptions, 'site' | 'baseUrl'> {
  language: Language;
  /** The last one to change first. */
  changes: readonly ChangedArticleAnswer[];
}

interface ChangedPage {
  change: ChangedArticleAnswer;
  version: ChangedArticleAnswer['versions'][number];
}

/** What can be read in a language, and the pages that there were and are no more. */
function inLanguage({ changes, language }: ChangeFeedContents) {
  const pages = changes.flatMap((change): ChangedPage[] => {
    const version = change.versions.find((one) => one.language === language);
    return version === undefined ? [] : [{ change, version }];
  });
  const deleted = changes.flatMap(({ former, changedAt }) =>
    former.filter((one) => one.language === language).map(({ url }) => ({ url, when: changedAt })),
  );
  return { pages, deleted };
}

const titleOf = ({ site, language }: ChangeFeedContents) =>
  `${siteNameIn(site, language)} (${languageName(language)}): ${pageWordsIn(language).words.changes}`;

/** Atom (RFC 4287), with the deleted entries of RFC 6721. An entry is updated when anything of its article changed. */
export function changesAtom(contents: ChangeFeedContents): string {
  const { site, baseUrl, language, changes } = contents;
  const { pages, deleted } = inLanguage(contents);
  const self = baseUrl + changesPath(language, 'xml');
  const updated = changes[0]?.changedAt ?? new Date(0).toISOString();
  const xml = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${language}">
<id>${self}</id>
<title>${titleOf(contents)}</title>
<updated>${updated}</updated>
<author><name>${siteNameIn(site, language)}</name></author>
<link rel="self" href="${self}" type="application/atom+xml"/>
<link rel="alternate" href="${baseUrl + frontPath(language)}" type="text/html"/>
${pages.map((page) => atomEntry(page, language))}
${deleted.map(({ url, when }) => html`<at:deleted-entry ref="${url}" when="${when}"/>\n`)}
</feed>
`;
  return dropForbiddenCharacters(String(xml));
}

function atomEntry({ change, version }: ChangedPage, language: Language) {
  const { title, summary, author, tags, url } = version;
  return html`<entry>
<id>${url}</id>
<title>${isolateInText(title, language)}</title>
<link rel="alternate" href="${url}" type="text/html"/>
${change.publishedAt !== undefined && html`<published>${change.publishedAt}</published>`}
<updated>${change.changedAt}</updated>
${author !== null && html`<author><name>${author}</name></author>`}
${tags.map((tag) => html`<category term="${tag}"/>`)}
<summary>${isolateInText(summary, language)}</summary>
</entry>
`;
}

/** JSON Feed 1.1, which has no word for what is gone: that stands under `_dragoman`. */
export function changesJsonFeed(contents: ChangeFeedContents): string {
  const { baseUrl, language } = contents;
  const { pages, deleted } = inLanguage(contents);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(contents),
    home_page_url: baseUrl + frontPath(language),
    feed_url: baseUrl + changesPath(language, 'json'),
    language,
    items: pages.map(({ change, version }) => ({
      id: version.url,
      url: version.url,
      title: isolateInText(version.title, language),
      content_text: isolateInText(version.summary, language),
      language,
      tags: version.tags,
      date_published: change.publishedAt,
      date_modified: change.changedAt,
      ...(version.author !== null && { authors: [{ name: version.author }] }),
      _dragoman: { method: version.method, reviewed: version.reviewed, correction: version.correction },
    })),
    _dragoman: { deleted: deleted.map(({ url, when }) => ({ id: url, when })) },
  };
  return `${JSON.stringify(feed)}\n`;
}

/** Of the feed of changes; JSON Feed has one type. */
export const CHANGE_FEED_TYPES = { xml: 'application/atom+xml', json: FEED_TYPES.json } as const;
