import { languageName } from '../../shared/article/language.ts';
import type { RejectionRecord } from '../../shared/article/rejection-record.ts';
import type { Review } from '../../shared/article/review.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import type { WaitingArticle } from '../../shared/article/waiting-article.ts';
import type { FeedStanding } from '../../shared/feed-state/feed-state.ts';

export interface OverviewProps {
  site: SiteConfig;
  basePath: string;
  reviews: readonly Review[];
  rejections: readonly RejectionRecord[];
  feeds: readonly FeedStanding[];
  waiting: readonly WaitingArticle[];
  /** The article that somebody has just had tried again. */
  retried: string | undefined;
}

/** Characters of a rejected file shown here; all of it is in the store. */
const SHOWN = 2000;

export function OverviewPage({ basePath, reviews, rejections, feeds, waiting, retried }: OverviewProps) {
  return (
    <>
      {retried !== undefined && (
        <p role="status">
          <bdi>{retried}</bdi> is being tried again: a file at once, an item of a feed with the next poll.
        </p>
      )}
      <h2>Held for review ({reviews.length})</h2>
      {reviews.length === 0 && <p class="quiet">Nothing is held.</p>}
      <ul>
        {reviews.map(({ articleId, language, title, sourceLanguage, errors, receivedAt }) => (
          <li>
            <a href={`${basePath}/held/${language}/${encodeURIComponent(articleId)}`}>
              <bdi lang={sourceLanguage}>{title}</bdi>
            </a>{' '}
            <span class="quiet">
              {languageName(sourceLanguage, 'en')} to {languageName(language, 'en')}, {errors}{' '}
              {errors === 1 ? 'error' : 'errors'}, came in <time datetime={receivedAt}>{receivedAt}</time>
            </span>
          </li>
        ))}
      </ul>
      <h2>Could not be taken ({rejections.length})</h2>
      {rejections.length === 0 && <p class="quiet">Every file was taken.</p>}
      <ul>
        {rejections.map(({ articleId, file, reason, receivedAt, text }) => (
          <li>
            <bdi>
              {articleId}/{file}
            </bdi>
            : <span class="bad">{reason}</span>{' '}
            <span class="quiet">
              (came in <time datetime={receivedAt}>{receivedAt}</time>)
            </span>
            <form method="post" action={`${basePath}/retry`}>
              <button type="submit" name="article" value={articleId} aria-label={`Try ${articleId} again`}>
                Try again
              </button>
            </form>
            {text !== undefined && (
              <details>
                <summary>What was in it</summary>
                <pre dir="auto">{[...text.slice(0, 2 * SHOWN)].slice(0, SHOWN).join('')}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h2>Waiting for characters ({waiting.length})</h2>
          <p class="quiet">The day’s characters are used up. These go on by themselves after midnight UTC.</p>
          <ul>
            {waiting.map(({ articleId }) => (
              <li>
                <bdi>{articleId}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Feeds ({feeds.length})</h2>
      {feeds.length === 0 && <p class="quiet">No feed was asked yet.</p>}
      <ul>
        {feeds.map((feed) => (
          <Feed {...feed} />
        ))}
      </ul>
    </>
  );
}

function Feed({ id, url, lastPolledAt, nextPollAt, failures, lastError, items, waiting }: FeedStanding) {
  return (
    <li>
      <bdi>{id}</bdi>: {items} items known, {waiting} waiting{' '}
      <span class="quiet">
        (<bdi>{url}</bdi>, asked <time datetime={lastPolledAt}>{lastPolledAt}</time>)
      </span>
      {failures > 0 && (
        <p class="bad">
          Failed {failures} {failures === 1 ? 'time' : 'times in a row'}: <bdi>{lastError}</bdi>. Asked again
          after <time datetime={nextPollAt}>{nextPollAt}</time>.
        </p>
      )}
    </li>
  );
}
