import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { ifThere, removeFile } from './missing-file.ts';

/** A turn lasts some ms; one that lasts longer belongs to a process that is gone. */
const STALE_MS = 10_000;

/**
 * Makes a lock file that says `owner`, which begins with the process's number and is never said twice.
 * @returns whether it was not there; one whose process is gone is broken for the next attempt.
 */
export function tryLock(lock: string, owner: string): boolean {
  const file = openNew(lock);
  if (file === undefined) {
    breakLock(lock, isLeft);
    return false;
  }
  try {
    writeFileSync(file, owner);
    return true;
  } catch (cause) {
    // The disk is full: without an owner in it, it would bar everybody until it is stale.
    removeFile(lock);
    throw cause;
  } finally {
    closeSync(file);
  }
}

/** `undefined` if it is there. */
function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return undefined;
  }
}

/** Removes a lock if it is `ofNobody`; its owner is told by what it says. */
export function breakLock(lock: string, ofNobody: (owner: string, lock: string) => boolean): void {
  const owner = ifThere(() => readFileSync(lock, 'utf8'));
  if (owner === undefined || !ofNobody(owner, lock)) return;
  // One at a time: of two that found the same, the second would remove the lock of who had it next.
  const breaking = `${lock}-breaking`;
  const file = openNew(breaking);
  if (file === undefined) {
    if (isStale(breaking)) removeFile(breaking);
    return;
  }
  try {
    writeFileSync(file, String(process.pid));
    if (ifThere(() => readFileSync(lock, 'utf8')) === owner) removeFile(lock);
  } finally {
    closeSync(file);
    removeFile(breaking);
  }
}

/** Whether the process that `owner` begins with is gone, or has had the file for longer than anybody needs it. */
export const isLeft = (owner: string, file: string) => !isAlive(Number.parseInt(owner, 10)) || isStale(file);

/** A file that is not there is not. */
function isStale(path: string): boolean {
  const info = ifThere(() => statSync(path));
  return info !== undefined && Date.now() - info.mtimeMs >= STALE_MS;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid)) return true; // being written just now
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
