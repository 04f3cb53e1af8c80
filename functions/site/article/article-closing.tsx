import { directionOf } from '../../shared/article/language.ts';
import { isolateInText } from '../../shared/language/direction/isolate-text.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';
import { reportLink } from './report-link.ts';

/** Where an article came out first, whose it is, and where to tell of an error in it. */
export function ArticleClosing({ site, article, language, version }: ArticleOfSite) {
  const { originalUrl, credit } = article;
  const { words, language: own } = pageWordsIn(language);
  if (originalUrl === undefined && credit === undefined && site.contact === undefined) return null;
  return (
    <footer class="meta closing" lang={own} dir={directionOf(own)}>
      {originalUrl !== undefined && (
        <span>
          {words.firstPublished}{' '}
          <a href={originalUrl} rel="external">
            <bdi>{new URL(originalUrl).host}</bdi>
          </a>
        </span>
      )}
      {credit !== undefined && <bdi>{isolateInText(credit, language)}</bdi>}
      {site.contact !== undefined && (
        <a href={reportLink(site.contact, article, language, version)}>{words.reportError}</a>
      )}
    </footer>
  );
}
