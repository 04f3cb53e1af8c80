import { toldTime } from '../../../shared/article/dates.ts';
import { type ShownDetails, shownDetails } from '../../../shared/article/details/shown-details.ts';
import type { Language } from '../../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../../shared/article/published.ts';
import { isSiteName } from '../../../shared/article/settings/site-name.ts';
import type { SiteConfig } from '../../../shared/article/site-config.ts';
import { alternatesOf } from '../../alternates.ts';
import { newsroom } from '../../metadata/newsroom.ts';
import { articlePath } from '../../paths.ts';
import { imageObjects } from '../../pictures/image-objects.ts';

export interface ArticleOfSite {
  site: SiteConfig;
  baseUrl: string;
  article: PublishedArticle;
  language: Language;
  version: PublishedVersion;
}

/** A page's article for search engines (https://schema.org/NewsArticle; Google, "Article structured data"). */
export function newsArticle({ site, baseUrl, article, language, version }: ArticleOfSite): object {
  const { id, publishedAt } = article;
  const told = shownDetails(article, version, language);
  const { tags, originalUrl, credit, translator, reviewer } = told;
  const { title, excerpt, image, updatedAt, correction } = version;
  const url = baseUrl + articlePath(language, id);
  const sources = digitalSourceTypes(version);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: title,
    description: excerpt,
    inLanguage: language,
    datePublished: toldTime(publishedAt),
    dateModified: toldTime(updatedAt),
    isAccessibleForFree: true,
    author: writer(told, site, baseUrl, language),
    publisher: newsroom(site, baseUrl, language),
    ...(image !== undefined && { image: imageObjects(image, article.pictures, baseUrl) }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(translator !== undefined && { translator: { '@type': 'Person', name: translator } }),
    ...(reviewer !== undefined && { editor: { '@type': 'Person', name: reviewer } }),
    correction,
    creditText: credit,
    isBasedOn: originalUrl,
    ...(sources.length > 0 && { digitalSourceType: sources }),
    ...translations({ site, baseUrl, article, language }),
  };
}

/** The newsroom where nobody is named, or its own name is. */
function writer({ author, authorType }: ShownDetails, site: SiteConfig, baseUrl: string, language: Language) {
  if (author === undefined || isSiteName(site, author)) return newsroom(site, baseUrl, language);
  return { '@type': authorType === 'organization' ? 'Organization' : 'Person', name: author };
}

/** The original of a translation, or the translations of an original. */
function translations({ site, baseUrl, article, language }: Omit<ArticleOfSite, 'version'>) {
  const others = alternatesOf(article, site, baseUrl).filter((other) => other.language !== language);
  const works = (found: typeof others) =>
    found.map((other) => ({ '@type': 'NewsArticle', '@id': other.url, inLanguage: other.language }));
  if (language === article.sourceLanguage) {
    return others.length > 0 ? { workTranslation: works(others) } : {};
  }
  const [original] = works(others.filter((other) => other.language === article.sourceLanguage));
  return original === undefined ? {} : { translationOfWork: original };
}

const CODES = 'https://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * How a text came to be, in IPTC's words: "trained algorithmic media" is what a model made, "human edits" what
 * people then went over with tools of another kind. Nothing is said of what people wrote themselves.
 */
function digitalSourceTypes({ method, reviewed }: Pick<PublishedVersion, 'method' | 'reviewed'>): string[] {
  if (method !== 'machine') return [];
  return [`${CODES}trainedAlgorithmicMedia`, ...(reviewed ? [`${CODES}humanEdits`] : [])];
}
