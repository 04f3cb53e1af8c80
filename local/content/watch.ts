import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import pLimit from 'p-limit';
import {
  type ContentFile,
  findContentFile,
  kindOf,
  leadsBack,
  listContent,
  pathBelow,
} from './content-folder.ts';
import { gatherByArticle } from './gather-by-article.ts';
import { groupByArticle } from './group-by-article.ts';
import { lookAfterFolder } from './look-after-folder.ts';

/** An editor program has finished writing when a file keeps its size this long. */
const SETTLED_MS = 150;
/** By then a new folder is watched. */
const LOOK_AGAIN_MS = 1_000;
/** A full disk is not emptied sooner. */
const RETRY_MS = 5_000;

export interface Watcher {
  /** Resolves once saving a file is noticed. */
  ready: Promise<void>;
  close(): Promise<void>;
}

export interface WatchCallbacks {
  /** With an article's files that were saved together, or one other file. Called again if it throws, after `onError`. */
  onSaved(files: readonly ContentFile[]): Promise<void>;
  /** With its path below the content folder. */
  onRemoved(path: string): Promise<void>;
  onError(cause: unknown): void;
}

/**
 * Calls back for every file of the content folder that is saved or removed, one after the other. A folder that
 * was moved away or unmounted is waited for.
 */
export function watchContent(folder: string, { onSaved, onRemoved, onError }: WatchCallbacks): Watcher {
  const limit = pLimit(1);
  const inTurn = (work: () => Promise<void>) => {
    limit(work).catch(onError);
  };
  const retries = new Set<NodeJS.Timeout>();
  const savedTogether = (paths: readonly string[]) =>
    inTurn(async () => {
      const files = await Promise.all(paths.map((path) => findContentFile(folder, path)));
      const here = files.filter((file) => file !== undefined);
      if (here.length > 0) await take(here);
    });
  const gathered = gatherByArticle(folder, savedTogether);
  const { saved } = gathered;
  const take = (files: readonly ContentFile[]) =>
    onSaved(files).catch((cause: unknown) => {
      onError(cause);
      const retry = setTimeout(() => {
        retries.delete(retry);
        savedTogether(files.map(({ path }) => join(folder, path)));
      }, RETRY_MS);
      retries.add(retry);
    });
  const removed = (file: string) =>
    inTurn(async () => {
      const path = pathBelow(folder, file);
      // An editor program may write a file anew by another name and put it in its place.
      if (kindOf(path) !== undefined && (await findContentFile(folder, file)) === undefined)
        await onRemoved(path);
    });

  let open = openWatcher(folder, { saved, removed, onError });
  const { ready } = open;
  const stopLooking = lookAfterFolder(folder, {
    onGone: () =>
      onError(new Error('the folder is gone; what it gave stays, and it is watched once it is back')),
    onBack: () =>
      inTurn(async () => {
        await open.close();
        open = openWatcher(folder, { saved, removed, onError });
        await open.ready;
        const files = (await listContent(folder)).filter(isTakenIn);
        for (const group of groupByArticle(files)) await take(group);
      }),
  });
  return {
    ready,
    async close() {
      stopLooking();
      gathered.stop();
      for (const retry of retries) clearTimeout(retry);
      await open.close();
    },
  };
}

interface FileEvents {
  saved(path: string): void;
  removed(path: string): void;
  onError(cause: unknown): void;
}

function openWatcher(folder: string, { saved, removed, onError }: FileEvents): Watcher {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: leadsBack,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 50 },
  });
  watcher.on('add', saved).on('change', saved).on('unlink', removed).on('error', onError);
  const looks = new Set<NodeJS.Timeout>();
  watcher.on('addDir', (folder) => {
    const look = setTimeout(() => {
      looks.delete(look);
      takeOverlooked(watcher, folder, saved).catch(onError);
    }, LOOK_AGAIN_MS);
    looks.add(look);
  });
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close() {
      for (const look of looks) clearTimeout(look);
      return watcher.close();
    },
  };
}

/** chokidar reads a new folder first and watches it then, and overlooks what is written between the two. */
async function takeOverlooked(watcher: FSWatcher, folder: string, saved: FileEvents['saved']): Promise<void> {
  const known = new Set(watcher.getWatched()[folder]);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter(({ name }) => !known.has(name))) {
    const path = join(folder, entry.name);
    watcher.add(path);
    if (entry.isDirectory()) await takeOverlooked(watcher, path, saved);
    else saved(path);
  }
}

/** The others are settings, which the files were read by all the while. */
const SETTINGS: readonly string[] = ['site', 'feeds', 'page'];
const isTakenIn = ({ kind }: ContentFile) => !SETTINGS.includes(kind);
