import { describeFailure } from '../../shared/failure/describe-failure.ts';
import type { FeedItem, ParsedFeed } from '../../shared/feed-state/feed-item.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { withinTime } from '../../shared/intake/within-time.ts';
import { checkWork } from './check-work.ts';
import { rootName } from './feed-root.ts';
import { readAtom } from './read-atom.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readRdf } from './read-rdf.ts';
import { readRss } from './read-rss.ts';
import { refuseAnswer } from './refuse-answer.ts';

/** Items looked at in one answer: the first ones, which in most feeds are the newest. */
const ITEMS_LIMIT = 2000;

/** The slowest feed within the limits takes two seconds of a laptop. */
const TIME_LIMIT_MS = 5000;

type Reader = (text: string, url: string) => FeedItem[];

/** By the name of the first element. feedsmith would look for `<rss` anywhere, in an article's text too. */
const READERS = new Map<string, Reader>([
  ['rss', readRss],
  ['rdf', readRdf],
  ['feed', readAtom],
]);

/**
 * RSS, Atom or JSON Feed.
 * @param url where it was read from: relative links start there.
 * @throws {Rejection} if it is no feed, not whole, or too much work.
 */
export function parseFeed(text: string, url: string): ParsedFeed {
  // An empty line before the XML declaration is a common mistake, and harms nothing.
  const trimmed = withoutNotices(text.trim());
  const items = withinTime(() => readWith(chooseReader(trimmed, url), trimmed, url), TIME_LIMIT_MS);
  return { items: items.slice(0, ITEMS_LIMIT), omitted: Math.max(0, items.length - ITEMS_LIMIT) };
}

/** Of what a server's software tells of itself in front of its answer. */
const NOTICE_CHARACTERS = 5000;

/** Notices of PHP stand before the XML declaration, behind which everything is as it should be. A DOCTYPE is no notice. */
function withoutNotices(text: string): string {
  const start = text.slice(0, NOTICE_CHARACTERS).search(/<\?xml\s/i);
  if (start <= 0 || text.startsWith('{') || text.slice(0, start).includes('<!')) return text;
  const rest = text.slice(start);
  return READERS.has(rootName(rest) ?? '') ? rest : text;
}

function chooseReader(text: string, url: string): Reader {
  if (text.startsWith('{')) return readJsonFeed;
  const root = rootName(text);
  const reader = READERS.get(root ?? '');
  if (reader === undefined) throw refuseAnswer(text, root, url);
  checkWork(text);
  return reader;
}

function readWith(read: Reader, text: string, url: string): FeedItem[] {
  try {
    return read(text, url);
  } catch (cause) {
    if (cause instanceof Rejection) throw cause;
    throw new Rejection(`the feed cannot be read: ${describeFailure(cause).slice(0, 300)}`, { cause });
  }
}
