import { directionOf, type Language, languageName } from '../../article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../article/published.ts';
import type { SiteConfig } from '../../article/site-config.ts';
import { alternatesOf, anyLanguagePath, articlePath, tagPath } from '../addresses.ts';
import { formatDate } from '../dates.ts';
import { stringsFor } from '../strings/strings.ts';
import { Layout } from './layout.tsx';

export interface ArticlePageProps {
  site: SiteConfig;
  baseUrl: string;
  article: PublishedArticle;
  language: Language;
  version: PublishedVersion;
}

export function ArticlePage({ site, baseUrl, article, language, version }: ArticlePageProps) {
  const { strings, language: own } = stringsFor(language);
  const alternates = alternatesOf(article, site, baseUrl);
  const links = alternates.map(({ language: other }) => ({
    language: other,
    href: articlePath(other, article.id),
  }));
  const { title, summary, excerpt, bodyHtml, image, correction, updatedAt } = version;
  const url = baseUrl + articlePath(language, article.id);
  const head = (
    <>
      <link rel="canonical" href={url} />
      {alternates.map((alternate) => (
        <link rel="alternate" hreflang={alternate.language} href={alternate.url} />
      ))}
      <link rel="alternate" hreflang="x-default" href={baseUrl + anyLanguagePath(article.id)} />
      <link rel="alternate" type="application/json" href={`${url}.json`} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={excerpt} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={site.name} />
      {image !== undefined && <meta property="og:image" content={new URL(image.url, baseUrl).href} />}
    </>
  );
  return (
    <Layout site={site} language={language} title={title} description={excerpt} links={links} head={head}>
      <Notice site={site} article={article} language={language} version={version} />
      <article>
        <h1>{title}</h1>
        {summary !== undefined && <div class="standfirst">{summary}</div>}
        <div class="meta" lang={own} dir={directionOf(own)}>
          {article.author !== undefined && (
            <span>
              <bdi>{strings.by(article.author)}</bdi>
            </span>
          )}
          <Moment label={strings.published} iso={article.publishedAt} language={own} site={site} />
          {updatedAt > article.publishedAt && (
            <Moment label={strings.updated} iso={updatedAt} language={own} site={site} />
          )}
        </div>
        {correction !== undefined && (
          <div class="notice">
            <p>
              <strong lang={own}>{strings.correction}</strong> <bdi>{correction}</bdi>
            </p>
          </div>
        )}
        {image !== undefined && (
          <figure>
            <img src={image.url} alt={image.alt ?? ''} />
            {image.caption !== undefined && <figcaption>{image.caption}</figcaption>}
          </figure>
        )}
        {/* Sanitized when it was taken in, and only text has changed since (functions/ingest/sanitize-body.ts). */}
        <div class="text" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        <Origin article={article} language={own} />
      </article>
      {article.tags.length > 0 && site.languages.includes(language) && (
        <nav class="tags" aria-label={strings.tags}>
          <span class="label">{strings.tags}</span>
          <ul>
            {article.tags.map((tag) => (
              <li>
                <a href={tagPath(language, tag)}>
                  <bdi>{tag}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Layout>
  );
}

/** Where it came out first, and whose it is. */
function Origin({ article, language }: Pick<ArticlePageProps, 'article' | 'language'>) {
  const { originalUrl, credit } = article;
  if (originalUrl === undefined && credit === undefined) return null;
  const { strings } = stringsFor(language);
  return (
    <footer class="meta" lang={language} dir={directionOf(language)}>
      {originalUrl !== undefined && (
        <span>
          {strings.firstPublished}{' '}
          <a href={originalUrl} rel="external">
            <bdi>{new URL(originalUrl).host}</bdi>
          </a>
        </span>
      )}
      {credit !== undefined && <bdi>{credit}</bdi>}
    </footer>
  );
}

interface MomentProps {
  label: string;
  iso: string;
  language: Language;
  site: SiteConfig;
}

function Moment({ label, iso, language, site }: MomentProps) {
  return (
    <span>
      {label} <time datetime={iso}>{formatDate(iso, language, site.timeZone)}</time>
    </span>
  );
}

/** Tells a reader that this is a translation, by whom, and whether the original has moved on. */
function Notice({ site, article, language, version }: Omit<ArticlePageProps, 'baseUrl'>) {
  const { strings, language: own } = stringsFor(language);
  const { method, reviewed, outdatedSince } = version;
  if (method === 'original' && outdatedSince === undefined) return null;
  const { sourceLanguage, id } = article;
  const from = languageName(sourceLanguage, own);
  return (
    <aside class="notice" lang={own} dir={directionOf(own)}>
      {method === 'machine' && (
        <p>
          {strings.translatedByMachine(from)} {reviewed ? strings.reviewed : strings.notReviewed}{' '}
        </p>
      )}
      {(method === 'human' || method === 'memory') && <p>{strings.translatedByPeople(from)}</p>}
      {outdatedSince !== undefined && (
        <p>{strings.outdated(formatDate(outdatedSince, own, site.timeZone))}</p>
      )}
      {language !== sourceLanguage && (
        <p>
          <a href={articlePath(sourceLanguage, id)} hreflang={sourceLanguage}>
            {strings.readOriginal}
          </a>
        </p>
      )}
    </aside>
  );
}
