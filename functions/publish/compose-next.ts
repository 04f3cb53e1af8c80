import type { ArticleState } from '../shared/article/article.ts';
import type { PublishedArticle } from '../shared/article/published.ts';
import { readHolds } from '../shared/standing/read-holds.ts';
import { articleLanguages, readVersions } from '../shared/standing/read-versions.ts';
import { getJson } from '../shared/store/json-object.ts';
import { articleKey, cardName, prefixes, versionFolders } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { composeArticle } from './compose-article.ts';
import { noteCards, type Publisher } from './note-cards.ts';
import { readPictures } from './pictures/read-pictures.ts';
import type { PublishPorts } from './publish-ports.ts';
import { recoverPublished } from './recover-published.ts';

/** Whoever is at work has put the change by then, or was killed. */
const PUT_WITHIN_MS = 1000;

export interface Attempt {
  publisher: Publisher;
  /** The time of a change that was written too long after it. */
  toldLate: string | undefined;
}

/** What is to be published, and what it was made of. */
export async function composeNext(
  articleId: string,
  before: PublishedArticle | undefined,
  { publisher, toldLate }: Attempt,
  { store, site, now = () => new Date() }: PublishPorts,
) {
  const state = (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  if (state === undefined) {
    const { objects } = await store.list(versionFolders(articleId), { limit: 1 });
    if (objects.length > 0) throw new Error(`article ${articleId} has versions and no state`);
    return { before, next: undefined, composed: undefined, changedNow: undefined };
  }
  const languages = articleLanguages(state, site);
  const versions = await readVersions(store, site, state);
  const holds = await readHolds(store, articleId);
  const time = now();
  const isMissing = await isChangeMissing(before, store);
  const wasLate = toldLate !== undefined && before?.changedAt === toldLate;
  const isUntold = wasLate || (isMissing && age(before, time) > PUT_WITHIN_MS);
  const read =
    before ?? (await recoverPublished(state, { versions, languages, holds }, { store, now: time }));
  const pictures = await readPictures(articleId, versions, read, store);
  const own = pictures?.stored?.value.files;
  const article = composeArticle({ state, versions, holds, pictures: own, isUntold }, read, time);
  const next = article && noteCards(article, before, publisher);
  const isNew = next?.changedAt !== before?.changedAt && next?.changedAt === time.toISOString();
  return {
    before,
    next,
    composed: { state, languages, versions, holds, pictures },
    /** When what readers get changed, if it is this attempt that tells of it. */
    changedNow: isNew || isMissing ? next?.changedAt : undefined,
  };
}

/** Who wrote that it changed was killed, or is about to write its change. */
async function isChangeMissing(before: PublishedArticle | undefined, store: ObjectStore): Promise<boolean> {
  if (before?.publishing === undefined || before.changedAt === undefined) return false;
  const key = prefixes.changed + cardName(new Date(before.changedAt), before.id);
  return (await store.get(key)) === undefined;
}

function age(before: PublishedArticle | undefined, now: Date): number {
  return before?.changedAt === undefined ? 0 : now.getTime() - Date.parse(before.changedAt);
}
