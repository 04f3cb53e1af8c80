import { html } from 'hono/html';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, languageName } from '../../shared/article/language.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { formatDate } from '../layout/dates-in-words.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import { articlePath } from '../paths.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';

/** Below the byline: that this is a translation, by whom, where the original is, and whether that has moved on. */
export function Notice(props: ArticleOfSite) {
  const { site, language, version } = props;
  const { words, language: own } = pageWordsIn(language);
  const { method, outdatedSince } = version;
  const outdated =
    outdatedSince !== undefined &&
    html`<p>${words.outdated(formatDate(outdatedSince, own, site.timeZone))}</p>`;
  const aside = (content: unknown) =>
    html`<aside class="notice" lang="${own}" dir="${directionOf(own)}" aria-label="${words.aboutThisText}">${content}</aside>`;
  if (method === 'machine') {
    return aside(html`<p>${byMachine(props)} ${toOriginal(props)}</p>${outdated}`);
  }
  return html`${hands(props)}${outdated && aside(outdated)}`;
}

function byMachine({ site, language, version }: ArticleOfSite) {
  const { words, language: own } = pageWordsIn(language);
  const { reviewer } = version;
  if (reviewer === undefined) {
    return html`${words.translatedByMachine} ${version.reviewed ? words.reviewed : words.notReviewed}`;
  }
  const name = ForeignName({ name: reviewer, said: language, around: own, site });
  return html`${words.translatedByMachine} ${words.reviewedBy} ${name}.`;
}

/** People's work: who translated it, and who reviewed it, where that is known. */
function hands(props: ArticleOfSite) {
  const { site, article, language, version } = props;
  const { words, language: own } = pageWordsIn(language);
  const { translator, reviewer } = shownDetails(article, version, language);
  const isTranslation = version.method !== 'original';
  if (!isTranslation && translator === undefined && reviewer === undefined) return '';
  const named = (label: string, name: string) =>
    html`<span>${label} ${ForeignName({ name, said: language, around: own, site })}</span>`;
  const translated = translator !== undefined && named(words.translatedBy, translator);
  const byPeople =
    isTranslation && translator === undefined && html`<span>${words.translatedByPeople}</span>`;
  const reviewed = reviewer !== undefined && named(words.reviewedBy, reviewer);
  return html`<p class="meta" lang="${own}" dir="${directionOf(own)}">${translated}${byPeople}${reviewed}${isTranslation && toOriginal(props)}</p>`;
}

/** No link where it was taken back, and its translations go on without it. */
function toOriginal({ article, language }: ArticleOfSite) {
  const { sourceLanguage, id, versions } = article;
  const { words, language: own } = pageWordsIn(language);
  if (language === sourceLanguage) return '';
  const name = words.originalIn(languageName(sourceLanguage, own));
  if (versions[sourceLanguage] === undefined) return html`<span>${name}</span>`;
  return html`<a class="way" href="${articlePath(sourceLanguage, id)}" hreflang="${sourceLanguage}">${name}</a>`;
}
