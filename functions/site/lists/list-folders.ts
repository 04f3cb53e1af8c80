import { compareKeys } from '../../shared/store/compare-keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';

/** A card as a LIST names it. */
export interface NamedCard {
  key: string;
  etag: string;
  /** The last part of its key, which is the same in every folder. */
  name: string;
}

export interface NamedCards {
  /** By name: the newest first. Each name once. */
  cards: NamedCard[];
  /** More follow behind the last of them. */
  truncated: boolean;
}

/** Cards of one name, in the order of the folders that have it. */
export interface CardGroup {
  name: string;
  cards: NamedCard[];
}

/** One LIST for each folder, as if they were one; each with its slash at the end. `startAfter` is what names stand behind. */
export async function listGroups(
  store: ObjectReader,
  folders: readonly string[],
  { startAfter, limit }: { startAfter: string; limit: number },
): Promise<{ groups: CardGroup[]; truncated: boolean }> {
  const pages = await Promise.all(folders.map((folder) => listFolder(store, folder, { startAfter, limit })));
  // Behind the last card of a page with more to come, its folder may have any.
  const ends = pages.flatMap(({ cards, truncated }) => (truncated ? (cards.at(-1)?.name ?? []) : []));
  const end = ends.sort(compareKeys)[0];
  const byName = new Map<string, CardGroup>();
  for (const card of pages.flatMap(({ cards }) => cards)) {
    const group = byName.get(card.name) ?? { name: card.name, cards: [] };
    group.cards.push(card);
    byName.set(card.name, group);
  }
  const known = [...byName.values()].filter(({ name }) => end === undefined || compareKeys(name, end) <= 0);
  known.sort((a, b) => compareKeys(a.name, b.name));
  return { groups: known.slice(0, limit), truncated: end !== undefined || known.length > limit };
}

async function listFolder(
  store: ObjectReader,
  folder: string,
  { startAfter, limit }: { startAfter: string; limit: number },
): Promise<NamedCards> {
  const { objects, truncated } = await store.list(folder, { startAfter: folder + startAfter, limit });
  return {
    cards: objects.map(({ key, etag }) => ({ key, etag, name: key.slice(folder.length) })),
    truncated,
  };
}

/** The same, of each name one. */
export async function listFolders(
  store: ObjectReader,
  folders: readonly string[],
  asked: { startAfter: string; limit: number },
): Promise<NamedCards> {
  const [folder, ...others] = folders;
  // What one folder lists is in order, and has each name once.
  if (folder !== undefined && others.length === 0) return listFolder(store, folder, asked);
  const { groups, truncated } = await listGroups(store, folders, asked);
  return { cards: groups.flatMap(({ cards }) => cards.slice(0, 1)), truncated };
}
