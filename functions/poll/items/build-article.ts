import { toString as textOf } from 'hast-util-to-string';
import type { ArticleImage } from '../../shared/article/article.ts';
import type { FeedConfig } from '../../shared/article/feeds-config.ts';
import type { Language } from '../../shared/article/language.ts';
import type { FeedItem } from '../../shared/feed-state/feed-item.ts';
import { TAG_LIMIT } from '../../shared/intake/fields/field-schema.ts';
import { uniqueTags } from '../../shared/intake/fields/unique-tags.ts';
import { parseHtmlFragment } from '../../shared/intake/parse-html.ts';
import { Rejection } from '../../shared/intake/rejection.ts';
import { tagProblem } from '../../shared/store/keys.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { itemBody } from './item-body.ts';
import { itemLanguage } from './item-language.ts';
import { readPage } from './read-page.ts';
import { withoutSourceLine } from './source-lines.ts';

/** An inbox file in JSON (docs/article.schema.json), as far as a feed fills it. */
export interface ArticleJson {
  title: string;
  summary?: string;
  language: Language;
  author?: string;
  tags: string[];
  date?: string;
  undated?: true;
  image?: ArticleImage;
  originalUrl?: string;
  credit?: string;
  withdrawn?: true;
  /** What of the item was not read. */
  notRead?: string[];
  bodyHtml: string;
}

export interface BuildPorts {
  fetch: Fetcher;
  /** Dates without an offset on a linked page are in it. */
  timeZone: string;
  /** Those the site is in. */
  languages: readonly Language[];
  now: () => Date;
}

/**
 * The article an item stands for. The same item gives the same article, so that a repetition writes nothing.
 * @throws {Rejection} where it is none.
 * @throws {FetchFailure} where its page cannot be read just now.
 */
export async function buildArticle(
  item: FeedItem,
  feed: FeedConfig,
  ports: BuildPorts,
): Promise<ArticleJson> {
  const {
    fields,
    bodyHtml,
    notes = [],
  } = feed.fullText === 'page' ? await fromPage(item, ports) : fromItem(item);
  const { title } = fields;
  if (title === undefined) throw new Rejection('the item has no title');
  const { author, image, url } = fields;
  const summary = withoutSourceLine(fields.summary);
  const dated = dateOf(fields, ports.now());
  const tags = tagsOf(item, feed);
  const notRead = [
    ...(item.notRead ?? []),
    ...notes,
    ...dated.notRead,
    ...(dated.undated ? [NO_NEWS] : []),
    ...tags.notRead,
  ];
  return {
    title,
    summary,
    language: itemLanguage(item, `${title}\n${textOf(parseHtmlFragment(bodyHtml))}`, {
      configured: feed.language,
      languages: ports.languages,
    }),
    author,
    tags: tags.taken,
    date: dated.date,
    undated: dated.undated,
    image,
    originalUrl: url,
    credit: feed.credit ?? item.credit,
    bodyHtml,
    ...(notRead.length > 0 && { notRead }),
  };
}

const NO_NEWS = 'the article has no date that can be read, so it is shown without one and is no news';

/** A wrong clock, or a zone that was left out, is never further from ours. */
const CLOCK_ERROR_MS = 24 * 60 * 60 * 1000;

/**
 * What a feed shows is public already: a date in the future is no embargo. One of tomorrow is a wrong clock, and the article is
 * of now; one further off is as good as unread.
 */
function dateOf({ date, undated }: Fields, now: Date) {
  if (date === undefined) return { date, undated, notRead: [] };
  const ahead = Date.parse(date) - now.getTime();
  if (ahead <= 0) return { date, undated: undefined, notRead: [] };
  if (ahead <= CLOCK_ERROR_MS) return { date: undefined, undated: undefined, notRead: [] };
  const problem = `date not read: ${date} is in the future, and the item is public already`;
  return { date: undefined, undated: true as const, notRead: [problem] };
}

/** A category that could be no topic here is nothing to refuse an item for. */
function tagsOf(item: FeedItem, feed: FeedConfig): { taken: string[]; notRead: string[] } {
  const all = [...feed.tags, ...item.tags];
  const problems = all.flatMap((tag) => tagProblem(tag) ?? []);
  const taken = uniqueTags(all.filter((tag) => tagProblem(tag) === undefined));
  return {
    taken: taken.slice(0, TAG_LIMIT),
    notRead: problems.map((problem) => `category not read: ${problem}`),
  };
}

type Fields = Pick<FeedItem, 'title' | 'summary' | 'author' | 'date' | 'undated' | 'image' | 'url'>;

function fromItem(item: FeedItem): { fields: Fields; bodyHtml: string; notes?: string[] } {
  if (item.html === undefined) throw new Rejection('the item has no text');
  const { html, base, title, image } = item;
  if (title === undefined) throw new Rejection('the item has no title');
  const body = itemBody({ html, base, title, image });
  return { fields: { ...item, image: body.image }, bodyHtml: body.html };
}

/** What the item says of the article counts before what the page says. */
async function fromPage(item: FeedItem, ports: BuildPorts) {
  const { fields: ofPage, body, notes } = await readPage(item.url, ports);
  // A date that nobody needs is nothing to tell.
  return { fields: { ...ofPage, ...item }, bodyHtml: body.html, notes: item.date === undefined ? notes : [] };
}
