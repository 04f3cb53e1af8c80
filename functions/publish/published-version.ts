import type { ArticleContent, ArticleState } from '../shared/article/article.ts';
import { articleContent } from '../shared/article/article-content.ts';
import { ownDetails } from '../shared/article/details/own-details.ts';
import type { PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import type { OwnPicture } from '../shared/pictures/own-picture.ts';
import type { OwnPictures } from '../shared/pictures/own-picture-at.ts';
import { withAddresses, withNames } from '../shared/pictures/with-addresses.ts';
import { excerptOf } from './excerpt.ts';

/** An older version shows the pictures there are now, as the current one does: those it had may be gone. */
export function placeAnew(
  version: PublishedVersion,
  had: OwnPictures | undefined,
  pictures: Readonly<Record<string, OwnPicture>>,
): PublishedVersion {
  return withAddresses(withNames(version, had, pictures), pictures);
}

/** A version as readers get it who had none before. */
export function firstPublished(version: Version, state: ArticleState, now: Date): PublishedVersion {
  return publishedVersion(version, { state, pictures: {}, had: {}, now });
}

interface Shown {
  state: Pick<ArticleState, 'publishedAt' | 'receivedAt' | 'modifiedAt'>;
  pictures: Readonly<Record<string, OwnPicture>>;
  /** What readers have. */
  had: { version?: PublishedVersion | undefined; pictures?: OwnPictures | undefined };
  now: Date;
}

export function publishedVersion(version: Version, { state, pictures, had, now }: Shown): PublishedVersion {
  const { revision, method, engine, model, reviewed, charactersSent } = version;
  const written = articleContent(version);
  const content = withAddresses(written, pictures);
  const earlier = had.version;
  const outdatedSince = version.outdated ? (earlier?.outdatedSince ?? state.receivedAt) : undefined;
  return {
    ...content,
    ...ownDetails(version),
    // What the author summed up, if anything.
    excerpt: content.summary ?? excerptOf(content.bodyHtml),
    revision,
    method,
    engine,
    model,
    reviewed,
    charactersSent,
    // With the pictures that readers have: of another one no word is another.
    updatedAt: updatedAt(withAddresses(written, had.pictures), earlier, state, now),
    outdatedSince,
  };
}

/** Moves only when readers see something else than before. */
function updatedAt(
  content: ArticleContent,
  earlier: PublishedVersion | undefined,
  state: Shown['state'],
  now: Date,
): string {
  if (earlier === undefined) return firstUpdatedAt(state, now);
  const time = now.toISOString();
  return isSameText(content, earlier) || time < state.publishedAt ? earlier.updatedAt : time;
}

/** An article that comes from elsewhere may have been changed there since it came out. */
function firstUpdatedAt({ publishedAt, modifiedAt }: Shown['state'], now: Date): string {
  const isTold = modifiedAt !== undefined && modifiedAt > publishedAt && modifiedAt <= now.toISOString();
  return isTold ? modifiedAt : publishedAt;
}

function isSameText(a: ArticleContent, b: ArticleContent): boolean {
  // Of two bodies a look tells nearly always.
  return a.bodyHtml === b.bodyHtml && JSON.stringify(articleContent(a)) === JSON.stringify(articleContent(b));
}
