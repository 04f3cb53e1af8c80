import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
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
    breakIfStale(lock);
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

function breakIfStale(path: string): void {
  const owner = ifThere(() => readFileSync(path, 'utf8'));
  const info = ifThere(() => statSync(path));
  if (owner === undefined || info === undefined) return;
  if (isAlive(Number.parseInt(owner, 10)) && Date.now() - info.mtimeMs < STALE_MS) return;
  // Of several that break it, one moves it away; if that was a new owner's by now, it goes back.
  const aside = `${path}.${randomUUID()}`;
  const isMoved = ifThere(() => {
    renameSync(path, aside);
    return true;
  });
  if (!isMoved) return;
  if (readFileSync(aside, 'utf8') === owner) unlinkSync(aside);
  else renameSync(aside, path);
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
