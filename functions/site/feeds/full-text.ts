import { html, raw } from 'hono/html';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, type Language, languageName } from '../../shared/article/language.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { HTML_TAG } from '../../shared/language/direction/html-tag.ts';
import { isolateInHtml } from '../../shared/language/direction/isolate-html.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { withCredits } from '../article/body/with-credits.ts';
import { ForeignName } from '../layout/foreign-name.ts';
import { articlePath } from '../paths.ts';
import { PictureCaption } from '../pictures/caption.ts';
import { withAbsoluteLinks } from './absolute-links.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedPicture } from './feed-picture.ts';

export interface FullTextOptions {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
}

/**
 * What a page says of an article below its title, as HTML that can stand anywhere: who translated it, what was
 * put right, the picture, the text and its credit.
 */
export function fullText(entry: FeedEntry, { site, baseUrl, language }: FullTextOptions): string {
  const { article, version } = entry;
  const { credit, languages } = shownDetails(article, version, language);
  const { words, language: own } = pageWordsIn(language);
  const { pictures } = article;
  const credited = withCredits(version.bodyHtml.split(HTML_TAG), { pictures, language, site });
  const linked = withAbsoluteLinks(credited.join(''), baseUrl + articlePath(language, article.id));
  const body = isolateInHtml(linked, language);
  const corrected =
    version.correction !== undefined &&
    html`<p><strong lang="${own}">${words.correction}</strong> ${Isolated({ text: version.correction, language })}</p>`;
  const by =
    credit !== undefined &&
    html`<p>${ForeignName({ name: credit, said: languages.credit, around: language, site })}</p>`;
  const above = [
    origin({ ...entry, site, baseUrl, language }),
    corrected,
    leadPicture(entry, { site, baseUrl, language }),
  ];
  // Sanitized when it was taken in, and only text and links have changed since.
  const text = html`<div>${raw(body)}</div>`;
  return String(html`<div lang="${language}" dir="${directionOf(language)}">${above}${text}${by}</div>`);
}

function leadPicture(entry: FeedEntry, { site, baseUrl, language }: FullTextOptions) {
  const picture = feedPicture(entry, baseUrl);
  const { image } = entry.version;
  if (picture === undefined || image === undefined) return '';
  const { url, width, height, credit } = picture;
  const size = [
    width !== undefined && html` width="${width}"`,
    height !== undefined && html` height="${height}"`,
  ];
  const caption = PictureCaption({ image, credit, language, site });
  return html`<figure><img src="${url}" alt="${image.alt ?? ''}"${size}/>${caption}</figure>`;
}

interface OriginProps extends FeedEntry {
  site: SiteConfig;
  baseUrl: string;
  language: Language;
}

/** That it is a translation, by whom, and where the original stands. */
function origin({ site, article, version, baseUrl, language }: OriginProps) {
  const { words, language: own } = pageWordsIn(language);
  if (version.method === 'original') return '';
  const { sourceLanguage } = article;
  const from = languageName(sourceLanguage, own);
  const review = version.reviewed ? words.reviewed : words.notReviewed;
  const byPeople = version.translator === undefined && words.translatedByPeople;
  const note = version.method === 'machine' ? `${words.translatedByMachine} ${review}` : byPeople;
  const { translator, reviewer } = version;
  const named = [
    { label: words.translatedBy, name: translator },
    { label: words.reviewedBy, name: reviewer },
  ];
  const where =
    article.versions[sourceLanguage] === undefined
      ? words.originalIn(from)
      : html`<a href="${baseUrl + articlePath(sourceLanguage, article.id)}">${words.originalIn(from)}</a>`;
  const names = named.map(
    ({ label, name }) =>
      name !== undefined &&
      html` <em>${label} ${ForeignName({ name, said: language, around: own, site })}.</em>`,
  );
  return html`<p lang="${own}" dir="${directionOf(own)}">${note && html`<em>${note}</em>`}${names} ${where}</p>`;
}
