import { LOCALES, toldTime } from '../../../shared/article/dates.ts';
import { shownDetails } from '../../../shared/article/details/shown-details.ts';
import type { Language } from '../../../shared/article/language.ts';
import { isolateInText } from '../../../shared/language/direction/isolate-text.ts';
import { alternatesOf, isIndexable } from '../../alternates.ts';
import { hreflangOf } from '../../hreflang.ts';
import { articlePath } from '../../paths.ts';
import { absoluteUrl } from '../article-json.ts';
import { type ArticleOfSite, jsonLdText, newsArticle } from './news-article.ts';

/** What search engines, social networks and programs are told of an article. */
export function ArticleHead(given: ArticleOfSite) {
  const { site, baseUrl, article, language, version } = given;
  const url = baseUrl + articlePath(language, article.id);
  return (
    <>
      <link rel="canonical" href={url} />
      {!isIndexable(version, language, site) && <meta name="robots" content="noindex" />}
      {hreflangOf(article, language, site, baseUrl).map((alternate) => (
        <link rel="alternate" hreflang={alternate.language} href={alternate.url} />
      ))}
      <link rel="alternate" type="application/json" href={`${url}.json`} />
      <link rel="alternate" type="text/markdown" href={`${url}.md`} />
      <OpenGraph {...given} url={url} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: jsonLdText(newsArticle(given)) }}
      />
    </>
  );
}

/** The Open Graph protocol, https://ogp.me. */
function OpenGraph({ site, baseUrl, article, language, version, url }: ArticleOfSite & { url: string }) {
  const { title, excerpt, image } = version;
  const [published, updated] = [article.publishedAt, version.updatedAt].map(toldTime);
  const others = alternatesOf(article, site, baseUrl).filter((other) => other.language !== language);
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={isolateInText(title, language)} />
      <meta property="og:description" content={isolateInText(excerpt, language)} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={openGraphLocale(language)} />
      {others.map((other) => (
        <meta property="og:locale:alternate" content={openGraphLocale(other.language)} />
      ))}
      {image !== undefined && <meta property="og:image" content={absoluteUrl(image.url, baseUrl)} />}
      {image?.alt !== undefined && <meta property="og:image:alt" content={image.alt} />}
      {published !== undefined && <meta property="article:published_time" content={published} />}
      {updated !== undefined && <meta property="article:modified_time" content={updated} />}
      {shownDetails(article, version, language).tags.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
    </>
  );
}

/** With a territory, as `og:locale` has it: `ar_MA`. */
function openGraphLocale(language: Language): string {
  const locale = LOCALES[language];
  if (locale !== undefined) return locale.replace('-', '_');
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}_${region}`;
}
