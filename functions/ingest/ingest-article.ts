import type { ArticleState, SourceArticle } from '../shared/article/article.ts';
import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import type { SiteConfig } from '../shared/article/site-config.ts';
import { Rejection } from '../shared/intake/rejection.ts';
import { getJson, putJson, unchangedSince } from '../shared/store/json-object.ts';
import { articleIdProblem, articleKey, sourceKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { assembleArticle } from './assemble-article.ts';
import { type InboxFile, type ParsedFile, parseFile } from './files/parse-file.ts';
import type { InboxContents } from './inbox-contents.ts';
import { readInboxFolder } from './inbox-folder.ts';
import { type RejectedFile, recordRejections, rejectFile } from './record-rejections.ts';
import { revisionOf } from './revision.ts';
import { isRemoved, USURPED, usurperOf, withdrawRemoved } from './withdrawal.ts';

export interface IngestOutcome {
  articleId: string;
  /** The revision that counts now; absent where nothing could ever be taken. */
  revision?: string;
  /** A new revision was made. */
  changed: boolean;
  rejections: RejectionRecord[];
}

export interface IngestPorts {
  store: ObjectStore;
  site: SiteConfig;
}

/** Writers that keep changing an article under us are a fault to report, not to wait for. */
const ATTEMPTS = 10;

/**
 * Makes `articles/<id>.json` and `sources/<id>/<revision>.json` of what is in `inbox/<id>/`: a pure function
 * of that folder and the state before, so that events may come twice, late or out of order. The state is
 * read first: a folder listed after it can only be newer.
 */
export async function ingestArticle(articleId: string, { store, site }: IngestPorts): Promise<IngestOutcome> {
  const idProblem = articleIdProblem(articleId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const state = idProblem ? undefined : await getJson<ArticleState>(store, articleKey(articleId));
    const files = await readInboxFolder(store, articleId);
    const { taken, rejected } = sortFiles(files, idProblem, site.timeZone);
    const before = state?.value;
    const revision = revisionOf(files, before?.revision, isReadAnew(taken, before));
    const contents = { articleId, revision, taken, rejected: rejected.map(({ file }) => file), before };
    const usurper = usurperOf(contents);
    if (usurper !== undefined) rejected.push(rejectFile(usurper.file, USURPED));
    await recordRejections(store, articleId, rejected);

    const outcome = { articleId, rejections: rejected.map(({ record }) => record) };
    const next = usurper === undefined ? await nextArticle(contents, { store, site }) : undefined;
    if (next === undefined)
      return { ...outcome, changed: false, ...(before && { revision: before.revision }) };

    const changed = revision !== before?.revision;
    if (changed) {
      const written = await putJson(store, articleKey(articleId), next.state, unchangedSince(state));
      if (written === 'conflict') continue;
    }
    await putSourceIfMissing(store, next.source);
    return { ...outcome, revision, changed };
  }
  throw new Error(`article ${articleId}: its state was changed ${ATTEMPTS} times while it was being read`);
}

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

/** A process may have ended between the state and the source; the revision says what the source is. */
async function putSourceIfMissing(store: ObjectStore, source: SourceArticle): Promise<void> {
  await putJson(store, sourceKey(source.id, source.revision), source, { ifNoneMatch: '*' });
}

function sortFiles(files: InboxFile[], idProblem: string | undefined, timeZone: string) {
  const taken: ParsedFile[] = [];
  const rejected: RejectedFile[] = [];
  for (const file of files) {
    try {
      if (idProblem !== undefined) throw new Rejection(idProblem);
      const parsed = parseFile(file, timeZone);
      const twin = taken.find(({ language }) => language === parsed.language);
      if (twin) throw new Rejection(`${twin.file.file} is in the language "${parsed.language}" already`);
      taken.push(parsed);
    } catch (cause) {
      if (!(cause instanceof Rejection)) throw cause;
      rejected.push(rejectFile(file, cause.message));
    }
  }
  return { taken, rejected };
}
