import ky, { HTTPError } from 'ky';
import { PermanentTranslationError, TranslationError } from '../../translation-error.ts';
import { readLimited } from './read-limited.ts';
import { operationAddress } from './service-address.ts';

/** What a translation service said. */
export interface ServiceAnswer {
  status: number;
  /** `undefined` where it is no JSON. */
  json: unknown;
}

export interface ServiceLimits {
  /** Until an answer begins, of one attempt. */
  answerMs: number;
  /** With all attempts, the pauses between them and the last byte. */
  callMs: number;
  /** Before the second attempt; each further pause is twice as long. */
  pauseMs?: number;
}

export interface ServiceOptions extends ServiceLimits {
  /** As people call it. */
  name: string;
  base: URL;
  /** Whether a refusal with 429 is not over in a minute, so that it is told at once. */
  isUsedUp(answer: ServiceAnswer): boolean;
}

export interface Service {
  get(path: string): Promise<ServiceAnswer>;
  /** @param onThrottled Called for each attempt that is told to ask less, and is repeated. */
  post(
    path: string,
    json: object,
    headers?: Record<string, string>,
    onThrottled?: () => void,
  ): Promise<ServiceAnswer>;
}

interface ServiceRequest {
  method: 'get' | 'post';
  json?: object;
  headers?: Record<string, string>;
}

/** While the service says it is busy: with the pauses more than a minute, for which many count requests. */
const RETRIES = 10;
/** Where nobody listens, waiting seldom helps. */
const RETRIES_UNREACHED = 3;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;
const LONGEST_RETRY_AFTER_MS = 60_000;
/** Busy, for now. 529 is how some say that they have too many requests. */
const TOO_MANY = [429, 529];
const BUSY = [408, 429, 500, 502, 503, 504, 529];

/**
 * A translation service over HTTP. What it answers is given as it is, refusals too, once those that may pass were tried
 * again. It never follows a redirect: the key would go along.
 */
export function createService(options: ServiceOptions): Service {
  const { name, base, answerMs, callMs, pauseMs = PAUSE_MS, isUsedUp } = options;
  const subject = `${name} at ${base.host}`;

  async function call(
    path: string,
    request: ServiceRequest,
    onThrottled?: () => void,
  ): Promise<ServiceAnswer> {
    /** What the last attempt was told. */
    let refusal: ServiceAnswer | undefined;
    const refuse = async ({ response }: HTTPError): Promise<ServiceAnswer> => {
      refusal = { status: response.status, json: parse(await readLimited(response, subject)) };
      return refusal;
    };
    const forget = () => {
      refusal = undefined;
    };
    const limit = limitTime(callMs);
    try {
      const response = await ky(operationAddress(base, path), {
        ...request,
        // Messages are told apart by their words.
        headers: { 'Accept-Language': 'en', ...request.headers },
        redirect: 'manual',
        // The limit of an attempt counts until its answer begins, the signal until it ends.
        timeout: answerMs,
        signal: limit.signal,
        hooks: { beforeRequest: [forget] },
        retry: {
          limit: RETRIES,
          methods: ['get', 'post'],
          statusCodes: BUSY,
          afterStatusCodes: BUSY,
          maxRetryAfter: LONGEST_RETRY_AFTER_MS,
          backoffLimit: LONGEST_PAUSE_MS,
          delay: (attempt) => pauseMs * 2 ** (attempt - 1),
          jitter: (delay) => delay * (0.5 + Math.random() / 2),
          async shouldRetry({ error, retryCount }) {
            if (!(error instanceof HTTPError)) return retryCount > RETRIES_UNREACHED ? false : undefined;
            if (isUsedUp(await refuse(error))) return false;
            if (TOO_MANY.includes(error.response.status)) onThrottled?.();
            return undefined;
          },
        },
      });
      return { status: response.status, json: parse(await readLimited(response, subject)) };
    } catch (cause) {
      if (cause instanceof TranslationError) throw cause;
      if (!(cause instanceof HTTPError)) {
        // The time ran out while a busy service was waited for.
        if (refusal !== undefined) return refusal;
        throw unanswered(subject, cause);
      }
      if (cause.response.status < 400) throw redirected(subject, cause.response, base);
      return refusal ?? (await refuse(cause));
    } finally {
      limit.end();
    }
  }

  return {
    get: (path) => call(path, { method: 'get' }),
    post: (path, json, headers, onThrottled) =>
      call(path, { method: 'post', json, ...(headers && { headers }) }, onThrottled),
  };
}

/** `AbortSignal.timeout` would keep what listens to it until the time is over: of thousands of calls, each of them for minutes. */
function limitTime(ms: number): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('The time is over', 'TimeoutError')), ms);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The cause goes along as words only: it holds the request, and that the key. */
function unanswered(subject: string, cause: unknown): TranslationError {
  const { name, message, cause: inner } = cause instanceof Error ? cause : new Error(String(cause));
  if (name === 'TimeoutError') return new TranslationError(`${subject} did not answer in time`);
  const reason = inner instanceof Error ? inner.message : message;
  return new TranslationError(`${subject} is out of reach: ${reason}`);
}

function redirected(subject: string, response: Response, base: URL): PermanentTranslationError {
  const location = response.headers.get('location') ?? '';
  const to = URL.canParse(location, base.href) ? new URL(location, base).origin : 'nowhere';
  return new PermanentTranslationError(
    `${subject} sends its callers on to ${to}, and a key follows no redirect: set the address it really has`,
  );
}
