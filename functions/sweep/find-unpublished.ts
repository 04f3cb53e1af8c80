import { articleContent } from '../shared/article/article-content.ts';
import { isGone } from '../shared/article/is-gone.ts';
import type { Language } from '../shared/article/language.ts';
import type { PublishedArticle, PublishedVersion } from '../shared/article/published.ts';
import type { Version } from '../shared/article/version.ts';
import { withAddresses } from '../shared/pictures/with-addresses.ts';
import { readHolds } from '../shared/standing/read-holds.ts';
import { publishedKey, reviewKey } from '../shared/store/keys.ts';
import type { ListedObject, ObjectReader } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { findUnshownPicture } from './find-unshown-picture.ts';
import { isThere, KILLED_AFTER_MS, type Looked, type SweepPorts } from './looked.ts';
import type { Wake } from './wake.ts';

/** What readers get is not what the state and the versions say, or a card or a review of it is not there. */
export async function findUnpublished(looked: Looked, ports: SweepPorts): Promise<Wake[]> {
  const { state, objects } = looked;
  const current = objects.versions.filter(({ key }) => key.endsWith(`/${state.revision}.json`));
  const [version] = current;
  if (version === undefined) return [];
  const card = await missingCard(looked, ports);
  const why =
    (await problemOf(looked, current, ports)) ??
    (card && `${card} is not there`) ??
    problemOfKilled(looked, ports);
  // By a card's key the stage looks at all of them.
  const wake = { stage: 'publish' as const, key: card ?? version.key, articleId: state.id };
  if (why !== undefined) return [{ ...wake, why }];
  const isOlder = looked.published !== undefined && looked.published.value.changes === undefined;
  return isOlder ? [{ ...wake, why: 'published before changes were noted', isLookedAtAgain: true }] : [];
}

async function problemOf(
  { state, published: read }: Looked,
  current: readonly ListedObject[],
  ports: SweepPorts,
): Promise<string | undefined> {
  const { store, now, known } = ports;
  const published = read?.value;
  if (state.draft) return missingReview(state.sourceLanguage, state.id, ports);
  const holds = known.held.has(state.id) ? await readHolds(store, state.id) : {};
  if (read === undefined || published === undefined) {
    const isKept = holds[state.sourceLanguage] !== undefined;
    return isKept && !isGone(state, now) ? undefined : `${publishedKey(state.id)} is not there`;
  }
  if (!isOf(published, state)) return 'what is published is of an earlier state';
  if (isGone(state, now)) return undefined;
  const wronglyShown = Object.keys(holds).find((language) => published.versions[language]);
  if (wronglyShown !== undefined) return `${wronglyShown} was taken back and is published`;
  const wronglyKept = Object.keys(published.takenBack ?? {}).find((language) => !holds[language]);
  if (wronglyKept !== undefined) return `${wronglyKept} was released and is not published`;
  const kept = new Set([...(state.draftLanguages ?? []), ...(state.withdrawnLanguages ?? [])]);
  for (const { key, lastModified } of current) {
    const language = key.split('/')[2] as Language;
    const shown = published.versions[language] ?? published.takenBack?.[language];
    if (kept.has(language)) continue;
    if (shown?.revision !== state.revision) {
      const problem = await problemOfHidden(key, language, state.id, ports);
      if (problem !== undefined) return problem;
    } else if (lastModified > read.lastModified && (await isOtherText(key, shown, published, store))) {
      return `${key} was corrected, and is not published`;
    }
  }
  return findUnshownPicture(published, ports);
}

/** What the version says is not what readers get. */
async function isOtherText(
  key: string,
  shown: PublishedVersion,
  { pictures }: PublishedArticle,
  store: ObjectReader,
): Promise<boolean> {
  const version = (await getReadable<Version>(store, key))?.value;
  if (version === undefined || version.held) return false;
  return (
    JSON.stringify(withAddresses(articleContent(version), pictures)) !== JSON.stringify(articleContent(shown))
  );
}

/** Readers have an earlier version of it, or none: because it is held, and then the desk has a review of it. */
async function problemOfHidden(
  key: string,
  language: Language,
  articleId: string,
  ports: SweepPorts,
): Promise<string | undefined> {
  const version = (await getReadable<Version>(ports.store, key))?.value;
  if (version === undefined) return undefined;
  if (!version.held) return `${key} is not published`;
  return missingReview(language, articleId, ports);
}

async function missingReview(
  language: Language,
  articleId: string,
  ports: SweepPorts,
): Promise<string | undefined> {
  const key = reviewKey(language, articleId);
  return (await isThere(key, ports.known.reviews.has(key), ports)) ? undefined : `${key} is not there`;
}

function isOf(published: PublishedArticle, state: Looked['state']): boolean {
  return (
    published.revision === state.revision &&
    published.withdrawn === state.withdrawn &&
    published.publishedAt === state.publishedAt &&
    published.unpublishAt === state.unpublishAt
  );
}

async function missingCard({ published: read }: Looked, ports: SweepPorts): Promise<string | undefined> {
  const published = read?.value;
  let missing: string | undefined;
  for (const key of [...(published?.cards ?? []), ...(published?.changes ?? [])]) {
    const isListed = ports.known.cards.has(key);
    ports.known.cards.delete(key);
    if (missing === undefined && !(await isThere(key, isListed, ports))) missing = key;
  }
  return missing;
}

function problemOfKilled({ published }: Looked, { now }: SweepPorts): string | undefined {
  const began = Object.values(published?.value.publishing ?? {});
  const since = new Date(now.getTime() - KILLED_AFTER_MS).toISOString();
  return began.some((at) => at < since) ? 'who published it was ended before all was written' : undefined;
}
