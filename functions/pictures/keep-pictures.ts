import { randomUUID } from 'node:crypto';
import type { ArticleState } from '../shared/article/article.ts';
import type { RejectionRecord } from '../shared/article/rejection-record.ts';
import type { ArticlePictures } from '../shared/pictures/own-picture.ts';
import { getJson, toJson } from '../shared/store/json-object.ts';
import { articleKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { makeBatch } from './make-batch.ts';
import { deleteMedia } from './media-files.ts';
import { isAnotherAtWork, waitForOther } from './other-worker.ts';
import { LostRecordError, type PictureRecord, readRecord, writeRecord } from './picture-record.ts';
import type { PicturesPorts } from './pictures-ports.ts';
import { type Plan, planWork, recordOf } from './plan-work.ts';
import { recordRefusals, refusalsOf } from './record-refusals.ts';
import { hasPictures, readWanted } from './wanted-pictures.ts';

export interface PicturesOutcome {
  articleId: string;
  /** Names of those that were made now. */
  made: string[];
  /** Those that cannot be made. */
  refused: RejectionRecord[];
  /** Folders whose files were deleted. */
  deleted: number;
  /** It ended before all were made, because its time was over. */
  goesOn: boolean;
}

/** Each begins with what others wrote in the meantime. */
const ATTEMPTS = 20;

/**
 * Brings the files under `media/` to what the article says now, and `pictures/<id>.json`, which names them. One at a time
 * works at an article, and whoever is killed leaves every folder named that may exist: the next one goes on.
 * @throws where somebody else works at the same article for longer than is waited for.
 */
export async function keepPictures(articleId: string, ports: PicturesPorts): Promise<PicturesOutcome> {
  const { store, now = () => new Date(), worker = randomUUID() } = ports;
  const put = new Set<string>();
  const outcome: PicturesOutcome = { articleId, made: [], refused: [], deleted: 0, goesOn: false };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Before the state and the files: whoever acts on later ones writes it, and this attempt is lost.
    const record = await readRecord(store, articleId);
    if (isAnotherAtWork(record.value, worker, now())) {
      await waitForOther(articleId, worker, ports);
      continue;
    }
    if (record.etag === undefined && !(await hasPictures(articleId, store))) return outcome;
    const wanted = await readWanted(articleId, { store, now: now(), had: Object.keys(record.value.files) });
    if (wanted === undefined) return outcome;
    const plan = await planWork(record, wanted, ports);
    if (plan === undefined) return outcome;
    try {
      await work(plan, record, { ...ports, now, worker, put }, outcome);
    } catch (cause) {
      if (!(cause instanceof LostRecordError)) throw cause;
      await deleteUnnamed(articleId, put, store);
      continue;
    }
    // Of an article that had none, nobody else sees that somebody is at work.
    if (outcome.goesOn || (await isStill(articleId, plan.revision, ports))) return outcome;
  }
  throw new Error(
    `the pictures of article ${articleId} were changed ${ATTEMPTS} times by others in the meantime`,
  );
}

/** Who was given up and went on may have put files after another one deleted the folder: nobody else would find them. */
async function deleteUnnamed(articleId: string, put: Set<string>, store: ObjectStore): Promise<void> {
  if (put.size === 0) return;
  const { folders } = (await readRecord(store, articleId)).value;
  for (const media of put) if (!folders.includes(media)) await deleteMedia(store, media);
  put.clear();
}

type Worker = PicturesPorts &
  Required<Pick<PicturesPorts, 'now' | 'worker'>> & {
    /** Folders that it put. */
    put: Set<string>;
  };

async function work(
  plan: Plan,
  record: PictureRecord,
  ports: Worker,
  outcome: PicturesOutcome,
): Promise<void> {
  const writer = createWriter(record, ports);
  try {
    const next = plan.isIdle ? plan.next : await change(plan, writer, ports, outcome);
    // Before pictures were taken, ingest rejected them.
    if (record.etag === undefined && plan.isIdle) await recordRefusals(ports.store, next);
    outcome.refused = refusalsOf(next);
    await writer.write(outcome.goesOn ? { ...next, revision: '' } : next);
  } catch (cause) {
    if (!(cause instanceof LostRecordError)) await writer.leave();
    throw cause;
  }
}

async function change(
  plan: Plan,
  writer: Writer,
  ports: Worker,
  outcome: PicturesOutcome,
): Promise<ArticlePictures> {
  const { store, isOver = () => false } = ports;
  let { next } = plan;
  if (plan.batches.length === 0) await writer.writeAtWork(next);
  for (const [place, batch] of plan.batches.entries()) {
    outcome.goesOn = place > 0 && isOver();
    if (outcome.goesOn) break;
    const name = (folders: string[]) => writer.writeAtWork({ ...next, folders });
    const { whole } = plan;
    next = await makeBatch(batch, next, { ...ports, name, check: writer.check, whole }, outcome);
  }
  await recordRefusals(store, next);
  const kept = new Set(Object.values(next.files).map(({ media }) => media));
  const left = next.folders.filter((media) => !kept.has(media));
  if (left.length > 0) await writer.writeAtWork(next);
  for (const media of left) await deleteMedia(store, media);
  outcome.deleted += left.length;
  return recordOf({ ...next, folders: [...kept] });
}

interface Writer {
  write(value: ArticlePictures): Promise<void>;
  /** Notes who is at work too. */
  writeAtWork(value: ArticlePictures): Promise<void>;
  /** @throws {LostRecordError} if somebody else has written since. */
  check(): Promise<void>;
  /** Makes way for the next attempt, if it can: else that waits until it is clear that nobody is at work. */
  leave(): Promise<void>;
}

/** Writes one record after the other, each over the one before. */
function createWriter(record: PictureRecord, { store, worker, now }: Worker): Writer {
  let stands = record;
  async function write(value: ArticlePictures): Promise<void> {
    if (toJson(value) !== toJson(stands.value)) stands = await writeRecord(store, stands, value);
  }
  return {
    write,
    writeAtWork: (value) => write({ ...value, making: { by: worker, since: now().toISOString() } }),
    async check() {
      const { etag } = await readRecord(store, record.value.articleId);
      if (etag !== stands.etag) throw new LostRecordError('somebody else works at the pictures by now');
    },
    async leave() {
      const { making, ...value } = stands.value;
      if (making?.by === worker)
        await writeRecord(store, stands, { ...value, revision: '' }).catch(() => undefined);
    },
  };
}

async function isStill(articleId: string, revision: string, { store }: PicturesPorts): Promise<boolean> {
  return (await getJson<ArticleState>(store, articleKey(articleId)))?.value.revision === revision;
}
