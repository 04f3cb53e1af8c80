import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Line, queueLineOf, type StageEvent } from './stage-event.ts';

export interface WorkOptions {
  handle(event: StageEvent): Promise<void>;
  /** The event was handled, those that waited with it too. */
  onDone(notes: readonly string[]): Promise<void>;
  /** Events of one work are handled one at a time, and those that wait are handled as one. */
  workOf(event: StageEvent): string;
  /** Of two that are handled as one, the event that is; the first where absent. */
  mergeEvents?(first: StageEvent, second: StageEvent): StageEvent;
  /** How many works of a line may run at once. */
  concurrency: Partial<Record<Line, number>>;
  /** Then the event is left on the disk for the next start. */
  maxAttempts: number;
  onFailure(event: StageEvent, cause: unknown, retryInMs: number | undefined): void;
  /** Something began, ended or failed. */
  onChange(): void;
}

export interface Works {
  add(event: StageEvent, note: string): void;
  /** Nothing is under way, and nothing waits for a retry. */
  isEmpty(): boolean;
  /** Works that could begin now, but for what a text is published without: what waits for a machine, and pictures. */
  countWaiting(): number;
  /** Nothing is under way. */
  isStill(): boolean;
  /** Starts nothing new. */
  stop(): void;
}

interface Work {
  event: StageEvent;
  notes: string[];
  attempts: number;
  state: 'waiting' | 'running' | 'pausing';
}

const ASIDE: readonly Line[] = ['translate urgent', 'translate slow', 'pictures'];

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 60_000;

/** What is to be done, by work: a row each, of which the first is done next. Rows of a line come in turn. */
export function createWorks(options: WorkOptions): Works {
  const { handle, onDone, workOf, concurrency, maxAttempts, onFailure, onChange } = options;
  const mergeEvents = options.mergeEvents ?? ((first: StageEvent) => first);
  const rows = new Map<string, Work[]>();
  /** Rows that could begin, by line: of ten thousand that wait none is looked at before its turn. */
  const ready = new Map<Line, Set<string>>();
  const running = new Map<Line, number>();
  const stopping = new AbortController();
  let isStarting = false;
  // Any number of works may pause at once, if the machine or the disk fails.
  setMaxListeners(0, stopping.signal);

  function setReady(name: string): void {
    const [first] = rows.get(name) ?? [];
    if (first?.state !== 'waiting') return;
    const line = queueLineOf(first.event);
    const names = ready.get(line) ?? new Set();
    ready.set(line, names.add(name));
  }

  /** Once all that come at once are there: those that are one work are handled as one. */
  function startSoon(): void {
    if (isStarting) return;
    isStarting = true;
    queueMicrotask(() => {
      isStarting = false;
      startNext();
      onChange();
    });
  }

  function startNext(): void {
    if (stopping.signal.aborted) return;
    for (const [line, names] of ready) {
      for (const name of names) {
        const count = running.get(line) ?? 0;
        if (count >= (concurrency[line] ?? 1)) break;
        names.delete(name);
        const [first] = rows.get(name) ?? [];
        if (first === undefined) continue;
        first.state = 'running';
        running.set(line, count + 1);
        void run(name, first);
      }
    }
  }

  async function run(name: string, work: Work): Promise<void> {
    const line = queueLineOf(work.event);
    const done = await attempt(work);
    running.set(line, (running.get(line) ?? 1) - 1);
    if (done) finish(name, work);
    else void pause(name, work);
    startNext();
    onChange();
  }

  async function attempt(work: Work): Promise<boolean> {
    try {
      await handle(work.event);
      await onDone(work.notes);
      return true;
    } catch (cause) {
      work.attempts += 1;
      const ended = work.attempts >= maxAttempts;
      onFailure(work.event, cause, ended ? undefined : retryDelay(work.attempts));
      return ended;
    }
  }

  function finish(name: string, work: Work): void {
    const rest = (rows.get(name) ?? []).filter((other) => other !== work);
    if (rest.length === 0) rows.delete(name);
    else rows.set(name, rest);
    setReady(name);
  }

  async function pause(name: string, work: Work): Promise<void> {
    work.state = 'pausing';
    const signal = stopping.signal;
    await sleep(retryDelay(work.attempts), undefined, { signal }).catch(() => undefined);
    work.state = 'waiting';
    setReady(name);
    startNext();
  }

  return {
    add(event, note) {
      const row = rows.get(workOf(event)) ?? [];
      rows.set(workOf(event), row);
      const waiting = row.find(({ state }) => state !== 'running');
      if (waiting) {
        waiting.notes.push(note);
        waiting.event = mergeEvents(waiting.event, event);
      } else row.push({ event, notes: [note], attempts: 0, state: 'waiting' });
      setReady(workOf(event));
      startSoon();
    },
    isEmpty: () => rows.size === 0,
    countWaiting: () =>
      [...ready].reduce((sum, [line, names]) => sum + (ASIDE.includes(line) ? 0 : names.size), 0),
    isStill: () => [...running.values()].every((count) => count === 0),
    stop: () => stopping.abort(),
  };
}

/** Doubles each time. */
function retryDelay(attempts: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
}
