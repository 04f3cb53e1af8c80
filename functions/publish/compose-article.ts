import type { ArticleContent, ArticleState } from '../shared/article/article.ts';
import { articleContent } from '../shared/article/article-content.ts';
import { ownDetails } from '../shared/article/details/own-details.ts';
import { isEmbargoed } from '../shared/article/embargo.ts';
import { isGone } from '../shared/article/is-gone.ts';
import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import type { HeldLanguages } from '../shared/standing/read-holds.ts';
import { changedAt } from './changed-at.ts';
import { excerptOf } from './excerpt.ts';
import { bodyMarkdown } from './markdown/body-markdown.ts';

/** What an article is published from, beside what readers had of it. */
export interface Composed {
  state: ArticleState;
  versions: readonly Version[];
  holds: HeldLanguages;
  /** What `before` says of its last change is not under `changed/`, or came there late. */
  isUntold?: boolean;
}

/**
 * What readers get, from the state that counts, its versions, people's holds and what they got before: the same whatever
 * the order of events. Its cards are named by {@link noteCards}. `undefined` where there is nothing to show yet.
 */
export function composeArticle(
  { state, versions, holds, isUntold = false }: Composed,
  before: PublishedArticle | undefined,
  now: Date,
): PublishedArticle | undefined {
  const shown: Record<Language, PublishedVersion> = {};
  if (!isKept(state, now)) {
    const earlier = before === undefined ? {} : asRead(before, state, now);
    for (const [language, version] of Object.entries(earlier)) shown[language] = markOutdated(version, state);
    for (const version of versions) {
      if (!version.held) shown[version.language] = published(version, state, earlier[version.language], now);
    }
    const kept = [...(state.draftLanguages ?? []), ...(state.withdrawnLanguages ?? [])];
    for (const language of kept) delete shown[language];
  }
  const takenBack = takeBack(shown, holds);
  if (Object.keys(shown).length === 0 && before === undefined && !isGone(state, now)) return undefined;
  const { id, revision, sourceLanguage, publishedAt, withdrawn, unpublishAt } = state;
  const { author, authorType, tags, originalUrl, credit } = state;
  const article: PublishedArticle = {
    id,
    revision,
    sourceLanguage,
    publishedAt,
    withdrawn,
    unpublishAt,
    author,
    authorType,
    originalUrl,
    credit,
    tags,
    versions: byLanguage(shown),
    ...(Object.keys(takenBack).length > 0 && { takenBack }),
    cards: [],
    changes: [],
  };
  const at = changedAt(article, before, { now, isUntold });
  const former = formerLanguages(article, before, now);
  return {
    ...article,
    ...(at !== undefined && { changedAt: at }),
    ...(former.length > 0 && { former }),
  };
}

/** An embargoed one was nobody's. */
function formerLanguages(
  { versions }: PublishedArticle,
  before: PublishedArticle | undefined,
  now: Date,
): Language[] {
  const had = before === undefined || isEmbargoed(before, now) ? [] : Object.keys(before.versions);
  const all = new Set([...(before?.former ?? []), ...had]);
  return [...all].filter((language) => !Object.hasOwn(versions, language)).sort();
}

/** Not in the order in which they came. */
function byLanguage(shown: Record<Language, PublishedVersion>): Record<Language, PublishedVersion> {
  return Object.fromEntries(Object.entries(shown).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Readers get none of it: it was withdrawn, its time is over, or it is not to be seen yet. */
function isKept(state: ArticleState, now: Date): boolean {
  return state.draft === true || isGone(state, now);
}

/** Moves what a person holds out of what is shown. It is kept, to be shown again as it was once it is released. */
function takeBack(shown: Record<Language, PublishedVersion>, holds: HeldLanguages) {
  const takenBack: Record<Language, PublishedVersion> = {};
  for (const language of Object.keys(holds)) {
    const version = shown[language];
    if (version === undefined) continue;
    takenBack[language] = version;
    delete shown[language];
  }
  return takenBack;
}

/**
 * The versions before, each updated as its readers saw it: never before it is published, and while an embargo
 * lasts nobody has read anything that could change.
 */
function asRead(
  before: PublishedArticle,
  { publishedAt }: ArticleState,
  now: Date,
): Record<Language, PublishedVersion> {
  const isUnread = isEmbargoed(before, now);
  const versions = Object.entries({ ...before.takenBack, ...before.versions }).map(([language, stored]) => {
    const version = withoutWords(stored);
    const updatedAt = isUnread || version.updatedAt < publishedAt ? publishedAt : version.updatedAt;
    return [language, { ...version, updatedAt }];
  });
  return Object.fromEntries(versions);
}

/** Objects used to hold their times in words too, which pages make now (docs/adr/0016-dates-are-put-into-words-by-the-page.md). */
function withoutWords({
  inWords: _,
  ...version
}: PublishedVersion & { inWords?: unknown }): PublishedVersion {
  return version;
}

/** An older version stays until its successor passes, and says so. */
function markOutdated(version: PublishedVersion, state: ArticleState): PublishedVersion {
  if (version.revision === state.revision) return version;
  return { ...version, outdatedSince: version.outdatedSince ?? state.receivedAt };
}

/** A version as readers get it who had none before. */
export function firstPublished(version: Version, state: ArticleState, now: Date): PublishedVersion {
  return published(version, state, undefined, now);
}

function published(
  version: Version,
  state: ArticleState,
  earlier: PublishedVersion | undefined,
  now: Date,
): PublishedVersion {
  const { revision, method, engine, model, reviewed, charactersSent } = version;
  const content = articleContent(version);
  const outdatedSince = version.outdated ? (earlier?.outdatedSince ?? state.receivedAt) : undefined;
  return {
    ...content,
    ...ownDetails(version),
    excerpt: excerptOf(content),
    bodyMarkdown: bodyMarkdown(content.bodyHtml),
    revision,
    method,
    engine,
    model,
    reviewed,
    charactersSent,
    updatedAt: updatedAt(content, earlier, state, now),
    outdatedSince,
  };
}

/** Moves only when readers see something else than before. */
function updatedAt(
  content: ArticleContent,
  earlier: PublishedVersion | undefined,
  state: ArticleState,
  now: Date,
): string {
  if (earlier === undefined) return firstUpdatedAt(state, now);
  const time = now.toISOString();
  return isSameText(content, earlier) || time < state.publishedAt ? earlier.updatedAt : time;
}

/** An article that comes from elsewhere may have been changed there since it came out. */
function firstUpdatedAt({ publishedAt, modifiedAt }: ArticleState, now: Date): string {
  const isTold = modifiedAt !== undefined && modifiedAt > publishedAt && modifiedAt <= now.toISOString();
  return isTold ? modifiedAt : publishedAt;
}

function isSameText(a: ArticleContent, b: ArticleContent): boolean {
  return JSON.stringify(articleContent(a)) === JSON.stringify(articleContent(b));
}
