import type { ArticleState } from '../article/article.ts';
import type { Language } from '../article/language.ts';
import type { SiteConfig } from '../article/site-config.ts';
import { getJson } from '../store/json-object.ts';
import { articleIdProblem, articleKey, holdKey } from '../store/keys.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { replaceJson } from '../store/update-json.ts';
import type { Hold } from './hold.ts';
import { articleLanguages } from './read-versions.ts';

/** Characters of a reason, which is one line for the newsroom. */
export const REASON_LIMIT = 500;

export interface HoldRequest {
  articleId: string;
  language: Language;
  held: boolean;
  reason?: string | undefined;
  by: string;
}

/** There is no such article, or it can have no version in that language. */
export class UnknownVersionError extends Error {
  override name = 'UnknownVersionError';
}

/**
 * Takes one language of an article back, or lets it go. Said again it is written again, which wakes the stage once more.
 * @throws {UnknownVersionError}
 */
export async function setHold(
  { articleId, language, held, reason, by }: HoldRequest,
  { store, site, now }: { store: ObjectStore; site: Pick<SiteConfig, 'languages'>; now: () => Date },
): Promise<Hold> {
  const state = articleIdProblem(articleId)
    ? undefined
    : (await getJson<ArticleState>(store, articleKey(articleId)))?.value;
  if (state === undefined) throw new UnknownVersionError(`there is no article ${JSON.stringify(articleId)}`);
  const languages = articleLanguages(state, site);
  // What was held before the site lost the language can still be released.
  const isKnown =
    languages.includes(language) || (await store.get(holdKey(articleId, language))) !== undefined;
  if (!isKnown) {
    throw new UnknownVersionError(
      `the article ${articleId} has the languages ${languages.join(', ')}, and not ${JSON.stringify(language)}`,
    );
  }
  const line = reason === undefined ? '' : oneLine(reason);
  const hold: Hold = { held, ...(line !== '' && { reason: line }), by, at: now().toISOString() };
  await replaceJson(store, holdKey(articleId, language), hold);
  return hold;
}

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...line].slice(0, REASON_LIMIT).join('');
}
