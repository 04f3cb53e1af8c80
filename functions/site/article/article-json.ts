import { toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf, type Language } from '../../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../../shared/article/published.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import { alternatesOf } from '../alternates.ts';
import type { ArticleAnswer } from '../api/response-schemas.ts';
import { articlePath } from '../paths.ts';
import { answeredImage } from '../pictures/answered-image.ts';
import { withPictureUrls } from '../pictures/picture-urls.ts';

/** The answer of `/<language>/articles/<id>.json` and of the API. Programs outside this repository read it. */
export function articleJson(
  article: PublishedArticle,
  language: Language,
  version: PublishedVersion,
  { site, baseUrl }: { site: SiteConfig; baseUrl: string },
): ArticleAnswer {
  const { id, publishedAt, sourceLanguage } = article;
  const { author, tags, originalUrl, credit, translator, reviewer } = shownDetails(
    article,
    version,
    language,
  );
  const { title, excerpt, bodyHtml, updatedAt, outdatedSince, revision, correction, image } = version;
  return {
    id,
    language,
    direction: directionOf(language),
    title,
    summary: excerpt,
    bodyHtml: withPictureUrls(bodyHtml, baseUrl),
    author: author ?? null,
    ...(image !== undefined && { image: answeredImage(image, article.pictures, baseUrl) }),
    originalUrl,
    credit,
    translator,
    reviewer,
    correction,
    tags,
    publishedAt: toldTime(publishedAt),
    updatedAt: toldTime(updatedAt),
    outdatedSince,
    revision,
    sourceLanguage,
    translation: translationOf(version, originalUrlOf(article, baseUrl)),
    alternates: alternatesOf(article, site, baseUrl),
  };
}

/** `undefined` if the original was taken back: its translations go on without it. */
function originalUrlOf({ id, sourceLanguage, versions }: PublishedArticle, baseUrl: string) {
  return versions[sourceLanguage] && baseUrl + articlePath(sourceLanguage, id);
}

function translationOf(
  { method, engine, model, reviewed, charactersSent }: PublishedVersion,
  sourceUrl: string | undefined,
) {
  if (method === 'original') return null;
  return { method, engine, model, reviewed, sourceUrl, charactersSent };
}
