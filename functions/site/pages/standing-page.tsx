import type { Language } from '../../shared/article/language.ts';
import type { StandingPage } from '../../shared/article/settings/standing-page.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { pageBody } from '../article/body/page-body.ts';
import type { Link } from '../layout/language-links.ts';
import { Layout } from '../layout/layout.tsx';
import { OpenGraph } from '../metadata/open-graph.tsx';
import { Robots } from '../metadata/robots.tsx';
import { usualPicture } from '../metadata/share-picture.ts';
import { standingPath } from '../paths.ts';
import type { ShownSite } from '../shown-site.ts';

export interface StandingPageProps {
  site: ShownSite;
  baseUrl: string;
  language: Language;
  page: StandingPage;
}

/** A page about the newspaper, in a language that it is written in. */
export function StandingPageView({ site, baseUrl, language, page }: StandingPageProps) {
  const text = page.versions[language];
  if (text === undefined) return null;
  const links = standingLinks(page);
  const head = (
    <>
      <link rel="canonical" href={baseUrl + standingPath(language, page.id)} />
      {links.map((link) => (
        <link rel="alternate" hreflang={link.language} href={baseUrl + link.href} />
      ))}
      <Robots isIndexed />
      <OpenGraph
        type="website"
        site={site}
        language={language}
        title={text.title}
        description={text.summary}
        url={baseUrl + standingPath(language, page.id)}
        others={links.map((link) => link.language).filter((other) => other !== language)}
        picture={usualPicture(site, baseUrl, language)}
      />
    </>
  );
  return (
    <Layout
      site={site}
      language={language}
      title={text.title}
      {...(text.summary !== undefined && { description: text.summary })}
      links={links}
      head={head}
    >
      <article class="column">
        <header class="opening">
          <h1>
            <Isolated text={text.title} language={language} />
          </h1>
          {text.summary !== undefined && (
            <p class="standfirst">
              <Isolated text={text.summary} language={language} />
            </p>
          )}
        </header>
        {/* Sanitized when it was read (functions/ingest/standing-pages.ts). */}
        <div class="text" dangerouslySetInnerHTML={{ __html: pageBody(text.bodyHtml, language) }} />
      </article>
    </Layout>
  );
}

/** The languages that a page is in. */
export function standingLinks({ id, versions }: StandingPage): Link[] {
  return Object.keys(versions).map((language) => ({ language, href: standingPath(language, id) }));
}
