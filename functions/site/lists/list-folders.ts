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

/** One LIST for each folder, as if they were one; each with its slash at the end. `startAfter` is what names stand behind. */
export async function listFolders(
  store: ObjectReader,
  folders: readonly string[],
  { startAfter, limit }: { startAfter: string; limit: number },
): Promise<NamedCards> {
  const pages = await Promise.all(
    folders.map(async (folder) => {
      const { objects, truncated } = await store.list(folder, { startAfter: folder + startAfter, limit });
      return {
        truncated,
        cards: objects.map(({ key, etag }) => ({ key, etag, name: key.slice(folder.length) })),
      };
    }),
  );
  // Behind the last card of a page with more to come, its folder may have any.
  const ends = pages.flatMap(({ cards, truncated }) => (truncated ? (cards.at(-1)?.name ?? []) : []));
  const end = ends.sort(compareKeys)[0];
  const byItsName = new Map(pages.flatMap(({ cards }) => cards).map((card) => [card.name, card]));
  const known = [...byItsName.values()].filter(
    ({ name }) => end === undefined || compareKeys(name, end) <= 0,
  );
  known.sort((a, b) => compareKeys(a.name, b.name));
  return { cards: known.slice(0, limit), truncated: end !== undefined || known.length > limit };
}
