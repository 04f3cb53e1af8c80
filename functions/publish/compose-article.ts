import type { ArticleState } from '../shared/article/article.ts';
import { isEmbargoed } from '../shared/article/embargo.ts';
import { isGone } from '../shared/article/is-gone.ts';
import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import type { MadePicture } from '../shared/pictures/own-picture.ts';
import type { HeldLanguages } from '../shared/standing/read-holds.ts';
import { changedAt } from './changed-at.ts';
import { withoutOldForms } from './old-forms.ts';
import { shownPictures } from './pictures/shown-pictures.ts';
import { placeAnew, publishedVersion } from './published-version.ts';
import { wordCounts } from './word-counts.ts';

/** What an article is published from, beside what readers had of it. */
export interface Composed {
  state: ArticleState;
  versions: readonly Version[];
  holds: HeldLanguages;
  /** Its own pictures that are made, by the names that texts have for them. */
  pictures?: Readonly<Record<string, MadePicture>> | undefined;
  /** What `before` says of its last change is not under `changed/`, or came there late. */
  isUntold?: boolean;
}

/**
 * What readers get, from the state that counts, its versions, people's holds and what they got before: the same whatever
 * the order of events. Its cards are named by {@link noteCards}. `undefined` where there is nothing to show yet.
 */
export function composeArticle(
  { state, versions, holds, pictures = {}, isUntold = false }: Composed,
  before: PublishedArticle | undefined,
  now: Date,
): PublishedArticle | undefined {
  const shown: Record<Language, PublishedVersion> = {};
  if (!isKept(state, now)) {
    const earlier = before === undefined ? {} : asRead(before, state, now);
    for (const [language, version] of Object.entries(earlier)) {
      shown[language] = placeAnew(markOutdated(version, state), before?.pictures, pictures);
    }
    for (const version of versions) {
      if (version.held) continue;
      const had = { version: earlier[version.language], pictures: before?.pictures };
      shown[version.language] = publishedVersion(version, { state, pictures, had, now });
    }
    const kept = [...(state.draftLanguages ?? []), ...(state.withdrawnLanguages ?? [])];
    for (const language of kept) delete shown[language];
  }
  const own = shownPictures(pictures, Object.values(shown));
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
    wordCounts: wordCounts(byLanguage(shown), before),
    ...(own && { pictures: own }),
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
    const version = withoutOldForms(stored);
    const updatedAt = isUnread || version.updatedAt < publishedAt ? publishedAt : version.updatedAt;
    return [language, { ...version, updatedAt }];
  });
  return Object.fromEntries(versions);
}

/** An older version stays until its successor passes, and says so. */
function markOutdated(version: PublishedVersion, state: ArticleState): PublishedVersion {
  if (version.revision === state.revision) return version;
  return { ...version, outdatedSince: version.outdatedSince ?? state.receivedAt };
}
