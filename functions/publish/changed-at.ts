import { isEmbargoed } from '../shared/article/embargo.ts';
import { isGone } from '../shared/article/is-gone.ts';
import type { PublishedArticle } from '../shared/article/published.ts';
import { rememberOf } from '../shared/store/remember-of.ts';
import { digestOf } from './cards.ts';

/** What readers find where there is no article: it never was, or its hour has not come. */
const NOTHING = 'nothing';
const GONE = 'gone';

/** When what readers get of an article last changed: now, if they get something else than before, or are told only now. */
export function changedAt(
  next: PublishedArticle,
  before: PublishedArticle | undefined,
  { now, isUntold }: { now: Date; isUntold: boolean },
): string | undefined {
  const last = before && lastChange(before, now);
  const found = before === undefined ? NOTHING : foundBy(before, now);
  const finds = foundBy(next, now);
  if (finds === found && !isUntold) return last;
  // What nobody ever got cannot be taken away.
  if (last === undefined && (finds === NOTHING || finds === GONE)) return undefined;
  const time = now.toISOString();
  return last !== undefined && last > time ? last : time;
}

/** What readers find at a time: one text for each state. */
export function foundBy(article: PublishedArticle, now: Date): string {
  if (isEmbargoed(article, now)) return NOTHING;
  if (isGone(article, now)) return GONE;
  if (Object.keys(article.versions).length === 0) return NOTHING;
  return shownDigest(article);
}

const shownDigest = rememberOf((article: PublishedArticle) => {
  const { unpublishAt: _end, takenBack: _taken, ...shown } = article;
  return digestOf(shown);
});

/** What was planned has happened by itself once its time has come. */
function lastChange(before: PublishedArticle, now: Date): string | undefined {
  const versions = Object.values(before.versions);
  const planned = versions.length === 0 ? [] : [before.publishedAt, before.unpublishAt];
  const noted =
    before.changedAt === undefined ? versions.map(({ updatedAt }) => updatedAt) : [before.changedAt];
  return [...noted, ...planned]
    .filter((time) => time !== undefined && time <= now.toISOString())
    .sort()
    .at(-1);
}
