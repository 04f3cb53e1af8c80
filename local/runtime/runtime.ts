import type { RejectionRecord } from '../../functions/shared/article/rejection-record.ts';
import type { SiteConfig } from '../../functions/shared/article/site-config.ts';
import { wakeArticle } from '../../functions/shared/standing/wake-article.ts';
import { createFileObjectStore } from '../../functions/shared/store/file-object-store.ts';
import { parseInboxKey } from '../../functions/shared/store/keys.ts';
import type { ObjectStore } from '../../functions/shared/store/object-store.ts';
import { onUnreadable } from '../../functions/shared/store/readable-object.ts';
import type { SweepOutcome } from '../../functions/sweep/sweep-store.ts';
import { resumeTranslations } from '../../functions/translate/resume-translations.ts';
import type { AskedUnits } from '../../functions/translate/translation-job.ts';
import type { ArticleFigures } from '../content/article-figures.ts';
import { type ContentFile, holdsArticles, kindOf, listContent } from '../content/content-folder.ts';
import { createFolderIntake } from '../content/folder-intake.ts';
import { groupByArticle } from '../content/group-by-article.ts';
import { inboxKeyOf } from '../content/inbox-key-of.ts';
import { isOlderStore, OLDER_STORE } from '../content/is-older-store.ts';
import { articlePaths, createKnownFiles } from '../content/known-files.ts';
import { readLookedAt } from '../content/looked-at.ts';
import { findPictureInUse, withoutShadowed } from '../content/picture-in-use.ts';
import { readFigures } from '../content/read-figures.ts';
import type { RuntimeOptions } from '../options.ts';
import type { Progress } from '../progress.ts';
import { createPublicationTeller } from '../tell-publications.ts';
import { createRejectionTeller } from '../tell-rejections.ts';
import { collectSooner } from './collect-sooner.ts';
import { countSent, noneSent, type SentCounts } from './counting-translator.ts';
import { createStageQueue } from './create-stage-queue.ts';
import { createTranslator, type TranslatorOptions } from './create-translator.ts';
import { createDispatchingStore, gatherEvents } from './dispatching-store.ts';
import { listRejected } from './list-rejected.ts';
import { passedOverTeller } from './passed-over.ts';
import type { EventQueue } from './queue/event-queue.ts';
import type { StageEvent } from './queue/stage-event.ts';
import { addSecondOpinion } from './second-opinion.ts';
import { handleEvent } from './stages.ts';
import { sweepObjects, wakeAll } from './sweep-objects.ts';

/** The stages over a folder instead of a bucket, with a queue instead of EventBridge and SQS. */
export interface Runtime {
  store: ObjectStore;
  site: SiteConfig;
  queue: EventQueue;
  sent: SentCounts;
  /** Takes up events of processes that are gone, and of commands beside this one. @returns how many there were. */
  recover(): Promise<number>;
  /** Wakes what waits for characters, or for another answer of a machine, as the cloud does every hour. */
  resume(): Promise<void>;
  /** Takes in the whole content folder, finishes what an earlier run did not, and waits for the end of it. */
  takeInAll(): Promise<Result>;
  /** Takes in what was just saved: an article's files, or one other. @throws if it is worth another attempt. */
  takeInSaved(files: readonly ContentFile[]): Promise<void>;
  /**
   * A file of the content folder is gone: what it was rejected for is forgotten, and where the site says so its
   * article is withdrawn; nothing where all articles are gone. In a picture's place comes another one that it hid.
   * @returns whether anything was done.
   */
  takeAway(path: string): Promise<boolean>;
  /** Compares what came in with what was made of it, and has made again what is not there, or is cut off. */
  sweep(): Promise<SweepOutcome>;
  /** Ends what the translator has open. */
  close(): Promise<void>;
}

export interface Result {
  standings: ArticleFigures[];
  rejections: RejectionRecord[];
  /** Files that are no article's: a memory that could not be read. */
  failures: number;
  /** Events given up for this run; the next start takes them up. */
  unfinished: number;
}

export async function createRuntime(
  options: RuntimeOptions & TranslatorOptions & { once: boolean; isGuest?: boolean },
  site: SiteConfig,
  progress: Progress,
): Promise<Runtime> {
  const { content, data, once, isGuest = false } = options;
  collectSooner();
  const sent = noneSent();
  const objects = createFileObjectStore(data);
  const tell = (message: string) => progress.line('note', message);
  const machine = await createTranslator(options, {
    store: objects,
    site,
    onPassedOver: passedOverTeller(sent, tell),
  });
  const opinions = await addSecondOpinion(machine, {
    ...{ options, store: objects, site, counts: sent.secondOpinion },
    tell,
  });
  const translator = countSent(opinions, sent, (characters) => progress.count('charactersSent', characters));
  const asked: AskedUnits = new Map();
  tellUnreadable(progress);
  const rejections = createRejectionTeller(progress);
  const publications = createPublicationTeller(progress);
  const { queue, countUnfinished } = createStageQueue({
    data,
    once,
    isGuest,
    progress,
    handle: (event) =>
      handleEvent(event, {
        store,
        site,
        translator,
        progress,
        rejections,
        publications,
        asked,
        gather,
        goOn,
      }),
  });
  const goOn = async (event: StageEvent) => (await queue.announce(event)).ready();
  const gather = () => gatherEvents(objects, queue);
  const store = createDispatchingStore(objects, queue);
  const lookedAt = await readLookedAt(data, content, site);
  const intake = createFolderIntake({ folder: content, store, gather, site, progress, lookedAt });
  const known = createKnownFiles(data, content);

  const sweep = () => sweepObjects({ store, site, queue, progress, inOrder: lookedAt.inOrder });

  /** What was removed while nothing watched. */
  async function takeAwayMissing(): Promise<void> {
    const missing = await known.listMissing();
    for (const path of missing) if (await intake.takeAway(path)) progress.line('note', `${path} is gone`);
    await known.forget(missing);
  }

  async function recover(): Promise<number> {
    const { found, lost } = await queue.recover();
    if (lost === 0) return found;
    progress.line('note', `${lost} events were lost with the machine; every article is looked at again`);
    await wakeAll(store, queue);
    return found;
  }

  async function rerun(ids: Iterable<string>): Promise<void> {
    for (const id of ids) await wakeArticle(store, id);
  }

  /** @returns the articles that may read differently for it. */
  async function takeInFiles(files: readonly ContentFile[]): Promise<Set<string>> {
    await known.add(articlePaths(files));
    const affected = new Set<string>();
    for (const group of groupByArticle(files)) {
      await queue.hasRoom();
      for (const id of await intake.takeInFiles(group, { isTriedAgain: false })) affected.add(id);
    }
    await takeAwayMissing();
    await queue.idle();
    return affected;
  }

  async function takeInSaved(saved: readonly ContentFile[]): Promise<void> {
    const files = await withoutShadowed(content, saved);
    const paths = articlePaths(files);
    for (const path of paths) rejections.forget(parseInboxKey(inboxKeyOf(path)).articleId);
    if (paths.length > 0) await known.add(paths);
    await rerun(await intake.takeInFiles(files, { isTriedAgain: true }));
  }

  return {
    store,
    site,
    async resume() {
      asked.clear();
      await resumeTranslations({ store, site });
    },
    close: () => translator.close(),
    sweep,
    queue,
    sent,
    recover,
    async takeInAll() {
      const files = await listContent(content);
      await recover();
      await resumeTranslations({ store, site });
      const isOlder = await isOlderStore(store);
      if (isOlder && files.length > 0) progress.line('note', OLDER_STORE);
      intake.takeWord(isOlder);
      const { behind } = await readFigures(store, site, files, lookedAt);
      const affected = await takeInFiles(files);
      intake.takeWord(false);
      for (const id of behind) affected.add(id);
      await rerun(affected);
      if (once) await sweep();
      await queue.idle();
      const rejected = await listRejected(store, files);
      rejections.tellRest(rejected);
      const { figures } = await readFigures(store, site, files, lookedAt);
      await lookedAt.save();
      return {
        standings: figures,
        rejections: rejected,
        failures: intake.countFailures(),
        unfinished: countUnfinished(),
      };
    },
    async takeAway(path) {
      if (!(await holdsArticles(content))) return false;
      const other = kindOf(path) === 'picture' ? await findPictureInUse(content, path) : undefined;
      if (other === undefined) return intake.takeAway(path);
      await takeInSaved([other]);
      return true;
    },
    takeInSaved,
  };
}

/** Tells of each object once, however often it is passed over. */
function tellUnreadable(progress: Progress): void {
  const told = new Set<string>();
  onUnreadable(({ key, message }) => {
    if (told.has(key)) return;
    told.add(key);
    progress.line('failed', message);
  });
}
