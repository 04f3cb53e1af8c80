import { html } from 'hono/html';
import { toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import type { Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { formatDay } from '../layout/dates-in-words.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import { keepItems } from '../lists/keep-items.ts';
import { articlePath, tagPath } from '../paths.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';

/** Where more is to be read of the same: the pages of an article's tags, and the newest articles of the first of them. */
export function Topics({
  site,
  article,
  language,
  version,
  more,
}: ArticleOfSite & { more: readonly Card[] }) {
  const { words, language: own } = pageWordsIn(language);
  const { tags, languages } = shownDetails(article, version, language);
  if (tags.length === 0 || !site.languages.includes(language)) return '';
  const topics = tags.map((tag) => {
    const name = ForeignName({ name: tag, said: languages.tags, around: language, site });
    return html`<li><a href="${tagPath(language, tag)}">${name}</a></li>`;
  });
  const others = more.length > 0 && html`<ol>${more.map((card) => otherOf(card, { site, language }))}</ol>`;
  return html`<nav class="topics" aria-labelledby="topics"><h2 id="topics" lang="${own}">${words.moreOn}</h2><ul>${topics}</ul>${others}</nav>`;
}

const otherOf = keepItems(({ language }: Around) => language, otherArticle);

interface Around {
  site: SiteConfig;
  language: Language;
}

function otherArticle({ id, title, publishedAt }: Card, { site: { timeZone }, language }: Around) {
  const day =
    toldTime(publishedAt) !== undefined &&
    html`<time class="meta" datetime="${publishedAt}">${formatDay(publishedAt, language, timeZone)}</time>`;
  return html`<li><a href="${articlePath(language, id)}">${Isolated({ text: title, language })}</a>${day}</li>`;
}
