import { open, readFile, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakLock } from '../../functions/shared/store/files/turn-lock.ts';
import { nameProcess } from './queue/name-process.ts';

/** The one `npm start` that works on a data folder. */
export interface Holder {
  /** See name-process.ts. */
  process: string;
  /** ISO 8601 */
  since: string;
  translator: string;
}

/** It is written in a moment; one that stays empty is of a process that was killed in it. */
const EMPTY_MS = 1_000;
const ATTEMPTS = 50;
const WAIT_MS = 50;

const pathIn = (data: string) => join(data, '.running');

/**
 * Makes this process the one that works on the data folder, until it lets go or ends, however it ends.
 * @returns what lets go.
 * @throws if another one runs, naming it.
 */
export async function holdDataFolder(data: string, translator: string): Promise<() => Promise<void>> {
  const path = pathIn(data);
  const since = new Date().toISOString();
  const holder: Holder = { process: nameProcess(process.pid) ?? String(process.pid), since, translator };
  const text = JSON.stringify(holder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await writeNew(path, text)) return () => letGo(path, text);
    const found = await readText(path);
    const other = readHolderIn(found);
    if (other !== undefined && isRunning(other)) throw new Error(describeOther(data, other));
    if (other !== undefined || (await isOld(path))) breakLock(path, (text) => text === found);
    if (attempt > 0) await sleep(WAIT_MS);
  }
  throw new Error(`the data folder ${data} is being opened by others again and again; try again`);
}

/** The process that works on the data folder now. */
export async function readHolder(data: string): Promise<Holder | undefined> {
  const holder = readHolderIn(await readText(pathIn(data)));
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

function describeOther(data: string, { process: name, since }: Holder): string {
  const pid = Number.parseInt(name, 10);
  return (
    `the data folder ${data} is used by another npm start, process ${pid}, since ${since}; stop that one, or choose ` +
    `another folder with --data. If process ${pid} is another program, remove ${pathIn(data)}`
  );
}

function isRunning({ process: name }: Holder): boolean {
  return nameProcess(Number.parseInt(name, 10)) === name;
}

async function writeNew(path: string, text: string): Promise<boolean> {
  const handle = await open(path, 'wx').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') return undefined;
    throw cause;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(text);
    return true;
  } catch (cause) {
    await rm(path, { force: true });
    throw new Error(`${path} cannot be written: ${(cause as Error).message}; is the disk full?`, { cause });
  } finally {
    await handle.close();
  }
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}

function readHolderIn(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? '') as Partial<Holder> | null;
    return typeof holder?.process === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

async function isOld(path: string): Promise<boolean> {
  const info = await stat(path).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > EMPTY_MS;
}

async function letGo(path: string, text: string): Promise<void> {
  if ((await readText(path)) === text) await unlink(path).catch(() => undefined);
}
