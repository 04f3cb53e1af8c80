import { mkdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';

/** Others may remove the folder again, once its last file is gone. */
const FOLDER_ATTEMPTS = 5;

/** Does something with a file of a folder, which is made only if it is not there: it nearly always is. */
export function inFolderOf<T>(path: string, work: () => T): T {
  for (let left = FOLDER_ATTEMPTS; left > 0; left -= 1) {
    try {
      return work();
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      mkdirSync(dirname(path), { recursive: true });
    }
  }
  return work();
}

/** Removes a file, if it is there. */
export function removeFile(path: string): void {
  ifThere(() => unlinkSync(path));
}

/** What is read of a file; `undefined` if it is not there. */
export function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    return isMissing(cause as NodeJS.ErrnoException);
  }
}

/** For `catch`: a file that is not there is `undefined`, anything else is thrown. */
export function isMissing(cause: NodeJS.ErrnoException): undefined {
  // A name that is too long for a file was never written as one.
  if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(cause.code ?? '')) return undefined;
  throw cause;
}

export const isFileThere = (path: string) => statSync(path, { throwIfNoEntry: false }) !== undefined;
