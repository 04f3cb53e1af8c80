import type { Language } from '../../shared/article/language.ts';
import { tagSegment } from '../../shared/store/keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { createKeptAMinute, type KeptAMinute } from '../http/kept-a-minute.ts';
import type { Link } from '../layout/language-links.ts';
import { sectionPath, tagPath } from '../paths.ts';
import type { RouteOptions } from '../site-options.ts';
import { readCards } from './read-articles.ts';

/** Topics of which it is known whether a language has them. */
const KEPT_TOPICS = 2_000;

const keptOf = new WeakMap<ObjectReader, KeptAMinute<boolean>>();

/**
 * Where a topic is in each language that has it, else the section that it belongs to. One LIST for each other language, kept for
 * a minute.
 */
export async function topicLinks(
  { store, site, now }: Pick<RouteOptions, 'store' | 'site' | 'now'>,
  tag: string,
  language: Language,
): Promise<Link[]> {
  const kept = keptOf.get(store) ?? createKeptAMinute<boolean>(KEPT_TOPICS);
  keptOf.set(store, kept);
  const topic = tagSegment(tag);
  const section = site.nav.find(({ tags }) => tags.some((one) => tagSegment(one) === topic));
  const links = site.languages.map(async (other) => {
    const isThere =
      other === language ||
      (await kept.read(`${other}/${topic}`, now(), async () => {
        const { cards } = await readCards(store, other, { tag, now: now(), limit: 1 });
        return cards.length > 0;
      }));
    if (isThere) return { language: other, href: tagPath(other, tag) };
    return section === undefined ? [] : { language: other, href: sectionPath(other, section.id) };
  });
  return (await Promise.all(links)).flat();
}
