import type { Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { entityTag } from './headers.ts';

/** Answers as they were rendered, for as long as what they were made of is the same. */
export interface KeptAnswers {
  /**
   * @param name What is asked for, with all that its path reads of the address, and no more.
   * @param made What it is made of now, such as the ETags of its objects; another answer is rendered if it changed.
   */
  send(
    context: Context,
    name: string,
    made: string,
    render: () => Response | Promise<Response>,
  ): Promise<Response>;
}

interface KeptAnswer {
  made: string;
  body: string;
  headers: Record<string, string>;
}

/** Keeps so many bytes at most; the answer not asked for the longest goes first. */
export function createKeptAnswers(bytes: number): KeptAnswers {
  const kept = new LRUCache<string, KeptAnswer>({ maxSize: bytes, sizeCalculation: sizeOf });
  return {
    async send(context, name, made, render) {
      const known = kept.get(name);
      if (known?.made === made) return context.body(known.body, 200, known.headers);
      const answer = await render();
      if (answer.status !== 200) return answer;
      const body = await answer.text();
      const headers = { ...Object.fromEntries(answer.headers), etag: entityTag(body) };
      kept.set(name, { made, body, headers });
      return context.body(body, 200, headers);
    },
  };
}

/** Two bytes a character is the most that V8 takes; the headers are few. */
const sizeOf = ({ made, body }: KeptAnswer) => 2 * (made.length + body.length) + 1000;
