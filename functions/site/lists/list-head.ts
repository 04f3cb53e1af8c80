import { html } from 'hono/html';
import type { Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { siteNameIn } from '../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { X_DEFAULT } from '../alternates.ts';
import { type Link, languageLinks } from '../layout/language-links.ts';
import { JsonLd } from '../metadata/json-ld.ts';
import { newsroom } from '../metadata/newsroom.ts';
import { OpenGraph } from '../metadata/open-graph.ts';
import { Robots } from '../metadata/robots.ts';
import { usualPicture } from '../metadata/share-picture.ts';
import { articlePath, frontPath } from '../paths.ts';

export interface ListHeadProps {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
  title: string;
  description: string;
  cards: readonly Card[];
  /** Where the list begins. */
  path: string;
  /** The same list in each language that has it, this one too. */
  links: readonly Link[];
  isFront: boolean;
  isIndexed: boolean;
}

/** What search engines and social networks are told of a list. */
export function ListHead(props: ListHeadProps) {
  const { site, baseUrl, language, title, description, path, links, isFront, isIndexed } = props;
  if (!isIndexed) return Robots({ isIndexed: false });
  const others = links.map((link) => link.language).filter((other) => other !== language);
  const graph = OpenGraph({
    type: 'website',
    site,
    language,
    title,
    description,
    url: baseUrl + path,
    others,
    picture: usualPicture(site, baseUrl, language),
  });
  const alternates = isFront && frontAlternates(baseUrl, languageLinks(site, links));
  return html`<link rel="canonical" href="${baseUrl + path}"/>${Robots({ isIndexed })}${alternates}${graph}${JsonLd({ data: collection(props) })}`;
}

/** Only the front pages stand for each other in every language; of other lists a language may have a part. */
function frontAlternates(baseUrl: string, links: readonly Link[]) {
  const alternate = (language: string, url: string) =>
    html`<link rel="alternate" hreflang="${language}" href="${url}"/>`;
  return [
    ...links.map(({ language, href }) => alternate(language, baseUrl + href)),
    alternate(X_DEFAULT, `${baseUrl}/`),
  ];
}

/** https://schema.org/CollectionPage; Google takes a site's name from the `WebSite` of its front page ("Site names"). */
function collection({ site, baseUrl, language, title, description, cards, path, isFront }: ListHeadProps) {
  const url = baseUrl + path;
  const website = {
    '@type': 'WebSite',
    '@id': `${baseUrl}${frontPath(language)}#site`,
    url: baseUrl + frontPath(language),
    name: siteNameIn(site, language),
    inLanguage: language,
  };
  const itemListElement = cards.map(({ id }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: baseUrl + articlePath(language, id),
  }));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { ...website, ...(isFront && { publisher: newsroom(site, baseUrl, language) }) },
      {
        '@type': 'CollectionPage',
        '@id': url,
        url,
        name: title,
        description,
        inLanguage: language,
        isPartOf: { '@id': website['@id'] },
        mainEntity: { '@type': 'ItemList', itemListElement },
      },
    ],
  };
}
