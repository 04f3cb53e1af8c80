import { html, raw } from 'hono/html';
import type { Language } from '../../shared/article/language.ts';
import type { StandingPage } from '../../shared/article/settings/standing-page.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { pageBody } from '../article/body/page-body.ts';
import type { Link } from '../layout/language-links.ts';
import { Layout } from '../layout/layout.ts';
import { OpenGraph } from '../metadata/open-graph.ts';
import { Robots } from '../metadata/robots.ts';
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
  if (text === undefined) return '';
  const { title, summary } = text;
  const links = standingLinks(page);
  const url = baseUrl + standingPath(language, page.id);
  const alternates = links.map(
    (link) => html`<link rel="alternate" hreflang="${link.language}" href="${baseUrl + link.href}"/>`,
  );
  const others = links.map((link) => link.language).filter((other) => other !== language);
  const picture = usualPicture(site, baseUrl, language);
  const graph = OpenGraph({
    type: 'website',
    site,
    language,
    title,
    description: summary,
    url,
    others,
    picture,
  });
  const standfirst =
    summary !== undefined && html`<p class="standfirst">${Isolated({ text: summary, language })}</p>`;
  // Sanitized when it was read (functions/ingest/standing-pages.ts).
  const body = raw(pageBody(text.bodyHtml, language));
  return Layout({
    site,
    language,
    title,
    ...(summary !== undefined && { description: summary }),
    links,
    head: html`<link rel="canonical" href="${url}"/>${alternates}${Robots({ isIndexed: true })}${graph}`,
    children: html`<article class="column"><header class="opening"><h1>${Isolated({ text: title, language })}</h1>${standfirst}</header><div class="text">${body}</div></article>`,
  });
}

/** The languages that a page is in. */
export function standingLinks({ id, versions }: StandingPage): Link[] {
  return Object.keys(versions).map((language) => ({ language, href: standingPath(language, id) }));
}
