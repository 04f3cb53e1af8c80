import type { Language } from '../../article/language.ts';
import type { SiteConfig } from '../../article/site-config.ts';
import { articlePath, frontPath, tagPath } from '../addresses.ts';
import { formatDate } from '../dates.ts';
import type { CardPage } from '../read-articles.ts';
import { stringsFor } from '../strings/strings.ts';
import { Layout, type Link } from './layout.tsx';

export interface ListPageProps extends CardPage {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
  /** Of a topic's page. */
  tag?: string;
}

/** Cards, newest first: the front page of a language, and each of its topics. */
export function ListPage({ site, baseUrl, language, tag, cards, after }: ListPageProps) {
  const pathIn = (other: Language) => (tag === undefined ? frontPath(other) : tagPath(other, tag));
  const { strings } = stringsFor(language);
  const heading = tag === undefined ? strings.newest : strings.tagged(tag);
  const links: Link[] = site.languages.map((other) => ({ language: other, href: pathIn(other) }));
  const head = (
    <>
      <link rel="canonical" href={baseUrl + pathIn(language)} />
      {links.map((link) => (
        <link rel="alternate" hreflang={link.language} href={baseUrl + link.href} />
      ))}
      {tag === undefined && <link rel="alternate" hreflang="x-default" href={`${baseUrl}/`} />}
    </>
  );
  return (
    <Layout
      site={site}
      language={language}
      title={tag === undefined ? site.name : heading}
      links={links}
      head={head}
    >
      <h1 class="listing">
        <bdi>{heading}</bdi>
      </h1>
      {cards.length === 0 && <p>{strings.nothingYet}</p>}
      <ol class="cards">
        {cards.map(({ id, title, summary, publishedAt, author }) => (
          <li>
            <h2>
              <a href={articlePath(language, id)}>{title}</a>
            </h2>
            <p>{summary}</p>
            <p class="meta">
              <time datetime={publishedAt}>{formatDate(publishedAt, language, site.timeZone)}</time>
              {author !== undefined && <bdi>{author}</bdi>}
            </p>
          </li>
        ))}
      </ol>
      {after !== undefined && (
        <p class="more">
          <a href={`${pathIn(language)}?after=${encodeURIComponent(after)}`} rel="next">
            {strings.older}
          </a>
        </p>
      )}
    </Layout>
  );
}
