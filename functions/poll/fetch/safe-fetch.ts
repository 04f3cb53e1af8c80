import type { IncomingMessage } from 'node:http';
import { FetchFailure } from '../../shared/intake/fetch-failure.ts';
import { PICTURE_BYTES } from '../../shared/pictures/picture-limits.ts';
import {
  type FetchAnswer,
  type Fetcher,
  type FetchKind,
  type FetchRequest,
  type ResolveHost,
  TurnTooLate,
} from './fetcher.ts';
import { createHostGate } from './host-gate.ts';
import { openRequest } from './open-request.ts';
import { parseTarget } from './parse-target.ts';
import { ACCEPT_ENCODING, readBody, readStart } from './read-body.ts';
import { resolveBySystem, resolveTarget } from './resolve-target.ts';

const REDIRECT_LIMIT = 5;
/**
 * For one address with all its redirects, from the name to the last byte. Waiting for one's turn does not count. A text does
 * without a picture, and without its size.
 */
const TIME_LIMITS_MS: Record<FetchKind, number> = {
  ...{ feed: 10_000, page: 10_000, picture: 8_000, pictureStart: 4_000 },
};
/** Bytes, after decompression. */
const SIZE_LIMITS: Record<FetchKind, number> = {
  ...{ feed: 2_000_000, page: 5_000_000, picture: PICTURE_BYTES, pictureStart: 262_144 },
};

export interface FetcherOptions {
  /** Names this program and somebody to write to. */
  userAgent: string;
  resolve?: ResolveHost;
  /** Opens the connection. */
  open?: typeof openRequest;
  /** Fetches from private addresses too: for tests against a server on this machine, never in the cloud. */
  allowPrivate?: boolean;
  timeLimitMs?: number;
}

/**
 * Reads addresses that strangers wrote: from public hosts only, each checked again at every redirect, within
 * limits of time and size, one request per host at a time.
 *
 * @example
 * const fetcher = createFetcher({ userAgent: 'Dragoman (editor@example.org)' });
 * const { status, url, body } = await fetcher({ url: 'https://example.org/feed.xml', kind: 'feed' });
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, resolve = resolveBySystem, allowPrivate = false } = options;
  const { open = openRequest } = options;
  if (allowPrivate && process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined) {
    throw new Error('private addresses are never asked in the cloud');
  }
  const gate = createHostGate();

  const limitOf = ({ kind }: FetchRequest) => options.timeLimitMs ?? TIME_LIMITS_MS[kind];

  async function ask(url: URL, request: FetchRequest, timeMs: number): Promise<FetchAnswer> {
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(timeMs)));
    const headers = { 'User-Agent': userAgent, 'Accept-Encoding': ACCEPT_ENCODING, ...request.headers };
    const read = async () => {
      const addresses = await resolveTarget(url, { resolve, allowPrivate });
      const method = request.method ?? 'GET';
      return readAnswer(url, request, await open(url, addresses, { method, headers, signal }));
    };
    return Promise.race([read(), rejectWhen(signal)]).catch((cause: Error) => {
      const reason = signal.aborted ? `took longer than ${limitOf(request) / 1000} s` : cause.message;
      throw new FetchFailure(`${url.href}: ${reason}`, { cause });
    });
  }

  return async (request) => {
    const asked = new Set<string>();
    let url = parseTarget(request.url, { allowPrivate });
    let timeLeft = limitOf(request);
    for (;;) {
      checkRedirect(request.url, url, asked);
      asked.add(url.href);
      const current = url;
      const answer = await gate(current.hostname, async () => {
        if (request.isTimeUp?.()) throw new TurnTooLate(`${current.href}: its turn came too late`);
        const start = performance.now();
        return ask(current, request, timeLeft).finally(() => {
          timeLeft -= performance.now() - start;
        });
      });
      const location = redirectOf(answer);
      if (location === undefined) return answer;
      url = parseTarget(location, { base: current.href, allowPrivate });
    }
  };
}

function checkRedirect(first: string, next: URL, asked: ReadonlySet<string>): void {
  if (asked.has(next.href)) throw new FetchFailure(`${first} redirects in a circle, back to ${next.href}`);
  if (asked.size > REDIRECT_LIMIT)
    throw new FetchFailure(`${first} redirects more than ${REDIRECT_LIMIT} times`);
}

function redirectOf({ status, headers }: FetchAnswer): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? headers.location : undefined;
}

async function readAnswer(url: URL, request: FetchRequest, response: IncomingMessage): Promise<FetchAnswer> {
  const { statusCode: status = 0, headers } = response;
  const answer = { status, url: url.href, headers };
  const isRead = status === 200 || (status === 206 && request.kind === 'pictureStart');
  if (!isRead || request.method === 'HEAD') {
    response.destroy();
    return { ...answer, body: new Uint8Array() };
  }
  try {
    checkMediaType(headers['content-type'], request.kind);
    const read = request.kind === 'pictureStart' ? readStart : readBody;
    return { ...answer, body: await read(response, SIZE_LIMITS[request.kind]) };
  } finally {
    response.destroy();
  }
}

/** A name that is slow to resolve knows nothing of the signal. */
function rejectWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Stores of files know no types. What it is in truth is judged by its bytes. */
const PICTURE_TYPE = /^(?:image\/(?!svg)[\w.+-]+|(?:application|binary)\/octet-stream)$/;

/** What is a feed is read, whatever type it says; but no text is ever called a picture, and pages and pictures have types of their own. */
const TAKEN: Record<FetchKind, RegExp> = {
  feed: /^(?!(?:image|audio|video|font)\/)/,
  page: /^(text\/html|application\/xhtml\+xml)$/,
  picture: PICTURE_TYPE,
  pictureStart: PICTURE_TYPE,
};

/** @throws {FetchFailure} if a body of this type cannot be what was asked for; none given may be anything. */
function checkMediaType(contentType: string | undefined, kind: FetchKind): void {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || type === '' || TAKEN[kind].test(type)) return;
  throw new FetchFailure(
    `the answer is of the type ${JSON.stringify(type.slice(0, 100))}, which is no ${kind === 'pictureStart' ? 'picture' : kind}`,
  );
}
