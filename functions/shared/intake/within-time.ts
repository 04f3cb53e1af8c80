import { createContext, runInContext } from 'node:vm';
import { Rejection } from './rejection.ts';

/** A page of the largest size takes five seconds of a busy laptop. */
export const TIME_LIMIT_MS = 15_000;

/**
 * Does work whose time nobody can tell from its size: parsers and text finders have inputs that make them
 * work for hours. The engine itself stops it, wherever it is (Node.js, "vm", the option `timeout`).
 * @throws {Rejection} if it is not done within `limitMs`.
 */
export function withinTime<T>(work: () => T, limitMs = TIME_LIMIT_MS): T {
  room ??= createContext({}) as Room;
  room.work = work;
  try {
    return runInContext('work()', room, { timeout: limitMs }) as T;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause;
    throw new Rejection(`reading it takes more than ${limitMs / 1000} seconds`, { cause });
  } finally {
    room.work = undefined;
  }
}

interface Room {
  work?: (() => unknown) | undefined;
}

/** One for all work: making it takes as long as reading a short file, and there is nothing else in it. */
let room: Room | undefined;
