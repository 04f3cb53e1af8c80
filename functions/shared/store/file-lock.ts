import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hexHash } from './hex-hash.ts';

/** A write holds its lock for some ms; one held longer belongs to a process that is gone. */
const STALE_MS = 10_000;
const WAIT_MS = 3;

/** What this process has under way for a key; only the first in the row asks for the lock file. */
const inLine = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other writer of `key`, in this process or another one on the same folder, runs
 * theirs. A lock left by a killed process is broken.
 */
export async function withFileLock<T>(root: string, key: string, work: () => Promise<T>): Promise<T> {
  const path = join(root, '.locks', hexHash(key, 32));
  const turn = (inLine.get(path) ?? Promise.resolve()).then(() => locked(path, work));
  const settled = turn.catch(() => undefined);
  inLine.set(path, settled);
  try {
    return await turn;
  } finally {
    if (inLine.get(path) === settled) inLine.delete(path);
  }
}

async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!inFolderOf(path, () => tryLock(path))) await sleep(WAIT_MS);
  try {
    return await work();
  } finally {
    removeFile(path);
  }
}

function tryLock(path: string): boolean {
  const file = openNew(path);
  if (file === undefined) {
    breakIfStale(path);
    return false;
  }
  try {
    writeFileSync(file, `${process.pid} ${randomUUID()}`);
    return true;
  } catch (cause) {
    // The disk is full: without an owner in it, it would bar everybody until it is stale.
    removeFile(path);
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
