import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ifThere, inFolderOf, isFileThere, removeFile } from './missing-file.ts';
import { tryLock } from './turn-lock.ts';

/** Longest that a turn goes on while nobody else asks for one: well before its lock counts as stale. */
const TURN_MS = 2_000;
const WAIT_MS = 3;
/** Whoever asked for a turn takes it within that time, or asks again. */
const GIVE_WAY_MS = 50;

/** What this process has under way for a key. */
const inLine = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other writer of `key`, in this process or another one on the same folder, runs theirs. Processes
 * take turns to write in a folder: the lock file of a turn is for all that this process writes meanwhile, because making and
 * removing one costs as much as the write itself. Of a killed process it is broken.
 */
export async function withFileLock<T>(root: string, key: string, work: () => Promise<T>): Promise<T> {
  const place = join(root, key);
  const done = (inLine.get(place) ?? Promise.resolve()).then(() => inTurn(turnIn(root), work));
  const settled = done.catch(() => undefined);
  inLine.set(place, settled);
  try {
    return await done;
  } finally {
    if (inLine.get(place) === settled) inLine.delete(place);
  }
}

/** This process's turn to write in a folder. */
interface Turn {
  lock: string;
  /** There while another process waits for its turn. */
  asked: string;
  /** What the lock says while it is this process's, another word in each turn. */
  owner: string;
  writers: number;
  /** Resolves once it has begun; absent while nobody writes. */
  begun?: Promise<void> | undefined;
  /** When it began; absent until it has. */
  since?: number | undefined;
  /** Resolves once it is over, and another process had the time to begin its own: until then no writer begins. */
  ending?: Promise<void> | undefined;
  /** To be called when the last writer is done. */
  onStill?: (() => void) | undefined;
}

const turns = new Map<string, Turn>();

function turnIn(root: string): Turn {
  const lock = join(root, '.locks', 'turn');
  const turn = turns.get(root) ?? { lock, asked: `${lock}-asked`, owner: '', writers: 0 };
  turns.set(root, turn);
  return turn;
}

async function inTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  if (mustEnd(turn)) startEnding(turn);
  while (turn.ending !== undefined) await turn.ending;
  turn.writers += 1;
  try {
    await hasBegun(turn);
    return await work();
  } finally {
    turn.writers -= 1;
    if (turn.writers === 0) turn.onStill?.();
    // Who writes one thing after the other does so in one turn.
    process.nextTick(endIfStill, turn);
  }
}

const mustEnd = ({ since, asked }: Turn) =>
  since !== undefined && (Date.now() - since > TURN_MS || isFileThere(asked));

async function hasBegun(turn: Turn): Promise<void> {
  turn.begun ??= begin(turn);
  const { begun } = turn;
  try {
    await begun;
  } catch (cause) {
    if (turn.begun === begun) turn.begun = undefined;
    throw cause;
  }
}

async function begin(turn: Turn): Promise<void> {
  let hasAsked = false;
  turn.owner = `${process.pid} ${randomUUID()}`;
  while (!inFolderOf(turn.lock, () => tryLock(turn.lock, turn.owner))) {
    writeFileSync(turn.asked, turn.owner);
    hasAsked = true;
    await sleep(WAIT_MS);
  }
  turn.since = Date.now();
  // One that stays ends a turn too early, no more.
  if (hasAsked) withoutFail(() => removeFile(turn.asked));
}

/** A turn that cannot be ended goes on: the next writer's, who is told why, or until its lock is stale. */
function endIfStill(turn: Turn): void {
  if (turn.writers > 0 || turn.since === undefined || turn.ending !== undefined) return;
  withoutFail(() => {
    if (isFileThere(turn.asked)) startEnding(turn);
    else end(turn);
  });
}

function withoutFail(work: () => void): void {
  try {
    work();
  } catch {
    // Each caller says what follows.
  }
}

function end(turn: Turn): void {
  // Of a process that slept for long it has been broken, and is another one's.
  if (ifThere(() => readFileSync(turn.lock, 'utf8')) === turn.owner) removeFile(turn.lock);
  turn.begun = undefined;
  turn.since = undefined;
}

function startEnding(turn: Turn): void {
  turn.ending ??= giveWay(turn).finally(() => {
    turn.ending = undefined;
  });
  // Whoever waits for it is told; nobody may.
  turn.ending.catch(() => undefined);
}

/** Ends it as soon as what is being written is there. */
async function giveWay(turn: Turn): Promise<void> {
  if (turn.writers > 0) {
    await new Promise<void>((resolve) => {
      turn.onStill = resolve;
    });
  }
  turn.onStill = undefined;
  const isAsked = isFileThere(turn.asked);
  removeFile(turn.asked);
  end(turn);
  const last = Date.now() + GIVE_WAY_MS;
  while (isAsked && !isFileThere(turn.lock) && Date.now() < last) await sleep(WAIT_MS);
}
