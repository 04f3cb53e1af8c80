/**
 * Runs work in its order, at most `limit` at once, and gives each result as soon as it is there.
 * @throws the first failure, once what was under way has ended and its results are given; nothing new is
 * begun after a failure.
 */
export async function* runBounded<T>(work: readonly (() => Promise<T>)[], limit: number): AsyncGenerator<T> {
  const underWay = new Set<Promise<{ value: T } | { failure: unknown }>>();
  const failures: unknown[] = [];
  let next = 0;
  while (next < work.length || underWay.size > 0) {
    while (next < work.length && underWay.size < limit && failures.length === 0) {
      const begun = work[next] as () => Promise<T>;
      next += 1;
      const settled = begun().then(
        (value) => ({ value }),
        (failure: unknown) => ({ failure }),
      );
      underWay.add(settled);
      void settled.then(() => underWay.delete(settled));
    }
    if (underWay.size === 0) break;
    const result = await Promise.race(underWay);
    if ('failure' in result) failures.push(result.failure);
    else yield result.value;
  }
  if (failures.length > 0) throw failures[0];
}
