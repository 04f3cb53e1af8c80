import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { cleanLine } from '../../shared/intake/clean-line.ts';
import { readDate } from '../../shared/intake/dates/read-date.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { FoundImage } from './find-image.ts';
import { type FeedLine, fileLink, plainLine } from './plain-text.ts';

/** What a format's reader finds, as it stands in the feed. */
export interface RawItem {
  guid?: string | undefined;
  link?: string | undefined;
  title?: FeedLine | undefined;
  summary?: FeedLine | undefined;
  html?: string | undefined;
  /** What its addresses start from. */
  base: string;
  /** What those in `html` start from, if the feed says it; else it is the item's page. */
  htmlBase?: string | undefined;
  /** Films, sounds and files that belong to it. */
  files?: readonly string[] | undefined;
  /** Whoever has the rights. */
  credit?: FeedLine | undefined;
  language?: string | undefined;
  feedLanguage?: string | undefined;
  authors?: readonly (string | undefined)[] | undefined;
  tags?: readonly (string | undefined)[] | undefined;
  /** Its dates, the best first. */
  dates?: readonly (string | undefined)[] | undefined;
  image?: FoundImage | undefined;
}

const GUID_CHARACTERS = 2000;
const CREDIT_CHARACTERS = 300;
/** A summary longer than this is the text once more. */
const SUMMARY_CHARACTERS = 1000;
const AUTHORS_LIMIT = 10;
const TAGS_LIMIT = 20;
const NAME_CHARACTERS = 100;
/** Of a date that cannot be read, in the note that says so. */
const DATE_CHARACTERS = 60;

export function makeItem(raw: RawItem): FeedItem {
  const { base } = raw;
  const url = canonicalUrl(raw.link?.trim(), base);
  const htmlBase = raw.htmlBase ?? url ?? base;
  const authors = names(raw.authors, AUTHORS_LIMIT).join(', ') || undefined;
  const summary = plainLine(raw.summary);
  const dated = readDates(raw.dates ?? []);
  const fields: { [K in keyof FeedItem]: FeedItem[K] | undefined } = {
    guid: raw.guid?.trim().slice(0, GUID_CHARACTERS) || undefined,
    url,
    title: plainLine(raw.title),
    summary: summary !== undefined && summary.length <= SUMMARY_CHARACTERS ? summary : undefined,
    html: withFiles(raw),
    base: htmlBase,
    language: raw.language?.trim() || undefined,
    feedLanguage: raw.feedLanguage?.trim() || undefined,
    author: authors,
    tags: names(raw.tags, TAGS_LIMIT),
    date: dated.time,
    image: imageOf(raw, htmlBase),
    undated: dated.time === undefined && dated.notRead.length > 0 ? true : undefined,
    notRead: dated.notRead.length > 0 ? dated.notRead : undefined,
    credit: plainLine(raw.credit)?.slice(0, CREDIT_CHARACTERS),
  };
  const stated = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated) as unknown as FeedItem;
}

/** A film or a sound that the text does not lead to stands below it. */
function withFiles({ html, files = [] }: RawItem): string | undefined {
  const text = html?.trim();
  if (!text) return undefined;
  return [text, ...files.filter((file) => !text.includes(file)).map(fileLink)].join('\n');
}

/** The first that can be read, and why those before it cannot. RFC 5322, 4.3: what names no zone is in UTC. */
function readDates(dates: NonNullable<RawItem['dates']>): { time: string | undefined; notRead: string[] } {
  const notRead: string[] = [];
  for (const date of dates) {
    const text = cleanLine(date ?? '');
    if (text === '') continue;
    const reading = readDate(text, 'utc');
    if ('time' in reading) return { time: reading.time, notRead };
    notRead.push(`date not read: ${JSON.stringify(text.slice(0, DATE_CHARACTERS))} ${reading.problem}`);
  }
  return { time: undefined, notRead };
}

function names(found: RawItem['tags'], limit: number): string[] {
  const lines = (found ?? []).map((name) => plainLine(name));
  const plain = lines.filter((name) => name !== undefined && name.length <= NAME_CHARACTERS);
  return [...new Set(plain as string[])].slice(0, limit);
}

function imageOf({ image }: RawItem, base: string): FeedItem['image'] {
  const url = canonicalUrl(image?.url, base);
  if (url === undefined) return undefined;
  const [alt, credit] = [image?.alt, image?.credit].map(plainLine);
  const { width, height } = image ?? {};
  return { url, alt, credit: credit?.slice(0, CREDIT_CHARACTERS), ...(width && height && { width, height }) };
}
