import { formatDay, toldTime } from '../../shared/article/dates.ts';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import type { Card } from '../../shared/article/published.ts';
import { Isolated } from '../../shared/language/direction/isolated.tsx';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { ForeignName } from '../layout/foreign-name.tsx';
import { articlePath, tagPath } from '../paths.ts';
import type { ArticleOfSite } from './metadata/news-article.ts';

/** Where more is to be read of the same: the pages of an article's tags, and the newest articles of the first of them. */
export function Topics({
  site,
  article,
  language,
  version,
  more,
}: ArticleOfSite & { more: readonly Card[] }) {
  const { words, language: own } = pageWordsIn(language);
  const { tags, languages } = shownDetails(article, version, language);
  if (tags.length === 0 || !site.languages.includes(language)) return null;
  return (
    <nav class="topics" aria-labelledby="topics">
      <h2 id="topics" lang={own}>
        {words.moreOn}
      </h2>
      <ul>
        {tags.map((tag) => (
          <li>
            <a href={tagPath(language, tag)}>
              <ForeignName name={tag} said={languages.tags} around={language} site={site} />
            </a>
          </li>
        ))}
      </ul>
      {more.length > 0 && (
        <ol>
          {more.map(({ id, title, publishedAt }) => (
            <li>
              <a href={articlePath(language, id)}>
                <Isolated text={title} language={language} />
              </a>
              {toldTime(publishedAt) !== undefined && (
                <time class="meta" datetime={publishedAt}>
                  {formatDay(publishedAt, language, site.timeZone)}
                </time>
              )}
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
