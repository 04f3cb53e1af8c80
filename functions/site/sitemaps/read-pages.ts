import { isGone } from '../../shared/article/is-gone.ts';
import type { Language } from '../../shared/article/language.ts';
import { newestFolder, tagSegment } from '../../shared/store/keys.ts';
import { mapAtOnce } from '../../shared/store/map-at-once.ts';
import { X_DEFAULT } from '../alternates.ts';
import { readCard } from '../lists/read-card.ts';
import { frontPath, sectionPath, standingPath, tagPath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { BEGINNING, listCards } from './list-cards.ts';
import type { ShardEntry } from './read-shard.ts';

/** Whose topics are told, and how many cards are read at once. */
const NEWEST = 500;
const AT_ONCE = 50;

/** A page that is no article, with its siblings if it stands for them. */
export type PageEntry = Pick<ShardEntry, 'url' | 'alternates'>;

/**
 * The front page of a language, its sections, the pages that are no articles, and the topics of its 500 newest articles: one LIST, and the cards that
 * this process has not read yet. What a page has changes with each article, so that none says when it did.
 */
export async function readPages(language: Language, options: RouteOptions): Promise<PageEntry[]> {
  const { store, site, baseUrl, now } = options;
  const range = { newest: now(), oldest: BEGINNING };
  const page = await listCards(store, newestFolder(language), range, NEWEST).next();
  const listed = page.done ? [] : page.value;
  const cards = await mapAtOnce(listed, AT_ONCE, async (object) => readCard(store, object));
  const shown = cards.flatMap((card) => (card === undefined || isGone(card, now()) ? [] : card));
  const topics = new Map<string, string>();
  for (const tag of shown.flatMap(({ tags }) => tags)) {
    const segment = tagSegment(tag);
    // As its newest article writes it (functions/site/lists/send-list-page.ts).
    if (!topics.has(segment)) topics.set(segment, tag);
  }
  const sections = site.nav.filter(({ tags }) => tags.some((tag) => topics.has(tagSegment(tag))));
  const standing = site.pages.filter(({ versions }) => Object.hasOwn(versions, language));
  const paths = [
    ...standing.map(({ id }) => standingPath(language, id)),
    ...sections.map(({ id }) => sectionPath(language, id)),
    ...[...topics.values()].map((tag) => tagPath(language, tag)),
  ];
  return [
    { url: baseUrl + frontPath(language), alternates: frontAlternates(options) },
    ...paths.map((path) => ({ url: baseUrl + path, alternates: [] })),
  ];
}

function frontAlternates({ site, baseUrl }: RouteOptions): ShardEntry['alternates'] {
  return [
    ...site.languages.map((language) => ({ language, url: baseUrl + frontPath(language) })),
    { language: X_DEFAULT, url: `${baseUrl}/` },
  ];
}
