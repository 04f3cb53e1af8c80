type Outcome<T> = { place: number } & ({ value: T } | { failure: unknown });

/**
 * Runs work in its order, at most `limit` at once, and gives each result as soon as it is there.
 * @throws the first failure, once what was under way has ended and its results are given; nothing new is
 * begun after a failure.
 */
export async function* runBounded<T>(work: readonly (() => Promise<T>)[], limit: number): AsyncGenerator<T> {
  const underWay = new Map<number, Promise<Outcome<T>>>();
  const failures: unknown[] = [];
  const waiting = work.entries();
  const startNext = () => {
    const next = failures.length > 0 ? undefined : waiting.next().value;
    if (next === undefined) return false;
    const [place, begin] = next;
    underWay.set(
      place,
      begin().then(
        (value) => ({ place, value }),
        (failure: unknown) => ({ place, failure }),
      ),
    );
    return true;
  };
  for (;;) {
    while (underWay.size < limit && startNext());
    if (underWay.size === 0) break;
    const outcome = await Promise.race(underWay.values());
    underWay.delete(outcome.place);
    if ('failure' in outcome) failures.push(outcome.failure);
    else yield outcome.value;
  }
  if (failures.length > 0) throw failures[0];
}
