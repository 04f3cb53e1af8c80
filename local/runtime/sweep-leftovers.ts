import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A write holds its files for some ms; older ones are of a process that is gone, whatever has its number now. */
const STALE_MS = 10_000;
/** A lock gets its owner's number in the moment in which it is made. */
const EMPTY_MS = 100;

/**
 * Removes what killed processes left in a data folder: half-written objects, locks, half-written lists of known files.
 * Commands may be at work beside, so what a running process holds stays.
 */
export async function sweepLeftovers(data: string): Promise<void> {
  await sweep(join(data, '.tmp'), async (_, name) => Number.parseInt(name, 10));
  await sweep(join(data, '.locks'), readOwner);
  // Written by npm start alone, of which there is one.
  for (const name of await namesIn(join(data, '.content'))) {
    if (name.endsWith('.new')) await rm(join(data, '.content', name), { force: true });
  }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** @param ownerOf the number of the process that holds a file; `undefined` if none does. */
async function sweep(
  folder: string,
  ownerOf: (path: string, name: string) => Promise<number | undefined>,
): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const owner = await ownerOf(path, name);
    if (owner === undefined || !isRunning(owner) || (await isStale(path))) await rm(path, { force: true });
  }
}

async function readOwner(path: string): Promise<number | undefined> {
  const read = () => readFile(path, 'utf8').catch(() => '');
  const text = await read();
  if (text !== '') return Number.parseInt(text, 10);
  await sleep(EMPTY_MS);
  const later = await read();
  return later === '' ? undefined : Number.parseInt(later, 10);
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

async function isStale(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > STALE_MS;
}
