import type { Child } from 'hono/jsx';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import type { Link } from '../layout/language-links.ts';
import { Layout } from '../layout/layout.tsx';
import type { ShownSite } from '../shown-site.ts';
import { CardItem } from './card-item.tsx';
import { ListHead } from './list-head.tsx';
import { Pager, type Way } from './pager.tsx';

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
  /** Between the heading and the cards. */
  children?: Child;
}

/** Cards, newest first: the front page of a language, its topics, sections and months. */
export function ArticleListPage(props: ListPageProps) {
  const { site, language, cards, heading, links, isFront = false, newer, older, children } = props;
  const { words, language: own } = pageWordsIn(language);
  const ownWords = { lang: own, dir: directionOf(own) };
  const name = siteNameIn(site, language);
  const title = isFront ? name : heading;
  const description = `${isFront ? '' : `${heading}. `}${words.latestFrom(name)}`;
  return (
    <Layout
      site={site}
      language={language}
      links={links}
      section={props.section}
      head={<ListHead {...props} title={title} description={description} isFront={isFront} />}
      title={title}
      description={description}
    >
      <h1 class={isFront ? 'listing' : 'listing topic'} {...ownWords}>
        <Heading {...props} own={own} />
      </h1>
      {children}
      {cards.length === 0 && (
        <p class="nothing" {...ownWords}>
          {props.nothing ?? words.nothingYet}
        </p>
      )}
      <ol class="cards">
        {cards.map((card, index) => (
          <CardItem card={card} language={language} site={site} isLead={isFront && index === 0} />
        ))}
      </ol>
      <Pager language={language} newer={newer} older={older} />
    </Layout>
  );
}

function Heading({ heading, topic, site, language, own }: ListPageProps & { own: Language }) {
  const at = topic === undefined ? -1 : heading.lastIndexOf(topic);
  if (topic === undefined || at < 0) return <bdi>{isolateInText(heading, own)}</bdi>;
  return (
    <>
      {heading.slice(0, at)}
      <ForeignName name={topic} said={language} around={own} site={site} />
      {heading.slice(at + topic.length)}
    </>
  );
}
