import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import { pictureNamesIn } from '../shared/pictures/picture-names-in.ts';
import { toJson } from '../shared/store/json-object.ts';
import { reviewKey, versionKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { isSettled } from './note-cards.ts';
import { publishedVersion } from './published-version.ts';

/**
 * Whether what readers get of the version whose put woke the stage is what they have, and nobody is at work on it: whatever else
 * was put since wakes the stage by itself. The versions of an edit wake it one by one, and who came first has mostly seen all.
 * Where an article has pictures of its own all is looked at, as they may have become others while it was published.
 */
export async function isPublishedAlready(
  published: PublishedArticle | undefined,
  key: string,
  { store, now }: { store: ObjectStore; now: Date },
): Promise<boolean> {
  if (published === undefined || !isSettled(published)) return false;
  const texts = { ...published.takenBack, ...published.versions };
  const isShown = ([language, { revision }]: [Language, PublishedVersion]) =>
    versionKey(published.id, language, revision) === key;
  const [language, shown] = Object.entries(texts).find(isShown) ?? [];
  if (language === undefined || shown === undefined) return false;
  const hasPictures = Object.values(texts).some((text) => pictureNamesIn(text).length > 0);
  if (hasPictures || published.pictures !== undefined) return false;
  const version = (await getReadable<Version>(store, key))?.value;
  if (version === undefined || version.held) return false;
  // Only for when a text was put, which a text that readers have says already.
  const state = { ...published, receivedAt: '' };
  const next = publishedVersion(version, { state, pictures: {}, had: { version: shown }, now });
  if (!isSame(next, shown)) return false;
  // An earlier one of this revision may have been held.
  await store.delete(reviewKey(language, published.id));
  return true;
}

/** A long text is compared as it is. */
function isSame(
  { bodyHtml, ...one }: PublishedVersion,
  { bodyHtml: otherBody, ...other }: PublishedVersion,
): boolean {
  return bodyHtml === otherBody && toJson(one) === toJson(other);
}
