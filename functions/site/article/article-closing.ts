import { html } from 'hono/html';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf } from '../../shared/article/language.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { engineInWords } from '../../shared/words/pages/engine-name.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';
import { reportLink } from './report-link.ts';

/** Where an article came out first, whose it is, what translated it, and where to tell of an error in it. */
export function ArticleClosing({ site, article, language, version }: ArticleOfSite) {
  const { originalUrl, credit, languages } = shownDetails(article, version, language);
  const { words, language: own } = pageWordsIn(language);
  const { engine } = version;
  const { contact } = site;
  if ([originalUrl, credit, contact, engine].every((part) => part === undefined)) return '';
  const first =
    originalUrl !== undefined &&
    html`<span>${words.firstPublished} <a href="${originalUrl}" rel="external"><bdi>${new URL(originalUrl).host}</bdi></a></span>`;
  const by = credit !== undefined && ForeignName({ name: credit, said: languages.credit, around: own, site });
  const machine =
    engine !== undefined &&
    html`<span>${Isolated({ text: words.engine(engineInWords(version)), language: own })}</span>`;
  const report =
    contact !== undefined &&
    html`<a href="${reportLink(contact, article, language, version)}">${words.reportError}</a>`;
  return html`<footer class="meta closing" lang="${own}" dir="${directionOf(own)}">${first}${by}${machine}${report}</footer>`;
}
