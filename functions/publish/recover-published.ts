import type { ArticleState } from '../shared/article/article.ts';
import type { Language } from '../shared/article/language.ts';
import type { Card, PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import type { Hold } from '../shared/standing/hold.ts';
import type { HeldLanguages } from '../shared/standing/read-holds.ts';
import { cardName, newestFolder, versionFolder } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectReader } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { firstPublished } from './compose-article.ts';

interface Known {
  versions: readonly Version[];
  languages: readonly Language[];
  /** What a person took back has no card. */
  holds: HeldLanguages;
}

/**
 * What readers had of an article whose published object is gone: when each language last changed stands on its card, and
 * where the newest version is held, an earlier one was shown. `undefined` of an article that nobody had yet.
 */
export async function recoverPublished(
  state: ArticleState,
  { versions, languages, holds }: Known,
  { store, now }: { store: ObjectReader; now: Date },
): Promise<PublishedArticle | undefined> {
  const recovered = await Promise.all(
    languages.map(async (language): Promise<[Language, PublishedVersion][]> => {
      const current = versions.find((version) => version.language === language && !version.held);
      const version = current ?? (await lastShown(state, language, store));
      if (version === undefined) return [];
      const updatedAt = await cardTime(state, language, store);
      if (current !== undefined && updatedAt === undefined && !wasTakenBack(state, holds[language]))
        return [];
      const shown = firstPublished(version, state, now);
      return [[language, { ...shown, ...(updatedAt !== undefined && { updatedAt }) }]];
    }),
  );
  const entries = recovered.flat();
  if (entries.length === 0) return undefined;
  const { id, revision, sourceLanguage, publishedAt, withdrawn, tags } = state;
  const article = { id, revision, sourceLanguage, publishedAt, withdrawn, tags, cards: [] };
  return { ...article, versions: Object.fromEntries(entries) };
}

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

/** The newest of its earlier versions that was not held. */
async function lastShown(
  state: ArticleState,
  language: Language,
  store: ObjectReader,
): Promise<Version | undefined> {
  if (state.firstSeenAt === state.receivedAt) return undefined;
  const keys: string[] = [];
  for await (const { key } of listAll(store, versionFolder(state.id, language))) keys.push(key);
  for (const key of keys.reverse().slice(0, EARLIER)) {
    const version = (await getReadable<Version>(store, key))?.value;
    if (version !== undefined && !version.held && version.revision !== state.revision) return version;
  }
  return undefined;
}
