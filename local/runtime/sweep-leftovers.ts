import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakLock, isLeft } from '../../functions/shared/store/files/turn-lock.ts';

/** A lock gets its owner's number in the moment in which it is made. */
const EMPTY_MS = 100;

/**
 * Removes what killed processes left in a data folder: half-written objects, locks, half-written lists of known files.
 * Commands may be at work beside, so what a running process holds stays.
 */
export async function sweepLeftovers(data: string): Promise<void> {
  for (const path of await filesIn(join(data, '.tmp'))) {
    if (isOfNobody(basename(path), path)) await rm(path, { force: true });
  }
  for (const path of await filesIn(join(data, '.locks'))) {
    if (await isEmpty(path)) await sleep(EMPTY_MS);
    breakLock(path, isOfNobody);
  }
  // Written by npm start alone, of which there is one.
  for (const name of await namesIn(join(data, '.content'))) {
    if (name.endsWith('.new')) await rm(join(data, '.content', name), { force: true });
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const filesIn = async (folder: string) => (await namesIn(folder)).map((name) => join(folder, name));
const isEmpty = async (path: string) => (await readFile(path, 'utf8').catch(() => undefined)) === '';

/** This process has begun nothing yet, whoever had its number before. */
function isOfNobody(owner: string, path: string): boolean {
  const pid = Number.parseInt(owner, 10);
  return !Number.isInteger(pid) || pid === process.pid || isLeft(owner, path);
}
