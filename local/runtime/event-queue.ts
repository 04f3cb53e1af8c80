import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StageName } from '../../functions/pipeline.ts';
import { nameProcess } from './name-process.ts';

export interface StageEvent {
  stage: StageName;
  /** The object that was put. */
  key: string;
}

/** An event that will come once `ready`; a note of it is on the disk already. */
export interface Announcement {
  ready(): void;
  cancel(): Promise<void>;
}

export interface EventQueue {
  announce(event: StageEvent): Promise<Announcement>;
  /** Resolves once nothing is under way or waits for a retry. */
  idle(): Promise<void>;
  /** Takes up what a process that is gone left behind. */
  recover(): Promise<number>;
  /** Starts nothing new, and resolves once what runs has ended. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  /** Where the notes are. */
  folder: string;
  handle(event: StageEvent): Promise<void>;
  /** Events of one work are handled one at a time, and those that wait are handled as one. */
  workOf(event: StageEvent): string;
  /** How many works of a stage may run at once. */
  concurrency: Partial<Record<StageName, number>>;
  /** Then the event is left on the disk for the next start. */
  maxAttempts: number;
  onFailure(event: StageEvent, cause: unknown, retryInMs: number | undefined): void;
}

interface Work {
  event: StageEvent;
  notes: string[];
  attempts: number;
  state: 'waiting' | 'running' | 'pausing';
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 60_000;

/**
 * The embedded runtime's stand-in for EventBridge and SQS: at least once, in any order, kept on the disk
 * until handled. A note is written before the object it is about, so that `kill -9` between the two loses
 * nothing: the handlers are idempotent and an event too many does no harm.
 */
export function createEventQueue(options: QueueOptions): EventQueue {
  const { folder, handle, workOf, concurrency, maxAttempts, onFailure } = options;
  const owner = nameProcess(process.pid);
  const works = new Map<string, Work[]>();
  const running = new Map<StageName, number>();
  const listeners = new Set<() => void>();
  const stopping = new AbortController();
  // Any number of works may pause at once, where the machine or the disk fails.
  setMaxListeners(0, stopping.signal);
  let announced = 0;

  const isIdle = () => announced === 0 && works.size === 0;
  const isStill = () => [...running.values()].every((count) => count === 0);

  function add(event: StageEvent, note: string): void {
    const row = works.get(workOf(event)) ?? [];
    works.set(workOf(event), row);
    const waiting = row.find(({ state }) => state !== 'running');
    if (waiting) waiting.notes.push(note);
    else row.push({ event, notes: [note], attempts: 0, state: 'waiting' });
    startNext();
  }

  function startNext(): void {
    if (stopping.signal.aborted) return;
    for (const [name, [first]] of works) {
      if (first?.state !== 'waiting') continue;
      const { stage } = first.event;
      const count = running.get(stage) ?? 0;
      if (count >= (concurrency[stage] ?? 1)) continue;
      first.state = 'running';
      running.set(stage, count + 1);
      void run(name, first);
    }
  }

  async function run(name: string, work: Work): Promise<void> {
    const { stage } = work.event;
    const done = await attempt(work);
    running.set(stage, (running.get(stage) ?? 1) - 1);
    if (done) finish(name, work);
    else void pause(name, work);
    startNext();
    for (const listener of listeners) listener();
  }

  async function attempt(work: Work): Promise<boolean> {
    try {
      await handle(work.event);
      await Promise.all(work.notes.map((note) => rm(note, { force: true })));
      return true;
    } catch (cause) {
      work.attempts += 1;
      const ended = work.attempts >= maxAttempts;
      onFailure(work.event, cause, ended ? undefined : retryDelay(work.attempts));
      return ended;
    }
  }

  function finish(name: string, work: Work): void {
    const rest = (works.get(name) ?? []).filter((other) => other !== work);
    if (rest.length === 0) works.delete(name);
    else works.set(name, rest);
  }

  async function pause(name: string, work: Work): Promise<void> {
    work.state = 'pausing';
    const signal = stopping.signal;
    await sleep(retryDelay(work.attempts), undefined, { signal }).catch(() => undefined);
    work.state = 'waiting';
    if (works.has(name)) startNext();
  }

  function until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = () => {
        if (!condition()) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
      listener();
    });
  }

  return {
    async announce(event) {
      const note = join(folder, `${owner}-${randomUUID()}.json`);
      await mkdir(folder, { recursive: true });
      await writeFile(note, JSON.stringify(event));
      announced += 1;
      const settle = () => {
        announced -= 1;
        for (const listener of listeners) listener();
      };
      return {
        ready() {
          add(event, note);
          settle();
        },
        async cancel() {
          await rm(note, { force: true });
          settle();
        },
      };
    },
    idle: () => until(isIdle),
    async recover() {
      const notes = (await readdir(folder).catch(() => [])).filter(isOrphan);
      for (const name of notes) {
        const event = await readNote(join(folder, name));
        if (event !== undefined) add(event, join(folder, name));
        else await rm(join(folder, name), { force: true });
      }
      return notes.length;
    },
    async stop() {
      stopping.abort();
      await until(isStill);
    },
  };
}

/** Doubles each time. */
function retryDelay(attempts: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
}

/** Of a process that is gone; one that still runs handles its own. */
function isOrphan(name: string): boolean {
  const owner = name.slice(0, name.indexOf('-'));
  const pid = Number.parseInt(owner, 10);
  if (!Number.isInteger(pid) || pid === process.pid) return true;
  return nameProcess(pid) !== owner;
}

/** `undefined` where the process was killed while it wrote the note: then the object was not put either. */
async function readNote(path: string): Promise<StageEvent | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as StageEvent;
  } catch {
    return undefined;
  }
}
