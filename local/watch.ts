import { watch } from 'chokidar';
import { type ContentFile, describe, kindOf, pathBelow } from './content-folder.ts';

/** An editor program has finished writing when a file keeps its size this long. */
const SETTLED_MS = 150;

export interface Watcher {
  /** Resolves once saving a file is noticed. */
  ready: Promise<void>;
  close(): Promise<void>;
}

export interface WatchCallbacks {
  onSaved(file: ContentFile): Promise<void>;
  /** With its path below the content folder. */
  onRemoved(path: string): Promise<void>;
  onError(cause: unknown): void;
}

/** Calls back for every file of the content folder that is saved or removed, one after the other. */
export function watchContent(folder: string, { onSaved, onRemoved, onError }: WatchCallbacks): Watcher {
  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 50 },
  });
  let last = Promise.resolve();
  const saved = (path: string) => {
    last = last
      .then(async () => {
        const file = await describe(folder, path);
        if (file !== undefined) await onSaved(file);
      })
      .catch(onError);
  };
  const removed = (file: string) => {
    last = last
      .then(async () => {
        const path = pathBelow(folder, file);
        // An editor program may write a file anew by another name and put it in its place.
        if (kindOf(path) !== undefined && (await describe(folder, file)) === undefined) await onRemoved(path);
      })
      .catch(onError);
  };
  watcher.on('add', saved).on('change', saved).on('unlink', removed).on('error', onError);
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: () => watcher.close(),
  };
}
