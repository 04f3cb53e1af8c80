import type { Context } from 'hono';
import { shownDetails } from '../../shared/article/details/shown-details.ts';
import type { Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { refusal } from '../../shared/lambda/http/problem.ts';
import { cardName, tagSegment } from '../../shared/store/keys.ts';
import { readChanges } from '../changes/read-changes.ts';
import { readWalk, writeWalk } from '../changes/walk.ts';
import { cacheControl, READABLE } from '../http/headers.ts';
import type { FoundAnswer, RenderedAnswer } from '../http/rendered-answer.ts';
import { keepItems } from '../lists/keep-items.ts';
import { type CardsAsked, readCards } from '../lists/read-articles.ts';
import { readInAll } from '../lists/read-in-all.ts';
import { readOldest } from '../lists/read-oldest.ts';
import type { RouteOptions } from '../site-options.ts';
import { articleSummary } from './article-summary.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pickFields } from './pick-fields.ts';
import { readQuery } from './read-query.ts';
import { ALL_LANGUAGES, listQuery } from './request-schemas.ts';
import { resolveLanguage } from './resolve-language.ts';
import type { ArticleList } from './response-schemas.ts';

type ListQuery = ReturnType<typeof listQuery.parse>;

/** A page of what changed has all its texts, and a file is a million bytes at most. */
const TEXTS_AT_ONCE = 5;

interface ListPage {
  cards: Card[];
  /** As `after` has it. */
  next: string | null;
  /** See `CardPage`; absent for one that no cards are read for. */
  made?: string;
}

interface ListRequest {
  query: ListQuery;
  languages: readonly Language[];
  /** What is told of them in one word. */
  language: string;
  /** The parameters as they were given. */
  given: Record<string, string>;
}

/**
 * A page of the articles in a language.
 * @throws a refusal if a parameter cannot be read.
 */
export async function sendList(context: Context, options: RouteOptions) {
  const { site, kept } = options;
  const query = readQuery(context, listQuery);
  const languages = languagesOf(query, site);
  const language = languages.length === 1 ? (languages[0] ?? site.defaultLanguage) : ALL_LANGUAGES;
  const request = { query, languages, language, given: context.req.query() };
  const find = () => findList(request, options);
  // What changed lately is found by no cards, and texts are read each time: cards do not tell of one that could not be read.
  const isKept = query.updatedSince === undefined && query.fields === undefined;
  if (isKept) return kept.send(context, await find(), find);
  const { body, headers } = await (await find()).render();
  return context.body(body, 200, headers);
}

async function findList(request: ListRequest, options: RouteOptions): Promise<FoundAnswer> {
  const { query, languages, language } = request;
  const asked: CardsAsked = {
    now: options.now(),
    limit: query.limit,
    ...(query.tag !== undefined && { tag: query.tag }),
    ...(query.from !== undefined && { from: startOf(query.from) }),
    ...(query.to !== undefined && { to: endOf(query.to) }),
  };
  const page = await (query.updatedSince === undefined
    ? readPage(query, languages, asked, options)
    : readUpdated(query, startOf(query.updatedSince), languages, asked, options));
  return {
    name: JSON.stringify(['api', language, query]),
    made: page.made ?? '',
    render: () => renderList(request, page, options),
  };
}

/** Of a card that was read for a list; what changed lately has its cards made for it. */
const summaryOf = keepItems(
  ({ baseUrl }: RouteOptions) => baseUrl,
  (card: Card, { site, baseUrl }) => articleSummary(card, site, baseUrl),
);

async function renderList(
  { query, languages, language, given }: ListRequest,
  page: ListPage,
  options: RouteOptions,
): Promise<RenderedAnswer> {
  const { baseUrl } = options;
  const summaries = page.cards.map((card) => summaryOf(card, options));
  const { items, count } =
    query.fields === undefined
      ? { items: summaries, count: summaries.length }
      : await pickFields(summaries, query.fields, options, query.updatedSince !== undefined);
  const last = page.cards[count - 1];
  const isCut = query.updatedSince === undefined && count < summaries.length && last !== undefined;
  const next = isCut ? writeCursor(cardName(new Date(last.publishedAt), last.id)) : page.next;
  const answer: ArticleList = { language, items, next };
  const headers = {
    ...READABLE,
    'Content-Type': 'application/json',
    'Content-Language': languages.join(', '),
    'Cache-Control': cacheControl.list,
  };
  if (next === null) return { body: JSON.stringify(answer), headers };
  const address = new URLSearchParams({
    ...given,
    language,
    limit: String(query.limit),
    after: next,
  });
  const Link = `<${baseUrl}/api/v1/articles?${address}>; rel="next"`;
  return { body: JSON.stringify(answer), headers: { ...headers, Link } };
}

function languagesOf({ language }: ListQuery, site: RouteOptions['site']): Language[] {
  if (language === undefined) return [site.defaultLanguage];
  if (language.toLowerCase() === ALL_LANGUAGES) return site.languages;
  const found = resolveLanguage(language, site.languages);
  if (found === undefined) {
    throw refusal(
      400,
      `the parameter language must be one of ${site.languages.join(', ')}, or ${ALL_LANGUAGES}`,
    );
  }
  return [found];
}

const isDay = (moment: string) => !moment.includes('T');
const startOf = (moment: string) => new Date(moment);
const endOf = (moment: string) => new Date(isDay(moment) ? `${moment}T23:59:59.999Z` : moment);

async function readPage(
  { order, after }: ListQuery,
  languages: readonly Language[],
  asked: CardsAsked,
  { store }: RouteOptions,
): Promise<ListPage> {
  const place = after === undefined ? {} : { after: readCursor(after) ?? refuseAfter() };
  const within = { ...asked, ...place };
  const [language = '', ...others] = languages;
  if (order === 'oldest' && others.length > 0) {
    throw refusal(400, 'the parameter order must be newest beside "language=all"');
  }
  const page = await (order === 'oldest'
    ? readOldest(store, language, within)
    : others.length > 0
      ? readInAll(store, languages, within)
      : readCards(store, language, within));
  if (page === undefined) {
    throw refusal(
      400,
      'the parameter order must be newest, or "from" and "to" name fewer than 10,000 articles',
    );
  }
  const { cards, made } = page;
  return { cards, made, next: page.after === undefined ? null : writeCursor(page.after) };
}

function refuseAfter(): never {
  throw refusal(400, 'the parameter after must be the "next" of another page');
}

/** By when anything of an article changed; the other conditions are asked of what is on the page. */
async function readUpdated(
  { order, after, limit, fields }: ListQuery,
  since: Date,
  languages: readonly Language[],
  { tag, from, to }: CardsAsked,
  options: RouteOptions,
): Promise<ListPage> {
  if (order === 'oldest') throw refusal(400, 'the parameter order must be newest beside "updatedSince"');
  const walk = after === undefined ? undefined : (readWalk(after) ?? refuseAfter());
  const place = { until: new Date(since.getTime() - 1), seen: new Set<string>() };
  const most = fields === undefined ? limit : Math.min(limit, TEXTS_AT_ONCE);
  const page = await readChanges(options, { since: place, after: walk, limit: most });
  const all = page.changes.flatMap((change) => languages.map((language) => ({ ...change, language })));
  const cards = all.flatMap(({ article, isWithdrawn, language }): Card[] => {
    const version = article.versions[language];
    const published = new Date(article.publishedAt);
    const isWithin = (from === undefined || published >= from) && (to === undefined || published <= to);
    if (version === undefined) return [];
    const { author, tags } = shownDetails(article, version, language);
    const isTagged = tag === undefined || tags.some((one) => tagSegment(one) === tagSegment(tag));
    if (isWithdrawn || !isWithin || !isTagged) return [];
    const { id, publishedAt, sourceLanguage, versions } = article;
    const { title, excerpt: summary, updatedAt, image, reviewed } = version;
    const methods = Object.fromEntries(Object.entries(versions).map(([one, { method }]) => [one, method]));
    const told = {
      id,
      language,
      title,
      summary,
      tags,
      publishedAt,
      updatedAt,
      sourceLanguage,
      reviewed,
      methods,
    };
    return [{ ...told, ...(author !== undefined && { author }), ...(image && { image }) }];
  });
  return { cards, next: page.next === undefined ? null : writeWalk(page.next) };
}
