import type { ArticleState } from '../article/article.ts';
import { offered } from '../article/offered.ts';
import type { PublishedArticle } from '../article/published.ts';
import type { RejectionRecord } from '../article/rejection-record.ts';
import type { SiteConfig } from '../article/site-config.ts';
import type { Version } from '../article/version.ts';
import type { WaitingArticle } from '../article/waiting-article.ts';
import type { FileNotes, IntakeNotes } from '../intake/intake-notes.ts';
import { listInbox, nameInInbox } from '../pictures/list-inbox.ts';
import { type Conflict, readConflicts } from '../said/conflict.ts';
import { getJson } from '../store/json-object.ts';
import { articleKey, notesKey, publishedKey, waitingKey } from '../store/keys.ts';
import type { ListedObject, ObjectStore } from '../store/object-store.ts';
import { getReadable } from '../store/readable-object.ts';
import { rejectedFolder } from '../store/rejected-keys.ts';
import { isRevisionOf } from './is-revision-of.ts';
import { type HeldLanguages, readHolds } from './read-holds.ts';
import { readVersions } from './read-versions.ts';

/** What the stages have left of an article, as far as its standing hangs on it. */
export interface StandingFacts {
  id: string;
  /** Names of the inbox files that no stage has judged yet. */
  waiting: string[];
  /** Of files that are still as they were rejected. */
  rejections: RejectionRecord[];
  notes: FileNotes[];
  /** Of the content folder's files with what others said. */
  conflicts: Conflict[];
  state: ArticleState | undefined;
  /** Those of the revision that counts. */
  versions: Version[];
  published: PublishedArticle | undefined;
  holds: HeldLanguages;
  /** Its translation goes on when the day's characters allow it. */
  postponed: WaitingArticle | undefined;
  /** Of site.json. */
  dailyCharacters: number | undefined;
}

/** Of an article, that are looked at. */
const REJECTIONS_LIMIT = 100;

/** `undefined` where no stage knows the article. */
export async function readStandingFacts(
  id: string,
  { store, site }: { store: ObjectStore; site: SiteConfig },
): Promise<StandingFacts | undefined> {
  // In the order of the flow: what moves on while it is read is seen twice rather than not at all.
  const inbox = await listInbox(store, id);
  const files = inbox.texts;
  const records = await readRejections(store, id);
  const conflicts = await readConflicts(store, id);
  const state = (await getJson<ArticleState>(store, articleKey(id)))?.value;
  const versions = state === undefined ? [] : await readVersions(store, site, state);
  const postponed = (await getJson<WaitingArticle>(store, waitingKey(id)))?.value;
  const article = (await getJson<PublishedArticle>(store, publishedKey(id)))?.value;
  const published = article && offered(article, site.languages);
  if (files.length === 0 && records.length === 0 && state === undefined) return undefined;

  const rejections = records.filter((record) => files.every((file) => !isNewer(file, record)));
  const unread = files.filter((file) => !isJudged(file, rejections, state));
  const isRead = state !== undefined && unread.length > 0 && (await isRevisionOf(state, inbox, store));
  return {
    id,
    waiting: isRead ? [] : unread.map(nameOf),
    rejections,
    notes: (await getJson<IntakeNotes>(store, notesKey(id)))?.value.files ?? [],
    conflicts,
    state,
    versions,
    published,
    holds: await readHolds(store, id),
    postponed,
    dailyCharacters: site.dailyCharacters,
  };
}

const nameOf = ({ key }: ListedObject) => nameInInbox(key);

/** The file was sent again since it was rejected. */
function isNewer(file: ListedObject, { file: name, receivedAt }: RejectionRecord): boolean {
  return nameOf(file) === name && file.lastModified.getTime() > Date.parse(receivedAt);
}

/** Rejected as it is, or older than the revision that counts. */
function isJudged(file: ListedObject, rejections: RejectionRecord[], state: ArticleState | undefined) {
  if (rejections.some((record) => record.file === nameOf(file))) return true;
  return state !== undefined && file.lastModified.getTime() <= Date.parse(state.receivedAt);
}

async function readRejections(store: ObjectStore, id: string): Promise<RejectionRecord[]> {
  const { objects } = await store.list(rejectedFolder(id), { limit: REJECTIONS_LIMIT });
  const records = await Promise.all(objects.map(({ key }) => getReadable<RejectionRecord>(store, key)));
  return records.flatMap((record) => record?.value ?? []);
}
