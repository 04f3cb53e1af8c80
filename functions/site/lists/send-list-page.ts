import type { Context } from 'hono';
import type { Language } from '../../shared/article/language.ts';
import type { Card } from '../../shared/article/published.ts';
import { type Section, sectionName } from '../../shared/article/settings/section.ts';
import { tagSegment } from '../../shared/store/keys.ts';
import { pageWordsIn } from '../../shared/words/pages/page-words-in.ts';
import { cacheControl } from '../http/headers.ts';
import type { FoundAnswer } from '../http/rendered-answer.ts';
import { formatDay } from '../layout/dates-in-words.ts';
import type { Link } from '../layout/language-links.ts';
import { renderPage, sendMessagePage } from '../layout/send-page.ts';
import { frontPath, sectionPath, tagPath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { ArticleListPage } from './list-page.ts';
import { type ListPlace, placeQuery, sendPageBefore } from './list-place.ts';
import { type CardPage, cardFolders, readCards } from './read-articles.ts';
import { topicLinks } from './topic-links.ts';

export interface ListRequest {
  language: Language;
  place: ListPlace;
  /** One of them, or none for all articles. */
  tag?: string;
  section?: Section;
}

/** A page of the newest articles of a language: of all, of a topic or of a section. */
export async function sendListPage(context: Context, options: RouteOptions, request: ListRequest) {
  const { store, now, kept } = options;
  const { language, place, tag, section } = request;
  const asked = { ...(section && { tags: section.tags }), ...(tag !== undefined && { tag }) };
  const { path, before } = { path: pathOf(request, language), ...place };
  if (before !== undefined) {
    const folders = cardFolders(language, asked);
    return sendPageBefore(context, store, { path, folders, newest: now(), before });
  }
  const find = () => findList(options, request);
  const found = await find();
  if (found === undefined) return sendMessagePage(context, options, 'notFound');
  return kept.send(context, found, find);
}

/** `undefined` for a topic of which there is nothing. */
async function findList(options: RouteOptions, request: ListRequest): Promise<FoundAnswer | undefined> {
  const { store, now } = options;
  const { language, place, tag, section } = request;
  const page = await readCards(store, language, {
    ...(section && { tags: section.tags }),
    ...(tag !== undefined && { tag }),
    now: now(),
    ...(place.after !== undefined && { after: place.after }),
  });
  if (tag !== undefined && page.cards.length === 0) return undefined;
  const shown = tag === undefined ? request : { ...request, tag: asWritten(tag, page.cards) };
  const links = await linksOf(shown, options);
  return {
    name: JSON.stringify(['list', pathOf(shown, language), place.after]),
    // All else follows from the cards, what is asked for and the site's settings.
    made: tag === undefined ? page.made : `${page.made}\n${JSON.stringify(links)}`,
    render: () => renderList(options, shown, { ...page, links }),
  };
}

function renderList(
  options: RouteOptions,
  request: ListRequest,
  { cards, links, after }: CardPage & { links: readonly Link[] },
) {
  const { site, baseUrl } = options;
  const { language, place, tag, section } = request;
  const path = pathOf(request, language);
  const isContinued = place.after !== undefined;
  const list = {
    language,
    heading: headingOf(request, cards, options),
    path,
    section: section?.id,
    links,
    topic: tag,
    isFront: tag === undefined && section === undefined && !isContinued,
    isIndexed: !isContinued && (section === undefined || cards.length > 0),
    newer: isContinued ? placeQuery.newer(path, cards) : undefined,
    older: after === undefined ? undefined : placeQuery.older(path, after),
  };
  return renderPage(language, ArticleListPage({ ...list, site, baseUrl, cards }), cacheControl.list);
}

function pathOf({ tag, section }: ListRequest, language: Language): string {
  if (tag !== undefined) return tagPath(language, tag);
  return section === undefined ? frontPath(language) : sectionPath(language, section.id);
}

function headingOf(
  { language, tag, section, place }: ListRequest,
  cards: readonly Card[],
  { site }: RouteOptions,
) {
  const { words, language: own } = pageWordsIn(language);
  if (tag !== undefined) return words.tagged(tag);
  if (section !== undefined) return sectionName(section, language, site).text;
  const [first] = cards;
  if (place.after === undefined || first === undefined) return words.newest;
  return words.until(formatDay(first.publishedAt, own, site.timeZone));
}

async function linksOf(request: ListRequest, options: RouteOptions): Promise<Link[]> {
  if (request.tag !== undefined) return topicLinks(options, request.tag, request.language);
  return options.site.languages.map((language) => ({ language, href: pathOf(request, language) }));
}

/** `/fr/tags/ÉTÉ` and `/fr/tags/été` are one topic: it has the name, and the canonical address, of its newest article. */
function asWritten(tag: string, cards: readonly Card[]): string {
  const topic = tagSegment(tag);
  return cards.flatMap(({ tags }) => tags).find((other) => tagSegment(other) === topic) ?? tag;
}
