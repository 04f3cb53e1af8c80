import { html } from 'hono/html';
import { toldTime } from '../../../shared/article/dates.ts';
import { shownDetails } from '../../../shared/article/details/shown-details.ts';
import { alternatesOf, isIndexable } from '../../alternates.ts';
import { hreflangOf } from '../../hreflang.ts';
import { JsonLd } from '../../metadata/json-ld.ts';
import { OpenGraph, property } from '../../metadata/open-graph.ts';
import { Robots } from '../../metadata/robots.ts';
import { sharePictureOf, usualPicture } from '../../metadata/share-picture.ts';
import { articlePath } from '../../paths.ts';
import { type ArticleOfSite, newsArticle } from './news-article.ts';

/** What search engines, social networks and programs are told of an article. */
export function ArticleHead(given: ArticleOfSite) {
  const { site, baseUrl, article, language, version } = given;
  const url = baseUrl + articlePath(language, article.id);
  const alternates = hreflangOf(article, language, site, baseUrl).map(
    (alternate) => html`<link rel="alternate" hreflang="${alternate.language}" href="${alternate.url}"/>`,
  );
  const formats = html`<link rel="alternate" type="application/json" href="${url}.json"/><link rel="alternate" type="text/markdown" href="${url}.md"/>`;
  return html`<link rel="canonical" href="${url}"/>${Robots({
    isIndexed: isIndexable(version, language, site),
  })}${alternates}${formats}${articleGraph(given, url)}${JsonLd({ data: newsArticle(given) })}`;
}

function articleGraph({ site, baseUrl, article, language, version }: ArticleOfSite, url: string) {
  const { title, excerpt } = version;
  const [published, updated] = [article.publishedAt, version.updatedAt].map(toldTime);
  const others = alternatesOf(article, site, baseUrl).map((other) => other.language);
  return OpenGraph({
    type: 'article',
    site,
    language,
    title,
    description: excerpt,
    url,
    others: others.filter((other) => other !== language),
    picture:
      sharePictureOf(version.image, article.pictures, baseUrl) ?? usualPicture(site, baseUrl, language),
    children: [
      published !== undefined && property('article:published_time', published),
      updated !== undefined && property('article:modified_time', updated),
      shownDetails(article, version, language).tags.map((tag) => property('article:tag', tag)),
    ],
  });
}
