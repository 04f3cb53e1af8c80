import type { ArticleState } from '../shared/article/article.ts';
import { isGone } from '../shared/article/is-gone.ts';
import type { Language } from '../shared/article/language.ts';
import type { Card, PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import type { Hold } from '../shared/standing/hold.ts';
import type { HeldLanguages } from '../shared/standing/read-holds.ts';
import { cardName, newestFolder, versionFolder } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { lastTold } from './last-told.ts';
import { firstPublished } from './published-version.ts';

interface Known {
  versions: readonly Version[];
  languages: readonly Language[];
  /** What a person took back has no card. */
  holds: HeldLanguages;
}

/**
 * What readers had of an article whose published object is gone: when each language last changed stands on its card, when
 * all of it did under `changed/`, and where the newest version is held, or the article is withdrawn, an earlier one was shown.
 * `undefined` of an article that nobody had yet, which is nearly always so: no card is there, and no earlier revision.
 */
export async function recoverPublished(
  state: ArticleState,
  { versions, languages, holds }: Known,
  { store, now }: { store: ObjectReader; now: Date },
): Promise<PublishedArticle | undefined> {
  const isOver = isGone(state, now);
  const takenBack: Record<Language, PublishedVersion> = {};
  const recovered = await Promise.all(
    languages.map(async (language): Promise<[Language, PublishedVersion][]> => {
      const made = versions.find((version) => version.language === language && !version.held);
      const current = isOver ? undefined : made;
      const version = current ?? (await lastShown(state, language, { store, now }));
      if (version === undefined) return [];
      const updatedAt = await cardTime(state, language, store);
      const isTakenBack = updatedAt === undefined && wasTakenBack(state, holds[language]);
      if (current !== undefined && updatedAt === undefined && !isTakenBack) return [];
      const shown = firstPublished(version, state, now);
      if (isTakenBack) takenBack[language] = shown;
      if (isTakenBack) return [];
      return [[language, { ...shown, ...(updatedAt !== undefined && { updatedAt }) }]];
    }),
  );
  const entries = recovered.flat();
  const isNew = entries.length === 0 && !isOver && isFirstRevision(state) && Object.keys(holds).length === 0;
  const changedAt = isNew ? undefined : await lastTold(state, { store, now });
  const former = Object.keys(takenBack).sort();
  if (entries.length === 0 && former.length === 0 && changedAt === undefined) return undefined;
  const { id, revision, sourceLanguage, publishedAt, withdrawn, unpublishAt, tags } = state;
  const article = { id, revision, sourceLanguage, publishedAt, withdrawn, unpublishAt, tags, cards: [] };
  return {
    ...{ ...article, versions: Object.fromEntries(entries) },
    ...(former.length > 0 && { takenBack, former }),
    ...(changedAt && { changedAt }),
  };
}

const isFirstRevision = ({ firstSeenAt = '', receivedAt }: ArticleState) => firstSeenAt === receivedAt;

/** A hold that was said before the article came took nothing from anybody. */
function wasTakenBack({ firstSeenAt = '' }: ArticleState, hold: Hold | undefined): boolean {
  return hold !== undefined && hold.at > firstSeenAt;
}

async function cardTime(
  { id, publishedAt }: ArticleState,
  language: Language,
  store: ObjectReader,
): Promise<string | undefined> {
  const key = newestFolder(language) + cardName(new Date(publishedAt), id);
  return (await getReadable<Card>(store, key))?.value.updatedAt;
}

/** Revisions looked at; an article that is edited more often while all its translations are held shows none. */
const EARLIER = 20;

/** The newest of its earlier versions that was not held; of an article that has come to its end, the last one. */
async function lastShown(
  state: ArticleState,
  language: Language,
  { store, now }: { store: ObjectReader; now: Date },
): Promise<Version | undefined> {
  const { firstSeenAt = '', unpublishAt = '', withdrawn } = state;
  const hadItsTime = !withdrawn && firstSeenAt < unpublishAt;
  if (isFirstRevision(state) && !hadItsTime) return undefined;
  const keys: string[] = [];
  for await (const { key } of listAll(store, versionFolder(state.id, language))) keys.push(key);
  for (const key of keys.reverse().slice(0, EARLIER)) {
    const version = (await getReadable<Version>(store, key))?.value;
    const isEarlier = version?.revision !== state.revision || (hadItsTime && isGone(state, now));
    if (version !== undefined && !version.held && isEarlier) return version;
  }
  return undefined;
}
