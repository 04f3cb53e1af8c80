import pLimit from 'p-limit';

/**
 * Does the same with every item, so many at once and begun in their order, and returns what came of them in that order.
 * @throws the first failure; at most one item more is begun after it, and what is under way ends by itself.
 */
export async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const limit = pLimit(atOnce);
  try {
    return await limit.map(items, work);
  } finally {
    limit.clearQueue();
  }
}
