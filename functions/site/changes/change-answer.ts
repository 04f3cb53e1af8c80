import { toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import { directionOf } from '../../shared/article/language.ts';
import { alternatesIn } from '../alternates.ts';
import type { ChangedArticleAnswer } from '../api/change-schemas.ts';
import type { RouteOptions } from '../site-options.ts';
import type { FoundChange } from './read-changes.ts';

/** A change as a program gets it. */
export function changeAnswer(
  { at, isWithdrawn, article }: FoundChange,
  { site, baseUrl }: Pick<RouteOptions, 'site' | 'baseUrl'>,
): ChangedArticleAnswer {
  const { id, sourceLanguage, publishedAt } = article;
  const shown = Object.keys(article.versions);
  const gone = [...article.former, ...(isWithdrawn ? shown : [])];
  const published = { publishedAt: toldTime(publishedAt) };
  const opening = { id, changedAt: at, withdrawn: isWithdrawn, sourceLanguage, ...published };
  const urls = alternatesIn(isWithdrawn ? [] : shown, id, site, baseUrl);
  const versions = urls.flatMap(({ language, url }) => {
    const version = article.versions[language];
    if (version === undefined) return [];
    const { title, excerpt: summary, updatedAt, method, reviewed, correction, outdatedSince } = version;
    const told = {
      title,
      summary,
      updatedAt: toldTime(updatedAt),
      outdatedSince,
      method,
      reviewed,
      correction,
    };
    const { author, tags } = shownDetails(article, version, language);
    const ways = { url, jsonUrl: `${url}.json`, markdownUrl: `${url}.md` };
    return [{ language, direction: directionOf(language), ...told, author: author ?? null, tags, ...ways }];
  });
  return { ...opening, versions, former: alternatesIn([...new Set(gone)], id, site, baseUrl) };
}
