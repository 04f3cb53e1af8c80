import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { isMissing } from '../../functions/shared/store/files/missing-file.ts';
import { isAddress, type PlannedFile } from './plan-model.ts';

/** A server that says nothing for so long says nothing any more; what has come stays for the next try. */
const SILENCE_MS = 30_000;

export type OnBytes = (count: number) => void;

/**
 * Fetches a file to `path`, going on with what an earlier try left there, and compares it with its sum.
 * @throws naming the file. What came is kept, unless it is not the file.
 */
export async function fetchFile(file: PlannedFile, path: string, onBytes: OnBytes): Promise<void> {
  const { from, bytes, sha256 } = file;
  let there = (await stat(path).catch(isMissing))?.size ?? 0;
  if (there > bytes) {
    await rm(path);
    there = 0;
  }
  onBytes(there);
  if (there < bytes) {
    const begun = await (isAddress(from) ? openAddress(from, there) : openPath(from, there));
    if (there > 0 && begun.at === 0) onBytes(-there);
    await writeParts(begun, file, path, onBytes);
  }
  const sum = await sumOf(path);
  if (sum === sha256) return;
  await rm(path);
  throw new Error(
    `${from} is not the file it should be: its SHA-256 is ${sum}, not ${sha256}; it was thrown away`,
  );
}

interface Begun {
  /** Of which byte it begins. */
  at: number;
  parts: AsyncIterable<Uint8Array>;
  /** Takes back the call if nothing comes. */
  cancel(reason: Error): void;
}

async function openPath(from: string, at: number): Promise<Begun> {
  const found = await stat(from).catch(isMissing);
  if (found === undefined) throw new Error(`${from} is not there`);
  const parts = createReadStream(from, { start: at });
  return { at, parts, cancel: (reason) => parts.destroy(reason) };
}

async function openAddress(from: string, at: number): Promise<Begun> {
  const controller = new AbortController();
  const begin = setTimeout(() => controller.abort(silence()), SILENCE_MS);
  try {
    const headers = new Headers(at > 0 ? { range: `bytes=${at}-` } : undefined);
    const response = await fetch(from, { headers, signal: controller.signal });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw new Error(`the answer is ${response.status}`);
    }
    return {
      at: response.status === 206 ? at : 0,
      parts: response.body,
      cancel: (reason) => controller.abort(reason),
    };
  } catch (cause) {
    throw failed(from, cause);
  } finally {
    clearTimeout(begin);
  }
}

const silence = () => new Error(`nothing came for ${SILENCE_MS / 1000} s`);

function failed(from: string, cause: unknown): Error {
  const { message, cause: inner } = cause as Error;
  const why = inner instanceof Error ? inner.message : message;
  return new Error(`${from} could not be fetched: ${why}; try again, or name a mirror with --from`, {
    cause,
  });
}

async function writeParts(begun: Begun, { from, bytes }: PlannedFile, path: string, onBytes: OnBytes) {
  let done = begun.at;
  let timer: NodeJS.Timeout | undefined;
  async function* bounded() {
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => begun.cancel(silence()), SILENCE_MS);
    };
    wait();
    for await (const part of begun.parts) {
      wait();
      done += part.byteLength;
      if (done > bytes) throw new Error(`it is longer than the ${bytes} bytes it should have`);
      onBytes(part.byteLength);
      yield part;
    }
  }
  try {
    await pipeline(bounded, createWriteStream(path, { flags: begun.at > 0 ? 'a' : 'w' }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new Error(`${path}: the disk is full; make room and try again`, { cause });
    }
    if (done > bytes) await rm(path, { force: true });
    throw failed(from, cause);
  } finally {
    clearTimeout(timer);
  }
  if (done < bytes) throw failed(from, new Error(`it ended after ${done} of ${bytes} bytes`));
}

export async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
