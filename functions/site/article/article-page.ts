import { html, raw } from 'hono/html';
import { toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { measureText } from '../../shared/language/text/measure-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { alternatesOf } from '../alternates.ts';
import { formatDate } from '../layout/dates-in-words.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import { Layout } from '../layout/layout.ts';
import { articlePath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';
import { ArticleClosing } from './article-closing.ts';
import { pageBody } from './body/page-body.ts';
import { ArticleHead } from './metadata/article-head.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';
import { Notice } from './notice.ts';
import { Picture } from './picture.ts';
import { readingMinutes } from './reading-time.ts';
import { ShareLinks } from './share-links.ts';
import { Topics } from './topics.ts';

export type ArticlePageProps = ArticleOfSite & {
  site: ShownSite;
  /** Others of its first topic. */
  more: readonly Card[];
};

export function ArticlePage(props: ArticlePageProps) {
  const { site, baseUrl, article, language, version } = props;
  const { title, excerpt, bodyHtml, image } = version;
  const links = alternatesOf(article, site, baseUrl).map(({ language: other }) => ({
    language: other,
    href: articlePath(other, article.id),
  }));
  const { pictures } = article;
  const picture = image !== undefined && Picture({ image, language, pictures, site });
  // Sanitized when it was taken in, and only text has changed since (functions/shared/intake/sanitize-body.ts).
  const body = raw(pageBody(bodyHtml, language, { pictures, site }));
  const text = html`<article>${opening(props)}${picture}<div class="text">${body}</div></article>`;
  const below = html`${ShareLinks(props)}${ArticleClosing(props)}${Topics(props)}`;
  return Layout({
    site,
    language,
    title,
    description: excerpt,
    links,
    head: ArticleHead(props),
    children: html`<div class="column">${text}${below}</div>`,
  });
}

/** All that stands above the picture. */
function opening(props: ArticlePageProps) {
  const { language, version } = props;
  const { title, summary, correction } = version;
  const standfirst =
    summary !== undefined && html`<p class="standfirst">${Isolated({ text: summary, language })}</p>`;
  const corrected = correction !== undefined && correctionNote(correction, language);
  return html`<header class="opening"><h1>${Isolated({ text: title, language })}</h1>${standfirst}${byline(props)}${Notice(props)}${corrected}</header>`;
}

function byline({ site, article, language, version }: ArticlePageProps) {
  const { words, language: own } = pageWordsIn(language);
  const { author, languages } = shownDetails(article, version, language);
  const { publishedAt } = article;
  const { updatedAt } = version;
  const by =
    author !== undefined &&
    html`<span class="author">${words.by} ${ForeignName({ name: author, said: languages.author, around: own, site })}</span>`;
  const moment = (label: string, iso: string) =>
    html`<span>${label} <time datetime="${iso}">${formatDate(iso, own, site.timeZone)}</time></span>`;
  const published = toldTime(publishedAt) !== undefined && moment(words.published, publishedAt);
  const updated = updatedAt > publishedAt && moment(words.updated, updatedAt);
  // Noted when it was published; not yet in older objects.
  const count = article.wordCounts?.[language] ?? measureText(version.bodyHtml);
  const minutes = words.readingTime(readingMinutes(count, language));
  return html`<p class="meta" lang="${own}" dir="${directionOf(own)}">${by}<span>${minutes}</span>${published}${updated}</p>`;
}

function correctionNote(text: string, language: Language) {
  const { words, language: own } = pageWordsIn(language);
  const label = html`<strong lang="${own}" dir="${directionOf(own)}">${words.correction}</strong>`;
  return html`<p class="notice correction">${label} <bdi>${Isolated({ text, language })}</bdi></p>`;
}
