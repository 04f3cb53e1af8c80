import { join } from 'node:path';
import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { listRejections } from '../../functions/shared/standing/rejections.ts';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { inboxKey, parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { rejectedKey } from '../../functions/shared/store/rejected-keys.ts';
import { resumeTranslations } from '../../functions/translate/resume-translations.ts';
import { wakeArticle } from '../../functions/translate/wake-article.ts';
import { type ArticleStanding, isBehind, readStandings } from '../content/article-standings.ts';
import { type ContentFile, holdsArticles, inboxKeyOf, listContent } from '../content/content-folder.ts';
import { findAffected } from '../content/find-affected.ts';
import { articlePaths, createKnownFiles } from '../content/known-files.ts';
import { takeIn } from '../content/take-in-file.ts';
import { describeRejection } from '../describe-rejection.ts';
import type { RuntimeOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { countSent, type SentCounts } from './counting-translator.ts';
import { createTranslator } from './create-translator.ts';
import { createDispatchingStore } from './dispatching-store.ts';
import { createEventQueue, type EventQueue, type StageEvent } from './event-queue.ts';
import { handleEvent, workOf } from './stages.ts';

/** The stages over a folder instead of a bucket, with a queue instead of EventBridge and SQS. */
export interface Runtime {
  store: ObjectStore;
  site: SiteConfig;
  queue: EventQueue;
  sent: SentCounts;
  /** Takes in the whole content folder, finishes what an earlier run did not, and waits for the end of it. */
  takeInAll(): Promise<Result>;
  /** Takes in a file that was just saved. @throws where it is worth another attempt. */
  takeInOne(file: ContentFile): Promise<void>;
  /**
   * A file of the content folder is gone: what it was rejected for is forgotten, and where the site says so its
   * article is withdrawn; nothing where all articles are gone. @returns whether anything was done.
   */
  takeAway(path: string): Promise<boolean>;
}

export interface Result {
  standings: ArticleStanding[];
  rejections: RejectionRecord[];
  /** Files that are no article's: a memory that could not be read. */
  failures: number;
  /** Events given up for this run; the next start takes them up. */
  unfinished: number;
}

/** Attempts with `--once`, where somebody waits for the end. */
const ONCE_ATTEMPTS = 3;

export async function createRuntime(
  options: RuntimeOptions & { once: boolean },
  site: SiteConfig,
  progress: Progress,
): Promise<Runtime> {
  const sent: SentCounts = { characters: 0, segments: 0 };
  const files = createFileObjectStore(options.data);
  const machine = await createTranslator(options, files, site);
  const translator = countSent(machine, sent, (characters) => progress.count('charactersSent', characters));
  const told = new Map<string, string[]>();
  let unfinished = 0;
  let failures = 0;

  const queue = createEventQueue({
    folder: join(options.data, '.events'),
    handle: (event) => handleEvent(event, { store, site, translator, progress, told }),
    workOf,
    // One translation at a time: a segment that two articles share is in memory for the second.
    concurrency: { ingest: 4, translate: 1, publish: 4 },
    maxAttempts: options.once ? ONCE_ATTEMPTS : Number.POSITIVE_INFINITY,
    onFailure(event, cause, retryInMs) {
      if (retryInMs === undefined) unfinished += 1;
      progress.line(retryInMs === undefined ? 'failed' : 'retry', describeFailure(event, cause, retryInMs));
    },
  });
  const store = createDispatchingStore(files, queue);
  const known = createKnownFiles(options.data, options.content);

  async function takeAway(path: string): Promise<boolean> {
    const key = inboxKeyOf(path);
    const isRejected = (await store.get(rejectedKeyOf(key))) !== undefined;
    if (site.removedFiles === 'keep' && !isRejected) return false;
    if ((await store.get(key)) === undefined) return false;
    await store.delete(key);
    return true;
  }

  /** What was removed while nothing watched. */
  async function takeAwayMissing(): Promise<void> {
    const missing = await known.listMissing();
    for (const path of missing) if (await takeAway(path)) progress.line('note', `${path} is gone`);
    await known.forget(missing);
  }

  async function rerun(ids: Iterable<string>): Promise<void> {
    for (const id of ids) await wakeArticle(store, id);
  }

  /**
   * A failure is told and counted; a passing one is thrown where somebody tries again.
   * @returns the articles that may read differently for it.
   */
  async function takeInFile(
    file: ContentFile,
    { isTriedAgain }: { isTriedAgain: boolean },
  ): Promise<string[]> {
    const result = await takeIn(options.content, file, { store, by: 'content', now: new Date() });
    if (result.done === 'failed') {
      const { cause, isPassing } = result;
      if (isPassing && isTriedAgain) throw new Error(`${file.path}: ${cause.message}`, { cause });
      failures += 1;
      progress.line(isPassing ? 'failed' : 'rejected', `${file.path}: ${cause.message}`);
    }
    if (result.done !== 'remembered') return [];
    progress.line('taken', `${file.path}: ${result.what}`);
    return findAffected(store, site, result.kept);
  }

  /** What was rejected in an earlier run and still is. */
  function tellRest(rejections: readonly RejectionRecord[]): void {
    for (const record of rejections) {
      const line = describeRejection(record);
      if (!told.get(record.articleId)?.includes(line)) progress.line('rejected', line);
    }
  }

  return {
    store,
    site,
    queue,
    sent,
    async takeInAll() {
      const files = await listContent(options.content);
      await queue.recover();
      await resumeTranslations({ store, site });
      const before = await readStandings(store, site, files);
      failures = 0;
      await known.add(articlePaths(files));
      const affected = new Set<string>();
      for (const file of files) {
        for (const id of await takeInFile(file, { isTriedAgain: false })) affected.add(id);
      }
      await takeAwayMissing();
      await queue.idle();
      for (const standing of before) if (isBehind(standing, site)) affected.add(standing.id);
      await rerun(affected);
      await queue.idle();
      const here = new Set(files.map(({ path }) => inboxKeyOf(path)));
      const rejections: RejectionRecord[] = [];
      for await (const record of listRejections(store)) {
        if (here.has(inboxKeyOfRecord(record))) rejections.push(record);
      }
      tellRest(rejections);
      return { standings: await readStandings(store, site, files), rejections, failures, unfinished };
    },
    takeAway: async (path) => (await holdsArticles(options.content)) && takeAway(path),
    async takeInOne(file) {
      if (file.kind === 'article') {
        told.delete(parseInboxKey(inboxKeyOf(file.path)).articleId);
        await known.add([file.path]);
      }
      await rerun(await takeInFile(file, { isTriedAgain: true }));
    },
  };
}

function inboxKeyOfRecord({ articleId, file }: RejectionRecord): string {
  return articleId === '' ? `inbox/${file}` : inboxKey(articleId, file);
}

function rejectedKeyOf(key: string): string {
  const { articleId, name } = parseInboxKey(key);
  return rejectedKey(articleId, name);
}

function describeFailure({ stage, key }: StageEvent, cause: unknown, retryInMs: number | undefined): string {
  const reasons: string[] = [];
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (!reasons.at(-1)?.includes(error.message)) reasons.push(error.message);
  }
  const next =
    retryInMs === undefined ? 'kept for the next start' : `again in ${(retryInMs / 1000).toFixed(1)} s`;
  return `${stage} ${key}: ${reasons.join(': ') || String(cause)} (${next})`;
}
