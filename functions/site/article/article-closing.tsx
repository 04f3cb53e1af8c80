import { directionOf } from '../../shared/article/language.ts';
import { stringsFor } from '../../shared/words/words.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';
import { reportLink } from './report-link.ts';

/** Where an article came out first, whose it is, and where to tell of an error in it. */
export function ArticleClosing({ site, article, language, version }: ArticleOfSite) {
  const { originalUrl, credit } = article;
  const { strings, language: own } = stringsFor(language);
  if (originalUrl === undefined && credit === undefined && site.contact === undefined) return null;
  return (
    <footer class="meta closing" lang={own} dir={directionOf(own)}>
      {originalUrl !== undefined && (
        <span>
          {strings.firstPublished}{' '}
          <a href={originalUrl} rel="external">
            <bdi>{new URL(originalUrl).host}</bdi>
          </a>
        </span>
      )}
      {credit !== undefined && <bdi>{credit}</bdi>}
      {site.contact !== undefined && (
        <a href={reportLink(site.contact, article, language, version)}>{strings.reportError}</a>
      )}
    </footer>
  );
}
