import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
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
  remove(paths: readonly string[]): Promise<void>;
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

export function createEventNotes(folder: string): EventNotes {
  const owner = nameProcess(process.pid) ?? String(process.pid);
  const inHand = new Set<string>();
  const names = () => ifThere(() => readdirSync(folder)) ?? [];
  return {
    async write(event) {
      const path = join(folder, `${owner}-${randomUUID()}.json`);
      inHand.add(path);
      try {
        // A note is as sure as the object it is about.
        await writeThrough(path, JSON.stringify(event), 'wx');
        await syncFolder(folder);
      } catch (cause) {
        inHand.delete(path);
        removeFile(path);
        throw cause;
      }
      return path;
    },
    async handTo(other, path) {
      const name = basename(path);
      renameSync(path, join(folder, `${other}${name.slice(name.indexOf('-'))}`));
      await syncFolder(folder);
      inHand.delete(path);
    },
    async remove(paths) {
      for (const path of paths) {
        removeFile(path);
        inHand.delete(path);
      }
    },
    async listLeft() {
      const paths = names()
        .filter(isLeft)
        .map((name) => join(folder, name));
      const left = paths.filter((path) => !inHand.has(path));
      for (const path of left) inHand.add(path);
      return left.map((path) => ({ path, event: readNote(path) }));
    },
    async listAll() {
      return names().flatMap((name) => readNote(join(folder, name)) ?? []);
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

function readNote(path: string): StageEvent | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as StageEvent;
  } catch {
    return undefined;
  }
}
