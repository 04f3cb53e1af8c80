import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';

type Answer = (request: Request) => Response | Promise<Response>;

export interface LoadLimits {
  /** Requests that are worked on. */
  atOnce: number;
  /** Requests that wait for their turn; what is more is refused. */
  waiting: number;
  /** ms until a refusal is sent. */
  refusalMs: number;
}

/** Asks nothing of the store, and tells whoever watches that the process lives. */
const ALWAYS = '/healthz';

/**
 * Refuses what is more than this process can answer soon (RFC 9110, 15.6.4): else everybody waits for seconds, and by the
 * time a page is there its reader has gone. A refusal is late on purpose: whoever asks again at once would keep the
 * process busy with refusals, and Node takes one new connection each time it has gone round all others.
 */
export function shedLoad(answer: Answer, { atOnce, waiting, refusalMs }: LoadLimits): Answer {
  const limit = pLimit(atOnce);
  return async (request) => {
    if (new URL(request.url).pathname === ALWAYS) return answer(request);
    if (limit.pendingCount < waiting) return limit(() => answer(request));
    await setTimeout(refusalMs);
    return tooMany();
  };
}

function tooMany(): Response {
  const headers = { 'Retry-After': '1', 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' };
  return new Response('too many requests at once; try again in a second\n', { status: 503, headers });
}
