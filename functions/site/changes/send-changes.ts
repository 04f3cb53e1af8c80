import type { Context } from 'hono';
import { type ChangeList, changesQuery } from '../api/change-schemas.ts';
import { readQuery } from '../api/read-query.ts';
import { cacheControl } from '../http/headers.ts';
import type { RouteOptions } from '../site-options.ts';
import { changeAnswer } from './change-answer.ts';
import { type Place, readPlace, writePlace } from './place.ts';
import { readChanges } from './read-changes.ts';
import { readWalk, writeWalk } from './walk.ts';

/**
 * A page of the articles that changed, the last one first.
 * @throws a refusal if a parameter cannot be read.
 */
export async function sendChanges(context: Context, options: RouteOptions) {
  const { since, after, limit } = readQuery(context, changesQuery);
  const walk = after === undefined ? undefined : readWalk(after);
  const page = await readChanges(options, {
    since: since === undefined ? undefined : placeAt(since),
    after: walk,
    limit,
  });
  const next = page.next === undefined ? null : writeWalk(page.next);
  const items = page.changes.map((change) => changeAnswer(change, options));
  const answer: ChangeList = { items, next, since: writePlace(page.began) };
  if (next !== null) {
    const address = new URLSearchParams({ limit: String(limit), after: next });
    context.header('Link', `<${options.baseUrl}/api/v1/changes?${address}>; rel="next"`);
  }
  context.header('Cache-Control', cacheControl.changes);
  return context.json(answer);
}

/** A time means what changed after it. */
const placeAt = (since: string): Place =>
  readPlace(since) ?? { until: new Date(since), seen: new Set<string>() };
