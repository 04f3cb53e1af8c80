import { watch } from 'chokidar';
import { type ContentFile, describe } from './content-folder.ts';

/** An editor program has finished writing when a file keeps its size this long. */
const SETTLED_MS = 150;

export interface Watcher {
  /** Resolves once saving a file is noticed. */
  ready: Promise<void>;
  close(): Promise<void>;
}

/** Calls back for every file of the content folder that is saved, one after the other. */
export function watchContent(
  folder: string,
  onSaved: (file: ContentFile) => Promise<void>,
  onError: (cause: unknown) => void,
): Watcher {
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
  watcher.on('add', saved).on('change', saved).on('error', onError);
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: () => watcher.close(),
  };
}
