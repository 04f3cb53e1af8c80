import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameProcess } from './name-process.ts';
import type { StageEvent } from './stage-event.ts';

/** The events on the disk, a file each, named by the process that handles it. */
export interface EventNotes {
  /** @returns the note's path. */
  write(event: StageEvent): Promise<string>;
  remove(paths: readonly string[]): Promise<void>;
  /** Those of processes that are gone. */
  listLeft(): Promise<LeftNote[]>;
}

export interface LeftNote {
  path: string;
  /** `undefined` if the process was killed while it wrote the note: then the object was not put either. */
  event: StageEvent | undefined;
}

export function createEventNotes(folder: string): EventNotes {
  const owner = nameProcess(process.pid);
  return {
    async write(event) {
      const path = join(folder, `${owner}-${randomUUID()}.json`);
      await mkdir(folder, { recursive: true });
      await writeFile(path, JSON.stringify(event));
      return path;
    },
    async remove(paths) {
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
    async listLeft() {
      const names = (await readdir(folder).catch(() => [])).filter(isLeft);
      return Promise.all(
        names.map(async (name) => {
          const path = join(folder, name);
          return { path, event: await readNote(path) };
        }),
      );
    },
  };
}

/** Of a process that is gone; one that still runs handles its own. */
function isLeft(name: string): boolean {
  const owner = name.slice(0, name.indexOf('-'));
  const pid = Number.parseInt(owner, 10);
  if (!Number.isInteger(pid) || pid === process.pid) return true;
  return nameProcess(pid) !== owner;
}

async function readNote(path: string): Promise<StageEvent | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as StageEvent;
  } catch {
    return undefined;
  }
}
