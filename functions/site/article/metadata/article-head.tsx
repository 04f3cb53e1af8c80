import { toldTime } from '../../../shared/article/dates.ts';
import { shownDetails } from '../../../shared/article/details/shown-details.ts';
import { alternatesOf, isIndexable } from '../../alternates.ts';
import { hreflangOf } from '../../hreflang.ts';
import { JsonLd } from '../../metadata/json-ld.tsx';
import { OpenGraph } from '../../metadata/open-graph.tsx';
import { Robots } from '../../metadata/robots.tsx';
import { sharePictureOf, usualPicture } from '../../metadata/share-picture.ts';
import { articlePath } from '../../paths.ts';
import { type ArticleOfSite, newsArticle } from './news-article.ts';

/** What search engines, social networks and programs are told of an article. */
export function ArticleHead(given: ArticleOfSite) {
  const { site, baseUrl, article, language, version } = given;
  const url = baseUrl + articlePath(language, article.id);
  return (
    <>
      <link rel="canonical" href={url} />
      <Robots isIndexed={isIndexable(version, language, site)} />
      {hreflangOf(article, language, site, baseUrl).map((alternate) => (
        <link rel="alternate" hreflang={alternate.language} href={alternate.url} />
      ))}
      <link rel="alternate" type="application/json" href={`${url}.json`} />
      <link rel="alternate" type="text/markdown" href={`${url}.md`} />
      <ArticleGraph {...given} url={url} />
      <JsonLd data={newsArticle(given)} />
    </>
  );
}

function ArticleGraph({ site, baseUrl, article, language, version, url }: ArticleOfSite & { url: string }) {
  const { title, excerpt } = version;
  const [published, updated] = [article.publishedAt, version.updatedAt].map(toldTime);
  const others = alternatesOf(article, site, baseUrl).map((other) => other.language);
  return (
    <OpenGraph
      type="article"
      site={site}
      language={language}
      title={title}
      description={excerpt}
      url={url}
      others={others.filter((other) => other !== language)}
      picture={
        sharePictureOf(version.image, article.pictures, baseUrl) ?? usualPicture(site, baseUrl, language)
      }
    >
      {published !== undefined && <meta property="article:published_time" content={published} />}
      {updated !== undefined && <meta property="article:modified_time" content={updated} />}
      {shownDetails(article, version, language).tags.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
    </OpenGraph>
  );
}
