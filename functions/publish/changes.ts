import { isGone } from '../shared/article/is-gone.ts';
import type { Change, PublishedArticle } from '../shared/article/published.ts';
import { cardName, prefixes } from '../shared/store/keys.ts';
import { foundBy } from './changed-at.ts';

/**
 * The entries of an article under `changed/`: one for when what readers get of it last changed, and one for each change
 * that comes by itself, its publication and its end. The end is under `ends/` too, for as long as the article has
 * cards: who lists cards by their keys alone finds there which of them to pass over.
 */
export function changesOf(article: PublishedArticle): Map<string, Change> {
  const { id, changedAt, publishedAt, unpublishAt, withdrawn, versions } = article;
  const isShown = !withdrawn && Object.keys(versions).length > 0;
  const last = changedAt ?? '';
  const times = new Set<string>();
  if (changedAt !== undefined) times.add(changedAt);
  if (isShown && publishedAt > last) times.add(publishedAt);
  const entries = new Map<string, Change>();
  const put = (folder: string, at: string) => {
    const gone = isGone(article, new Date(at));
    const languages = gone || at < publishedAt ? [] : Object.keys(versions);
    // Not of what nobody gets to see: an entry that changes is told of again (functions/site/changes/).
    const digest = foundBy(article, new Date(at));
    entries.set(folder + cardName(new Date(at), id), { id, at, languages, gone, digest });
  };
  if (isShown && unpublishAt !== undefined) {
    put(prefixes.ends, unpublishAt);
    if (unpublishAt > last) times.add(unpublishAt);
  }
  for (const at of times) put(prefixes.changed, at);
  return entries;
}
