import { statSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakLock } from '../../functions/shared/store/files/turn-lock.ts';

/** A write holds its files for some ms; older ones are of a process that is gone, whatever has its number now. */
const STALE_MS = 10_000;
/** A lock gets its owner's number in the moment in which it is made. */
const EMPTY_MS = 100;

/**
 * Removes what killed processes left in a data folder: half-written objects, locks, half-written lists of known files.
 * Commands may be at work beside, so what a running process holds stays.
 */
export async function sweepLeftovers(data: string): Promise<void> {
  for (const path of await filesIn(join(data, '.tmp'))) {
    if (isLeft(basename(path), path)) await rm(path, { force: true });
  }
  for (const path of await filesIn(join(data, '.locks'))) {
    if (await isEmpty(path)) await sleep(EMPTY_MS);
    breakLock(path, isLeft);
  }
  // Written by npm start alone, of which there is one.
  for (const name of await namesIn(join(data, '.content'))) {
    if (name.endsWith('.new')) await rm(join(data, '.content', name), { force: true });
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const filesIn = async (folder: string) => (await namesIn(folder)).map((name) => join(folder, name));
const isEmpty = async (path: string) => (await readFile(path, 'utf8').catch(() => undefined)) === '';

/** @param owner begins with the number of a process. */
function isLeft(owner: string, path: string): boolean {
  return !isRunning(Number.parseInt(owner, 10)) || isStale(path);
}

/** This process has begun nothing yet. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isStale(path: string): boolean {
  const info = statSync(path, { throwIfNoEntry: false });
  return info !== undefined && Date.now() - info.mtimeMs > STALE_MS;
}
