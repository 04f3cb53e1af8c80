import { createRequire as requireFrom } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PermanentTranslationError, TranslationError } from '../../translation-error.ts';
import type { LocalModel, ModelFile } from './local-model.ts';

/** The library's script; its .wasm lies beside it. Only the worker reads it. */
const SCRIPT = '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js';

export interface BergamotOptions {
  /** Of a request, its models' loading included. */
  answerMs?: number;
  /** Of the WASM, all models together; the binary itself takes 2048 at most. */
  memoryMegabytes?: number;
}

const ANSWER_MS = 60_000;
const MEMORY_MEGABYTES = 2048;
/** So many of Mozilla's larger models are what the memory holds. */
const MOST_MODELS = 4;

/** A text of the request brought it down, or keeps it busy for ever; the others are fine. */
export class BadTextError extends TranslationError {
  override name = 'BadTextError';
  readonly isLate: boolean;

  constructor(message: string, isLate: boolean) {
    super(message);
    this.isLate = isLate;
  }
}

/** Runs models in a worker thread: one worker, one request at a time. */
export interface Bergamot {
  /**
   * @param models One, or two, the second for what the first gives.
   * @param texts Well-formed HTML. One that is not brings the WASM down.
   * @throws {BadTextError} where it takes too long or gave up; {PermanentTranslationError} where a model cannot be
   * loaded. The next request has a new worker.
   */
  translate(models: readonly LocalModel[], texts: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

type Answer = { id: number; results: string[] } | { id: number; error: string; isLoading: boolean };

export function createBergamot({
  answerMs = ANSWER_MS,
  memoryMegabytes = MEMORY_MEGABYTES,
}: BergamotOptions = {}): Bergamot {
  let worker: Worker | undefined;
  let lastId = 0;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const script = requireFrom(import.meta.url).resolve(SCRIPT);
    const started = new Worker(new URL('./bergamot-worker.mjs', import.meta.url), {
      workerData: { script, memoryMegabytes, mostModels: MOST_MODELS },
      // What this process was started with (a loader of TypeScript) is none of the worker's business.
      execArgv: [],
    });
    // An error is told to whoever asked; nobody may be asking.
    started.on('error', () => {});
    started.unref();
    return started;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  }

  async function ask(models: readonly LocalModel[], texts: readonly string[]): Promise<string[]> {
    worker ??= start();
    lastId += 1;
    const request = { id: lastId, steps: models.map(stepOf), texts };
    try {
      return await answerOf(worker, request, answerMs);
    } catch (cause) {
      // A WASM that gave up, or never ends, is not to be trusted with the next request.
      await stop();
      throw cause;
    }
  }

  return {
    translate(models, texts) {
      const answered = last.then(() => ask(models, texts));
      last = answered.catch(() => undefined);
      return answered;
    },
    close: stop,
  };
}

/** As the worker takes it: absolute paths. */
function stepOf({ pair, folder, files, settings }: LocalModel) {
  const withPath = ({ name, sha256 }: ModelFile) => ({ path: join(folder, name), sha256 });
  return {
    pair,
    settings,
    files: {
      model: withPath(files.model),
      shortlist: withPath(files.shortlist),
      vocabularies: files.vocabularies.map(withPath),
    },
  };
}

function explain({ error, isLoading }: { error: string; isLoading: boolean }): TranslationError {
  if (!isLoading) return new BadTextError(`the local engine gave up: ${error}`, false);
  return new PermanentTranslationError(`the local engine cannot load its models: ${error}`);
}

/** The process lives while it waits for an answer, and no longer. */
function answerOf(worker: Worker, request: { id: number }, answerMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end();
      reject(new BadTextError(`the local engine had no translation after ${answerMs} ms`, true));
    }, answerMs);
    const onMessage = (answer: Answer) => {
      if (answer.id !== request.id) return;
      end();
      if ('error' in answer) reject(explain(answer));
      else resolve(answer.results);
    };
    const onEnd = (cause: Error | number) => {
      end();
      const reason = cause instanceof Error ? cause.message : `its worker ended with ${cause}`;
      reject(new TranslationError(`the local engine gave up: ${reason}`));
    };
    function end(): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      worker.unref();
    }
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    worker.ref();
    worker.postMessage(request);
  });
}
