import type { FeedConfig } from '../shared/article/feeds-config.ts';
import { type FeedState, READER } from '../shared/feed-state/feed-state.ts';
import { decodeBody } from '../shared/intake/decode-body.ts';
import { FetchFailure } from '../shared/intake/fetch-failure.ts';
import { Rejection } from '../shared/intake/rejection.ts';
import type { FetchAnswer, Fetcher } from './fetch/fetcher.ts';
import { mergeItems } from './items/merge-items.ts';
import { afterFailure, afterSuccess } from './next-poll.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** A validator goes back to the server as it came; nobody needs one this long. */
const VALIDATOR_CHARACTERS = 1000;

export interface FeedReply {
  state: FeedState;
  outcome: 'answered' | 'unchanged' | 'failed';
}

/** Asks a feed with what it said last time, and returns what is known of it now. */
export async function askFeed(
  feed: FeedConfig,
  state: FeedState,
  { fetch, now }: { fetch: Fetcher; now: () => Date },
): Promise<FeedReply> {
  let answer: FetchAnswer | undefined;
  try {
    answer = await fetch({ url: feed.url, kind: 'feed', headers: { Accept: ACCEPT, ...conditions(state) } });
    return await readAnswer(feed, state, answer, now());
  } catch (cause) {
    if (!(cause instanceof FetchFailure) && !(cause instanceof Rejection)) throw cause;
    const failures = state.failures + 1;
    const next = afterFailure(now(), failures, answer?.headers['retry-after']);
    const polled = { lastPolledAt: now().toISOString(), nextPollAt: next.toISOString() };
    return { state: { ...state, ...polled, failures, lastError: cause.message }, outcome: 'failed' };
  }
}

/** None if the last answer was read by another version of the reader: what did not change there may read better now. */
function conditions({ etag, lastModified, reader }: FeedState): Record<string, string> {
  if (reader !== READER) return {};
  return {
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
}

async function readAnswer(
  { charset }: FeedConfig,
  state: FeedState,
  answer: FetchAnswer,
  now: Date,
): Promise<FeedReply> {
  const { status, headers, url } = answer;
  const { lastError: _, ...before } = state;
  const polled = { lastPolledAt: now.toISOString(), nextPollAt: afterSuccess(now, headers).toISOString() };
  const same = { ...before, ...polled, failures: 0 };
  if (status === 304) return { state: same, outcome: 'unchanged' };
  if (status !== 200) throw new FetchFailure(`${url} answers ${status}`);
  // Most answers are a 304, and need no reader.
  const { parseFeed } = await import('./formats/parse-feed.ts');
  const { items, omitted } = parseFeed(decodeFeed(answer, charset), url);
  const { etag: _etag, lastModified: _modified, ...fresh } = same;
  const isReread = state.reader !== READER;
  const merged = { omitted, reader: READER, items: mergeItems(state.items, items, isReread) };
  return { state: { ...fresh, ...validators(headers), ...merged }, outcome: 'answered' };
}

function decodeFeed({ body, headers }: FetchAnswer, charset: string | undefined): string {
  try {
    return decodeBody(body, { contentType: headers['content-type'], charset });
  } catch (cause) {
    if (!(cause instanceof FetchFailure)) throw cause;
    const remedy =
      charset === undefined ? '; if its sender cannot mend it, say its "charset" in feeds.json' : '';
    throw new FetchFailure(`${cause.message}${remedy}`, { cause });
  }
}

function validators(headers: FetchAnswer['headers']) {
  const { etag, 'last-modified': lastModified } = headers;
  return {
    ...(isShort(etag) && { etag }),
    ...(isShort(lastModified) && { lastModified }),
  };
}

function isShort(validator: string | undefined): validator is string {
  return validator !== undefined && validator.length <= VALIDATOR_CHARACTERS;
}
