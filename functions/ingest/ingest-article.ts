import type { ArticleState, SourceArticle, SourceChoice } from '../shared/article/article.ts';
import type { Language } from '../shared/article/language.ts';
import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import type { FileNotes } from '../shared/intake/intake-notes.ts';
import { wakeArticle } from '../shared/standing/wake-article.ts';
import { getJson, putJson } from '../shared/store/json-object.ts';
import { articleIdProblem, articleKey, sourceKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { updateJson, updateJsonWith } from '../shared/store/update-json.ts';
import { asArrived, isStillArriving } from './arriving.ts';
import { assembleArticle } from './assemble-article.ts';
import type { ParsedFile } from './files/inbox-file.ts';
import type { InboxContents } from './inbox-contents.ts';
import { type InboxFolder, readInboxFolder } from './inbox-folder.ts';
import { notePictures } from './note-pictures.ts';
import { noteWhatWaits } from './note-what-waits.ts';
import { recordNotes } from './record-notes.ts';
import { recordRejections, rejectFile } from './record-rejections.ts';
import { revisionOf } from './revision.ts';
import { sortFiles } from './sort-files.ts';
import { isRemoved, USURPED, usurperOf, withdrawRemoved } from './withdrawal.ts';

export interface IngestOutcome {
  articleId: string;
  /** The revision that counts now; absent where nothing could ever be taken. */
  revision?: string;
  /** A new revision was made. */
  changed: boolean;
  rejections: RejectionRecord[];
  /** The original was chosen anew, among several files of which none says it is the source. */
  chosen?: { language: Language; by: SourceChoice };
  /** What was not read in files that were taken, and not told before. */
  notes: FileNotes[];
}

export interface IngestPorts {
  store: ObjectStore;
  site: SiteConfig;
  now?: () => Date;
}

/**
 * Makes `articles/<id>.json` and `sources/<id>/<revision>.json` of what is in `inbox/<id>/`: a pure function
 * of that folder and the state before, so that events may come twice, late or out of order. The state is
 * read first: a folder listed after it can only be newer.
 */
export async function ingestArticle(articleId: string, ports: IngestPorts): Promise<IngestOutcome> {
  const { store } = ports;
  const idProblem = articleIdProblem(articleId);
  if (idProblem !== undefined) return rejectFolder(articleId, idProblem, store);
  const { decision, stands } = await updateJsonWith(
    store,
    articleKey(articleId),
    (before: ArticleState | undefined) => readArticle(articleId, before, ports),
  );
  if (decision.source !== undefined) await putSourceIfMissing(store, decision.source);
  if (decision.isHeldUp) await wakeArticle(store, articleId);
  return {
    articleId,
    notes: await recordNotes(store, articleId, decision.notes),
    rejections: decision.rejections,
    chosen: decision.chosen,
    changed: stands?.changed ?? false,
    ...(stands && { revision: stands.value.revision }),
  };
}

/** An article whose id is no id has no state; all its files are kept as rejected. */
async function rejectFolder(articleId: string, reason: string, store: ObjectStore): Promise<IngestOutcome> {
  const { files } = await readInboxFolder(store, articleId);
  const rejected = files.map((file) => rejectFile(file, reason));
  await recordRejections(store, articleId, rejected);
  return { articleId, rejections: rejected.map(({ record }) => record), notes: [], changed: false };
}

/** What the inbox folder says now: the next state, if another revision counts from now on, and its source. */
async function readArticle(articleId: string, stored: ArticleState | undefined, ports: IngestPorts) {
  const { store, site, now = () => new Date() } = ports;
  const folder = await readInboxFolder(store, articleId);
  if (stored !== undefined && isStillArriving(stored, folder, now())) return NOTHING_YET;
  const before = stored && asArrived(stored, folder);
  const { taken, rejected } = await sortFiles(folder.files, { before, timeZone: site.timeZone });
  const revision = revisionOf(folder, before, isReadAnew(taken, before));
  const contents = { articleId, revision, taken, rejected: rejected.map(({ file }) => file), before, site };
  const usurper = usurperOf(contents);
  if (usurper !== undefined) rejected.push(rejectFile(usurper.file, USURPED));
  else noteWhatWaits(contents, rejected);
  await recordRejections(store, articleId, rejected);

  const article = usurper === undefined ? await nextArticle(contents, ports) : undefined;
  const next = revision === before?.revision ? undefined : article?.state;
  const hasArrived = stored?.arriving !== undefined;
  return {
    notes: notesOf(taken, folder),
    rejections: rejected.map(({ record }) => record),
    source: article?.source,
    chosen: next && chosenAnew(next, before),
    next: next ?? (hasArrived ? before : undefined),
    // Of its pictures what came in counts, whatever is wrong with the text: one may have to go at once.
    isHeldUp: article === undefined && before !== undefined && revision !== before.revision,
  };
}

function notesOf(taken: readonly ParsedFile[], { pictures }: InboxFolder): FileNotes[] {
  return [...taken.map(({ file, notes }) => ({ file: file.file, notes })), ...notePictures(taken, pictures)];
}

const NOTHING_YET = {
  notes: [],
  rejections: [],
  source: undefined,
  chosen: undefined,
  next: undefined,
  isHeldUp: false,
};

/** Other languages can be taken than before. What is withdrawn keeps the files it had. */
function isReadAnew(taken: readonly ParsedFile[], before: ArticleState | undefined): boolean {
  if (before === undefined || before.withdrawn) return false;
  const languages = taken.map(({ language }) => language).sort();
  return languages.join() !== Object.keys(before.files).sort().join();
}

async function nextArticle(contents: InboxContents, { store, site }: IngestPorts) {
  const { before, revision } = contents;
  if (before === undefined || !isRemoved(contents, site.removedFiles)) return assembleArticle(contents);
  const text = await getJson<SourceArticle>(store, sourceKey(before.id, before.revision));
  return withdrawRemoved(before, revision, text?.value);
}

/**
 * A process may have ended between the state and the source, and a source may be lost or cut off; the revision says what
 * it is.
 */
async function putSourceIfMissing(store: ObjectStore, source: SourceArticle): Promise<void> {
  const key = sourceKey(source.id, source.revision);
  if ((await putJson(store, key, source, { ifNoneMatch: '*' })) !== 'conflict') return;
  await updateJson(store, key, (stored: SourceArticle | undefined) => stored ?? source, { isRemade: true });
}

function chosenAnew(
  { sourceLanguage: language, sourceChosenBy: by }: ArticleState,
  before: ArticleState | undefined,
): IngestOutcome['chosen'] {
  return by === undefined || before?.sourceLanguage === language ? undefined : { language, by };
}
