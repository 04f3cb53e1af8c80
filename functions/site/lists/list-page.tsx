import { directionOf, type Language } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import type { PageWords } from '../../shared/words/pages/page-words.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { X_DEFAULT } from '../alternates.ts';
import { type Link, languageLinks } from '../layout/language-links.ts';
import { Layout } from '../layout/layout.tsx';
import { frontPath, tagPath } from '../paths.ts';
import { CardItem } from './card-item.tsx';
import type { CardPage } from './read-articles.ts';

export interface ListPageProps extends Omit<CardPage, 'made'> {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
  /** Of a topic's page. */
  tag?: string;
  /** Those that have this list too; all where absent. */
  otherLanguages?: readonly Language[];
  /** Whether newer cards come before these. */
  isContinued?: boolean;
}

/** Cards, newest first: the front page of a language, and each of its topics. */
export function ArticleListPage({
  site,
  baseUrl,
  language,
  tag,
  otherLanguages = site.languages,
  isContinued = false,
  cards,
  after,
}: ListPageProps) {
  const pathIn = (other: Language) => (tag === undefined ? frontPath(other) : tagPath(other, tag));
  const { words, language: own } = pageWordsIn(language);
  const ownWords = { lang: own, dir: directionOf(own) };
  const isFront = tag === undefined && !isContinued;
  const heading = headingOf(words, tag, isContinued);
  const links: Link[] = [...new Set([language, ...otherLanguages])].map((other) => ({
    language: other,
    href: pathIn(other),
  }));
  // What stands on a later page changes with every new article: search engines have the sitemaps for those.
  const head = isContinued ? (
    <meta name="robots" content="noindex" />
  ) : (
    <>
      <link rel="canonical" href={baseUrl + pathIn(language)} />
      {isFront && <FrontAlternates baseUrl={baseUrl} links={languageLinks(site, links)} />}
    </>
  );
  return (
    <Layout site={site} language={language} links={links} head={head} title={isFront ? site.name : heading}>
      <h1 class={tag === undefined ? 'listing' : 'listing topic'} {...ownWords}>
        <bdi>{isolateInText(heading, own)}</bdi>
      </h1>
      {cards.length === 0 && (
        <p class="nothing" {...ownWords}>
          {words.nothingYet}
        </p>
      )}
      <ol class="cards">
        {cards.map((card, index) => (
          <CardItem card={card} language={language} site={site} isLead={isFront && index === 0} />
        ))}
      </ol>
      {after !== undefined && (
        <p class="more" {...ownWords}>
          <a href={`${pathIn(language)}?after=${encodeURIComponent(after)}`} rel="next">
            {words.older}
          </a>
        </p>
      )}
    </Layout>
  );
}

function headingOf(words: PageWords, tag: string | undefined, isContinued: boolean): string {
  if (tag !== undefined) return words.tagged(tag);
  return isContinued ? words.older : words.newest;
}

/** Only the front pages stand for each other in every language; whether a topic does is not known here. */
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
