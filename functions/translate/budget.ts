import pLimit from 'p-limit';
import { utcDay } from '../shared/article/utc-day.ts';
import { getJson } from '../shared/store/json-object.ts';
import { budgetKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { readable } from '../shared/store/readable-object.ts';
import { updateJson } from '../shared/store/update-json.ts';
import { QuotaReachedError } from './translation-error.ts';

/** The characters a machine may be sent in a day (UTC), shared by everything that translates. */
export interface Budget {
  /**
   * Takes characters out of the day before they are sent. A process that ends in between has spent them.
   * @throws {QuotaReachedError} where fewer are left.
   */
  take(characters: number): Promise<TakenCharacters>;
}

export interface TakenCharacters {
  /** For a call that was refused: it is not paid for. */
  giveBack(): Promise<void>;
}

export interface BudgetOptions {
  store: ObjectStore;
  /** Code points. */
  limit: number;
  now?: () => Date;
}

/** `budget/<day>.json` */
interface SpentDay {
  /** Code points taken and not given back. */
  characters: number;
}

/**
 * A counter in the store, changed by compare-and-swap. An ETag that comes back with an earlier count does no harm:
 * the count is all there is.
 */
export function createBudget({ store, limit, now = () => new Date() }: BudgetOptions): Budget {
  // The calls of one process queue up here, so that they do not race one another.
  const inTurn = pLimit(1);
  const change = (day: string, by: number) => inTurn(() => changeDay({ store, limit, day, by }));
  return {
    async take(characters) {
      const day = utcDay(now());
      await change(day, characters);
      return { giveBack: () => change(day, -characters) };
    },
  };
}

/** Code points that may still be sent today. */
export async function charactersLeft({
  store,
  limit,
  now = () => new Date(),
}: BudgetOptions): Promise<number> {
  // A day whose count cannot be read is used up: nobody knows what was spent of it.
  const read = await readable(async () => ({
    spent: await getJson<SpentDay>(store, budgetKey(utcDay(now()))),
  }));
  return read === undefined ? 0 : Math.max(0, limit - (read.spent?.value.characters ?? 0));
}

interface Change {
  store: ObjectStore;
  limit: number;
  day: string;
  by: number;
}

async function changeDay({ store, limit, day, by }: Change): Promise<void> {
  const change = (spent: SpentDay | undefined) => {
    const characters = Math.max(0, (spent?.characters ?? 0) + by);
    if (by > 0 && characters > limit)
      throw new QuotaReachedError(describeLimit(by, limit, day), { characters: by });
    return { characters };
  };
  const written = await readable(async () => [await updateJson<SpentDay>(store, budgetKey(day), change)]);
  if (written === undefined && by > 0)
    throw new QuotaReachedError(`${budgetKey(day)} cannot be read`, { characters: by });
}

function describeLimit(characters: number, limit: number, day: string): string {
  if (characters > limit) {
    return `a request of ${characters} characters is more than dailyCharacters in site.json allows (${limit})`;
  }
  return `the ${limit} characters of ${day} (dailyCharacters in site.json) are used up`;
}
