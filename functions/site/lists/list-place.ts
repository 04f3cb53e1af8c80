import type { Context } from 'hono';
import type { Card } from '../../shared/article/published.ts';
import { cardName } from '../../shared/store/keys.ts';
import type { ObjectReader } from '../../shared/store/object-store.ts';
import { cacheControl } from '../http/headers.ts';
import { type BeforeAsked, findPageBefore } from './find-page-before.ts';
import type { Way } from './pager.ts';
import { isCardName } from './read-articles.ts';

/** Which part of a list is asked for: what is behind a card, or leads to it. */
export interface ListPlace {
  after?: string;
  before?: string;
}

/** `undefined` if it is none. */
export function readListPlace(context: Context): ListPlace | undefined {
  const { after, before } = context.req.query();
  if ([after, before].some((name) => name !== undefined && !isCardName(name))) return undefined;
  return { ...(after !== undefined && { after }), ...(before !== undefined && { before }) };
}

/** The ways from a page of a list to those beside it. */
export const placeQuery = {
  older: (path: string, after: string): Way => ({ href: `${path}?after=${encodeURIComponent(after)}` }),
  newer: (path: string, [first]: readonly Card[]): Way => ({
    href:
      first === undefined
        ? path
        : `${path}?before=${encodeURIComponent(cardName(new Date(first.publishedAt), first.id))}`,
  }),
};

export interface PageBeforeAsked extends BeforeAsked {
  path: string;
  folders: readonly string[];
}

/** Leads to the page before, so that each has one address. It is looked for when somebody goes there, and not for every page. */
export async function sendPageBefore(
  context: Context,
  store: ObjectReader,
  { path, folders, ...asked }: PageBeforeAsked,
) {
  const after = await findPageBefore(store, folders, asked);
  context.header('Cache-Control', cacheControl.redirect);
  return context.redirect(after === undefined ? path : placeQuery.older(path, after).href, 302);
}
