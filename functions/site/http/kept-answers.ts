import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { entityTag, isRepeated, type SiteHeaders } from './headers.ts';
import type { FoundAnswer, RenderedAnswer } from './rendered-answer.ts';

/** Answers as they were rendered, for as long as what they were made of is the same. */
export interface KeptAnswers {
  /**
   * @param again Finds it once more, for a request with the same address and `Accept`; `undefined` or an error if what is asked
   * for is not to be had then. Given where nothing else decides the answer. It is kept: what it holds, it holds for long.
   */
  send(context: Context, found: FoundAnswer, again?: FindAgain): Promise<Response>;
  /**
   * The answer to a request in words that were answered before, found without the way through the app, which would lead to it
   * again. `undefined` otherwise.
   */
  repeat(request: Request): Promise<Response | undefined>;
}

export type FindAgain = () => Promise<FoundAnswer | undefined>;

/** Some thousand addresses of some hundred characters. */
const MOST_REPEATABLE = 5_000;
const LONGEST_WORDS = 500;

interface KeptAnswer {
  made: string;
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string> & { ETag: string };
  /** A 304 of it, to be cloned: to clone one takes a quarter of the time that its headers take to be read again. */
  unchanged: Response;
}

/**
 * Keeps so many bytes at most; the answer not asked for the longest goes first.
 * @param everywhere What each answer of the site has.
 */
export function createKeptAnswers(bytes: number, everywhere: SiteHeaders): KeptAnswers {
  const kept = new LRUCache<string, KeptAnswer>({ maxSize: bytes, sizeCalculation: sizeOf });
  const repeatable = new LRUCache<string, FindAgain>({ max: MOST_REPEATABLE });
  async function answer(request: Request, { name, made, render }: FoundAnswer): Promise<Response> {
    const known = kept.get(name);
    if (known?.made === made) return answerOf(request, known);
    const answered = complete(made, await render(), await everywhere);
    kept.set(name, answered);
    return answerOf(request, answered);
  }
  return {
    send({ req: { raw } }, found, again) {
      const words = again === undefined ? undefined : wordsOf(raw);
      if (again !== undefined && words !== undefined && words.length <= LONGEST_WORDS) {
        repeatable.set(words, again);
      }
      return answer(raw, found);
    },
    async repeat(request) {
      const again = request.method === 'GET' ? repeatable.get(wordsOf(request)) : undefined;
      // What is wrong is told by who goes the whole way.
      const found = await again?.().catch(() => undefined);
      return found && answer(request, found).catch(() => undefined);
    },
  };
}

function complete(
  made: string,
  rendered: RenderedAnswer,
  common: Readonly<Record<string, string>>,
): KeptAnswer {
  // As bytes, so that no request encodes them again. `Buffer` does it in half the time of TextEncoder and Response.
  const body = Buffer.from(rendered.body);
  const own = { ...rendered.headers, ETag: entityTag(body) };
  const repeated = Object.entries(own).filter(([name]) => isRepeated(name.toLowerCase()));
  const ofUnchanged = { ...common, ...Object.fromEntries(repeated) };
  const unchanged = new Response(null, { status: 304, headers: ofUnchanged });
  return { made, body, headers: { ...common, ...own }, unchanged };
}

const wordsOf = ({ url, headers }: Request) => `${url} ${headers.get('accept') ?? ''}`;

/** A 304 is made at once: {@link entityTags} would make the whole answer first, and then another of it. */
function answerOf(request: Request, { body, headers, unchanged }: KeptAnswer): Response {
  const asked = request.headers.get('if-none-match');
  // The tag with its quotes is in no other one, and a weak one is as good here (RFC 9110, 13.1.2).
  const isKnown = asked !== null && (asked === '*' || asked.includes(headers.ETag));
  // All that is said of it is in its headers, so none is taken from the context.
  return isKnown ? unchanged.clone() : new Response(body, { headers });
}

/** What its headers, the 304 and the place in the list take, in bytes: the heap of 32,000 small answers grew by 3,900 for each. */
const BESIDE_BODY = 4_000;

/** Two bytes a character is the most that V8 takes. */
const sizeOf = ({ made, body }: KeptAnswer, name: string) =>
  2 * (made.length + name.length) + body.byteLength + BESIDE_BODY;
