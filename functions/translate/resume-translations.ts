import type { SiteConfig } from '../shared/article/site-config.ts';
import { type WaitingArticle, waitsForCharacters } from '../shared/article/waiting-article.ts';
import { wakeArticle } from '../shared/standing/wake-article.ts';
import { prefixes } from '../shared/store/keys.ts';
import { listAll } from '../shared/store/list-all.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import { getReadable } from '../shared/store/readable-object.ts';
import { charactersLeft } from './budget.ts';

export interface ResumeOutcome {
  /** Articles woken. */
  resumed: number;
  /** Articles looked at that wait on for characters. */
  waiting: number;
  /** Ids of those among them that would wait for ever: a request of theirs is more than a whole day has. */
  tooLong: string[];
}

/**
 * Articles looked at, in the order of their ids, and articles woken; the others follow when these are done. One call of S3
 * after the other, so many take three of the five minutes that the function has.
 */
const LOOKED_AT_LIMIT = 5000;
const RESUMED_LIMIT = 1000;

interface Ports {
  store: ObjectStore;
  site: SiteConfig;
  now?: () => Date;
}

/**
 * Wakes the articles that wait, as many as the characters that are left could get further, and those for which a machine may be
 * asked again, or whose next turn was lost. Each stays on the list
 * until it is done (translate-article.ts), so that one that finds too few left after all simply waits on.
 */
export async function resumeTranslations({ store, site, now }: Ports): Promise<ResumeOutcome> {
  const limit = site.dailyCharacters ?? Number.POSITIVE_INFINITY;
  const outcome: ResumeOutcome = { resumed: 0, waiting: 0, tooLong: [] };
  let left: number | undefined;
  let lookedAt = 0;
  for await (const { key } of listAll(store, prefixes.waiting)) {
    if (lookedAt >= LOOKED_AT_LIMIT || outcome.resumed >= RESUMED_LIMIT) break;
    lookedAt += 1;
    left ??= await leftOf(limit, { store, ...(now && { now }) });
    const note = (await getReadable<WaitingArticle>(store, key))?.value;
    if (note === undefined) continue;
    const { articleId, characters } = note;
    if (characters > limit) outcome.tooLong.push(articleId);
    if (note.goesOn && !isLost(note, now?.())) continue;
    const isParked = waitsForCharacters(note);
    if (!isParked && !note.goesOn && (left === 0 || !isDue(note, now?.()))) continue;
    if (isParked && (characters > left || left === 0)) {
      outcome.waiting += 1;
    } else if (await wakeArticle(store, articleId)) {
      left -= characters;
      outcome.resumed += 1;
    } else {
      await store.delete(key);
    }
  }
  return outcome;
}

function isDue({ askAgainAt }: WaitingArticle, now = new Date()): boolean {
  return askAgainAt !== undefined && askAgainAt <= now.toISOString();
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Of one that is translated in slices, the message about the next. */
function isLost({ since }: WaitingArticle, now = new Date()): boolean {
  return now.getTime() - Date.parse(since) > DAY_MS;
}

/** Code points; if there is no limit there is no end of them. */
async function leftOf(limit: number, { store, now }: Pick<Ports, 'store' | 'now'>): Promise<number> {
  if (limit === Number.POSITIVE_INFINITY) return limit;
  return charactersLeft({ store, limit, ...(now && { now }) });
}
