import { getPath } from 'hono/utils/url';

type Answer = (request: Request) => Response | Promise<Response>;

export interface LoadLimits {
  /** ms of one turn of the event loop in which answers are begun; then what else has come has its turn. */
  turnMs: number;
  /** Requests that are worked on; others wait until one of them is answered. */
  atOnce: number;
  /** ms that a request waits for its turn before it is refused. */
  patienceMs: number;
}

interface Waiting {
  since: number;
  begin(): void;
  refuse(): void;
}

/** Asks nothing of the store, and tells whoever watches that the process lives. */
const ALWAYS = '/healthz';

/**
 * Refuses what this process cannot answer soon (RFC 9110, 15.6.4): else everybody waits for seconds, and by the time a page is
 * there its reader has gone. An answer that is kept needs no turn of the event loop, so that a thousand requests that have come
 * at once would be answered before anybody else is heard. They are answered for so long at a time as `turnMs` says, and between
 * them Node takes a new connection and reads what the others have sent.
 */
export function shedLoad(answer: Answer, { turnMs, atOnce, patienceMs }: LoadLimits): Answer {
  const queue: Waiting[] = [];
  let working = 0;
  /** When no more is begun in this turn; `undefined` if none has begun since the last one. */
  let turnEnds: number | undefined;
  let isWatched = false;

  const hasRoom = () => {
    if (working >= atOnce) return false;
    const now = performance.now();
    if (turnEnds !== undefined) return now < turnEnds;
    turnEnds = now + turnMs;
    setImmediate(nextTurn);
    return true;
  };
  const nextTurn = () => {
    turnEnds = undefined;
    beginNext();
  };
  const beginNext = () => {
    while (queue.length > 0 && hasRoom()) queue.shift()?.begin();
  };
  const done = () => {
    working -= 1;
    beginNext();
  };
  const begin = async (request: Request) => {
    working += 1;
    try {
      return await answer(request);
    } finally {
      done();
    }
  };
  const refuseLate = () => {
    const oldest = performance.now() - patienceMs;
    while ((queue[0]?.since ?? oldest) < oldest) queue.shift()?.refuse();
    isWatched = queue.length > 0;
    if (isWatched) setTimeout(refuseLate, patienceMs / 4).unref();
  };
  const wait = (request: Request) =>
    new Promise<Response>((resolve) => {
      if (!isWatched) setTimeout(refuseLate, patienceMs).unref();
      isWatched = true;
      queue.push({
        since: performance.now(),
        begin: () => resolve(begin(request)),
        refuse: () => resolve(tooMany()),
      });
    });

  return (request) => {
    if (getPath(request) === ALWAYS) return answer(request);
    return queue.length === 0 && hasRoom() ? begin(request) : wait(request);
  };
}

function tooMany(): Response {
  const headers = { 'Retry-After': '1', 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' };
  return new Response('too many requests at once; try again in a second\n', { status: 503, headers });
}
