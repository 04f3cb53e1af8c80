import { directionOf, languageName } from '../../shared/article/language.ts';
import type { RejectionRecord } from '../../shared/article/rejection-record.ts';
import type { Review } from '../../shared/article/review.ts';
import type { SiteConfig } from '../../shared/article/site-config.ts';
import type { WaitingArticle } from '../../shared/article/waiting-article.ts';
import type { FeedStanding } from '../../shared/feed-state/feed-state.ts';
import type { IntakeNotes } from '../../shared/intake/intake-notes.ts';
import { Isolated } from '../../shared/language/direction/isolated.ts';
import type { Conflict } from '../../shared/said/conflict.ts';
import { countWaiting, waitingWith } from '../../shared/standing/count-waiting.ts';
import type { ArticleHold } from '../../shared/standing/read-holds.ts';
import { englishDesk as words } from '../../shared/words/desk/en.ts';
import { ConflictList } from './conflict-list.tsx';
import { TakenBack } from './taken-back.tsx';

export interface OverviewProps {
  site: SiteConfig;
  basePath: string;
  reviews: readonly Review[];
  /** Languages that people took back. */
  holds: readonly ArticleHold[];
  rejections: readonly RejectionRecord[];
  notes: readonly IntakeNotes[];
  conflicts: readonly Conflict[];
  feeds: readonly FeedStanding[];
  waiting: readonly WaitingArticle[];
  /** The article that somebody has just had tried again. */
  retried: string | undefined;
  /** The article of which somebody has just released a language. */
  released: string | undefined;
}

/** Characters of a rejected file shown here; all of it is in the store. */
const SHOWN = 2000;

export function OverviewPage({
  basePath,
  reviews: all,
  holds,
  rejections,
  conflicts,
  notes,
  feeds,
  waiting,
  retried,
  released,
}: OverviewProps) {
  const reviews = all.filter(({ draft }) => !draft);
  const counts = countWaiting(reviews);
  return (
    <>
      {retried !== undefined && <p role="status">{words.retried(<bdi>{retried}</bdi>)}</p>}
      {released !== undefined && <p role="status">{words.released(<bdi>{released}</bdi>)}</p>}
      <h2>{words.held(reviews.length)}</h2>
      {reviews.length === 0 && <p class="quiet">{words.nothingHeld}</p>}
      <ul>
        {reviews.map((review) => (
          <Held review={review} basePath={basePath} waiting={waitingWith(review, counts)} />
        ))}
      </ul>
      <TakenBack holds={holds} basePath={basePath} />
      <h2>{words.rejected(rejections.length)}</h2>
      {rejections.length === 0 && <p class="quiet">{words.nothingRejected}</p>}
      <ul>
        {rejections.map(({ articleId, file, reason, receivedAt, text, keepsWaiting = [] }) => (
          <li>
            <bdi>
              {articleId}/{file}
            </bdi>
            : <span class="bad">{reason}</span>{' '}
            {keepsWaiting.length > 0 && <>{words.keepsWaiting(<bdi>{keepsWaiting.join(', ')}</bdi>)} </>}
            <span class="quiet">{words.cameIn(<Moment iso={receivedAt} />)}</span>
            <form method="post" action={`${basePath}/retry`}>
              <button
                type="submit"
                name="article"
                value={articleId}
                aria-label={words.tryArticleAgain(articleId)}
              >
                {words.tryAgain}
              </button>
            </form>
            {text !== undefined && (
              <details>
                <summary>{words.whatWasInIt}</summary>
                <pre dir="auto">{[...text.slice(0, 2 * SHOWN)].slice(0, SHOWN).join('')}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
      <ConflictList conflicts={conflicts} />
      <Drafts basePath={basePath} drafts={all.filter(({ draft }) => draft)} />
      <Notes notes={notes} basePath={basePath} />
      {waiting.length > 0 && (
        <>
          <h2>{words.waiting(waiting.length)}</h2>
          <p class="quiet">{words.whyWaiting}</p>
          <ul>
            {waiting.map(({ articleId, quota }) => (
              <li>
                <bdi>{articleId}</bdi>
                {quota !== undefined && `: ${quota}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.pictures}</h2>
      <form method="get" action={`${basePath}/pictures`} class="upload">
        <label>
          {words.picturesOf} <input name="article" required maxlength={200} dir="auto" />
        </label>{' '}
        <button type="submit">{words.showPictures}</button>
      </form>
      <h2>{words.feeds(feeds.length)}</h2>
      {feeds.length === 0 && <p class="quiet">{words.noFeedYet}</p>}
      <ul>
        {feeds.map((feed) => (
          <Feed {...feed} />
        ))}
      </ul>
    </>
  );
}

interface HeldProps {
  review: Review;
  basePath: string;
  /** Articles that wait for the same sentence. */
  waiting: number;
}

function Held({ review, basePath, waiting }: HeldProps) {
  const { articleId, language, title, sourceLanguage, errors, receivedAt } = review;
  return (
    <li>
      <a href={`${basePath}/held/${language}/${encodeURIComponent(articleId)}`}>
        <bdi lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
          <Isolated text={title} language={sourceLanguage} />
        </bdi>
      </a>{' '}
      <span class="quiet">
        {words.heldDetails({
          from: languageName(sourceLanguage, 'en'),
          to: languageName(language, 'en'),
          errors,
          receivedAt: <Moment iso={receivedAt} />,
        })}
        {waiting > 1 && `; ${words.sameSentence(waiting)}`}
      </span>
    </li>
  );
}

function Drafts({ basePath, drafts }: Pick<OverviewProps, 'basePath'> & { drafts: readonly Review[] }) {
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>{words.drafts(drafts.length)}</h2>
      <ul>
        {drafts.map(({ articleId, language, title, receivedAt }) => (
          <li>
            <a href={`${basePath}/held/${language}/${encodeURIComponent(articleId)}`}>
              <bdi lang={language} dir={directionOf(language)}>
                <Isolated text={title} language={language} />
              </bdi>
            </a>{' '}
            <span class="quiet">
              {words.draftDetails(languageName(language, 'en'), <Moment iso={receivedAt} />)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Notes({ notes, basePath }: Pick<OverviewProps, 'notes' | 'basePath'>) {
  if (notes.length === 0) return null;
  const files = notes.flatMap(({ articleId, files: some }) =>
    some.map(({ file, notes: lines }) => ({ articleId, name: `${articleId}/${file}`, lines })),
  );
  return (
    <>
      <h2>{words.notes(files.length)}</h2>
      <ul>
        {files.map(({ articleId, name, lines }) => (
          <li>
            <bdi>{name}</bdi>: {lines.join('; ')}{' '}
            <a href={`${basePath}/pictures?${new URLSearchParams({ article: articleId })}`}>
              {words.toPictures}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Feed({ id, url, lastPolledAt, nextPollAt, failures, lastError, items, waiting }: FeedStanding) {
  return (
    <li>
      {words.feedItems(<bdi>{id}</bdi>, items, waiting)}
      <span class="quiet">{words.asked(<bdi>{url}</bdi>, <Moment iso={lastPolledAt} />)}</span>
      {failures > 0 && (
        <p class="bad">{words.failed(failures, <bdi>{lastError}</bdi>, <Moment iso={nextPollAt} />)}</p>
      )}
    </li>
  );
}

function Moment({ iso }: { iso: string | undefined }) {
  return <time datetime={iso}>{iso}</time>;
}
