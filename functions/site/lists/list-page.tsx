import type { Child } from 'hono/jsx';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { X_DEFAULT } from '../alternates.ts';
import { type Link, languageLinks } from '../layout/language-links.ts';
import { Layout } from '../layout/layout.tsx';
import type { ShownSite } from '../shown-site.ts';
import { CardItem } from './card-item.tsx';
import { Pager, type Way } from './pager.tsx';

export interface ListPageProps {
  site: ShownSite;
  baseUrl: string;
  language: Language;
  cards: readonly Card[];
  /** In the page's own words (`pageWordsIn`). */
  heading: string;
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
  const title = isFront ? site.name : heading;
  return (
    <Layout
      site={site}
      language={language}
      links={links}
      section={props.section}
      head={<ListHead {...props} />}
      title={title}
    >
      <h1 class={isFront ? 'listing' : 'listing topic'} {...ownWords}>
        <bdi>{isolateInText(heading, own)}</bdi>
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

function ListHead({ site, baseUrl, path, links, isFront = false, isIndexed }: ListPageProps) {
  if (!isIndexed) return <meta name="robots" content="noindex" />;
  return (
    <>
      <link rel="canonical" href={baseUrl + path} />
      {isFront && <FrontAlternates baseUrl={baseUrl} links={languageLinks(site, links)} />}
    </>
  );
}

/** Only the front pages stand for each other in every language; of other lists a language may have a part. */
function FrontAlternates({ baseUrl, links }: { baseUrl: string; links: readonly Link[] }) {
  return (
    <>
      {links.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={baseUrl + href} />
      ))}
      <link rel="alternate" hreflang={X_DEFAULT} href={`${baseUrl}/`} />
    </>
  );
}
