import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ifThere, removeFile } from '../../../functions/shared/store/files/missing-file.ts';
import { syncFolder, writeThrough } from '../../../functions/shared/store/write-through.ts';
import { nameProcess } from './name-process.ts';
import type { StageEvent } from './stage-event.ts';

/** The events on the disk, a file each, named by the process that handles it. */
export interface EventNotes {
  /** @returns the note's path. */
  write(event: StageEvent): Promise<string>;
  /** Has another process handle it, whole and at once. */
  handTo(owner: string, path: string): Promise<void>;
  /** They are done with: they say so, and the next events are written into them, which spares the disk new files and names. */
  remove(paths: readonly string[]): Promise<void>;
  /** Takes away those that wait for another event. */
  clear(): void;
  /** Those of processes that are gone, and those that others handed to this one; each of them once. */
  listLeft(): Promise<LeftNote[]>;
  /** All that are there, whoever handles them. */
  listAll(): Promise<StageEvent[]>;
}

export interface LeftNote {
  path: string;
  /** `undefined` if it cannot be read: the process or the machine ended while it was written. */
  event: StageEvent | undefined;
}

/** What a note says that is done with. */
const DONE = Buffer.from('null');
/** Notes that wait for another event. */
const MOST_FREE = 64;

export function createEventNotes(folder: string): EventNotes {
  const owner = nameProcess(process.pid) ?? String(process.pid);
  const inHand = new Set<string>();
  const free: string[] = [];
  const names = () => ifThere(() => readdirSync(folder)) ?? [];

  function drop(path: string): void {
    removeFile(path);
    inHand.delete(path);
  }

  /** Nothing is lost if what it said before comes back with the power: then that is done once more. */
  async function writeInto(path: string, body: Buffer): Promise<boolean> {
    try {
      await writeThrough(path, padded(body, path), 'r+');
      return true;
    } catch {
      drop(path);
      return false;
    }
  }

  async function writeNew(body: Buffer): Promise<string> {
    const path = join(folder, `${owner}-${randomUUID()}.json`);
    inHand.add(path);
    try {
      // A note is as sure as the object it is about.
      await writeThrough(path, body, 'wx');
      await syncFolder(folder);
    } catch (cause) {
      drop(path);
      throw cause;
    }
    return path;
  }

  return {
    async write(event) {
      const body = Buffer.from(JSON.stringify(event));
      const old = free.pop();
      return old !== undefined && (await writeInto(old, body)) ? old : writeNew(body);
    },
    async handTo(other, path) {
      const name = basename(path);
      renameSync(path, join(folder, `${other}${name.slice(name.indexOf('-'))}`));
      await syncFolder(folder);
      inHand.delete(path);
    },
    async remove(paths) {
      for (const path of paths) {
        if (free.includes(path)) continue;
        if (free.length < MOST_FREE && basename(path).startsWith(`${owner}-`) && sayDone(path))
          free.push(path);
        else drop(path);
      }
    },
    clear() {
      for (const path of free.splice(0)) drop(path);
    },
    async listLeft() {
      const paths = names()
        .filter(isLeft)
        .map((name) => join(folder, name));
      const left = paths.filter((path) => !inHand.has(path)).map((path) => ({ path, event: readNote(path) }));
      return left.flatMap(({ path, event }) => {
        inHand.add(path);
        if (event !== 'done') return [{ path, event }];
        drop(path);
        return [];
      });
    },
    async listAll() {
      return names().flatMap((name) => {
        const event = readNote(join(folder, name));
        return event === undefined || event === 'done' ? [] : [event];
      });
    },
  };
}

/** Of a process that is gone, or of this one; another one that still runs handles its own. */
function isLeft(name: string): boolean {
  const owner = name.slice(0, name.indexOf('-'));
  const pid = Number.parseInt(owner, 10);
  if (!Number.isInteger(pid) || pid === process.pid) return true;
  return nameProcess(pid) !== owner;
}

function readNote(path: string): StageEvent | 'done' | undefined {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as StageEvent | null) ?? 'done';
  } catch {
    return undefined;
  }
}

/** Not waited for: a note that does not say so after all is an event too many. */
function sayDone(path: string): boolean {
  try {
    writeFileSync(path, padded(DONE, path), { flag: 'r+' });
    return true;
  } catch {
    return false;
  }
}

/** To be written over what is there, which is never shorter for it: cut off, it would say nothing. */
function padded(body: Buffer, path: string): Buffer {
  return Buffer.concat([body, Buffer.alloc(Math.max(0, statSync(path).size - body.length), ' ')]);
}
