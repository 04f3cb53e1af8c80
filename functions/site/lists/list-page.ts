import { html } from 'hono/html';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import type { Link } from '../layout/language-links.ts';
import { Layout } from '../layout/layout.ts';
import type { ShownSite } from '../shown-site.ts';
import { CardItem, type CardItemProps } from './card-item.ts';
import { keepItems } from './keep-items.ts';
import { ListHead } from './list-head.ts';
import { Pager, type Way } from './pager.ts';

export interface ListPageProps {
  site: ShownSite;
  baseUrl: string;
  language: Language;
  cards: readonly Card[];
  /** In the page's own words (`pageWordsIn`). */
  heading: string;
  /** What in the heading may be in another language. */
  topic?: string | undefined;
  /** Where the list begins. */
  path: string;
  /** The same list in each language that has it, this one too. */
  links: readonly Link[];
  /** The id of the section that it is. */
  section?: string | undefined;
  /** The newest articles of all; absent on the pages behind their first too. */
  isFront?: boolean;
  /** What stands on a page that is not the first changes with every new article: search engines have sitemaps for those. */
  isIndexed: boolean;
  /** In place of cards if there are none. */
  nothing?: string;
  newer?: Way | undefined;
  older?: Way | undefined;
  /** HTML between the heading and the cards. */
  children?: unknown;
}

/** Cards, newest first: the front page of a language, its topics, sections and months. */
export function ArticleListPage(props: ListPageProps) {
  const { site, language, cards, heading, links, section, isFront = false, newer, older, children } = props;
  const { words, language: own } = pageWordsIn(language);
  const ownWords = html`lang="${own}" dir="${directionOf(own)}"`;
  const name = siteNameIn(site, language);
  const title = isFront ? name : heading;
  const description = `${isFront ? '' : `${heading}. `}${words.latestFrom(name)}`;
  const kind = isFront ? 'listing' : 'listing topic';
  const nothing =
    cards.length === 0 && html`<p class="nothing" ${ownWords}>${props.nothing ?? words.nothingYet}</p>`;
  const items = cards.map((card, index) => itemOf(card, { language, site, isLead: isFront && index === 0 }));
  const list = html`<ol class="cards">${items}</ol>${Pager({ language, newer, older })}`;
  return Layout({
    site,
    language,
    links,
    section,
    head: ListHead({ ...props, title, description, isFront }),
    title,
    description,
    children: html`<h1 class="${kind}" ${ownWords}>${headingOf(props, own)}</h1>${children}${nothing}${list}`,
  });
}

const itemOf = keepItems(
  ({ language, isLead }: Omit<CardItemProps, 'card'>) => `${language} ${isLead}`,
  (card: Card, given) => CardItem({ card, ...given }),
);

function headingOf({ heading, topic, site, language }: ListPageProps, own: Language) {
  const at = topic === undefined ? -1 : heading.lastIndexOf(topic);
  if (topic === undefined || at < 0) return html`<bdi>${isolateInText(heading, own)}</bdi>`;
  const name = ForeignName({ name: topic, said: language, around: own, site });
  return html`${heading.slice(0, at)}${name}${heading.slice(at + topic.length)}`;
}
