import type { ArticleState, SourceArticle } from '../shared/article/article.ts';
import type { Language } from '../shared/article/language.ts';
import type { WaitingArticle } from '../shared/article/waiting-article.ts';
import { wakeArticle } from '../shared/standing/wake-article.ts';
import { getJson, putJson } from '../shared/store/json-object.ts';
import { articleKey, waitingKey } from '../shared/store/keys.ts';
import type { ObjectStore } from '../shared/store/object-store.ts';
import type { VersionResult } from './make-version.ts';
import { PausedError, QuotaReachedError } from './translation-error.ts';
import type { TranslatePorts } from './translation-job.ts';

/** A language that is not done yet, and goes on by itself. */
export interface WaitingLanguage {
  language: Language;
  /** Code points sent for it already. */
  sent: number;
  reached: QuotaReachedError | PausedError;
}

/** The language of a result that waits. */
export function waitingFor({ version, failure }: VersionResult): WaitingLanguage[] {
  if (!(failure instanceof QuotaReachedError) && !(failure instanceof PausedError)) return [];
  return [{ language: version.language, sent: version.charactersSent, reached: failure }];
}

/** Those for which nothing but time, or a higher limit, helps. */
export const forCharacters = (waiting: readonly WaitingLanguage[]) =>
  waiting.flatMap(({ language, reached }) =>
    reached instanceof QuotaReachedError ? [{ language, reached }] : [],
  );

/**
 * The message is done with: nothing but time, or a higher limit, helps (docs/adr/0007), or another attempt of the
 * machine (docs/adr/0019), or another turn, whose message is on its way.
 */
export async function noteWaiting(
  { id, revision }: SourceArticle,
  waiting: readonly WaitingLanguage[],
  askAgainAt: string | undefined,
  { store, now = () => new Date() }: TranslatePorts,
): Promise<void> {
  const parked = forCharacters(waiting);
  const note: WaitingArticle = {
    articleId: id,
    revision,
    languages: Object.fromEntries(waiting.map(({ language, sent }) => [language, sent])),
    characters: parked.length === 0 ? 0 : Math.min(...parked.map(({ reached }) => reached.characters)),
    quota: parked.find(({ reached }) => reached.characters === 0)?.reached.message,
    ...(askAgainAt && { askAgainAt }),
    ...(waiting.length > 0 && parked.length === 0 && { goesOn: true as const }),
    since: now().toISOString(),
  };
  await putJson(store, waitingKey(id), note);
}

/** A newer revision may have noted meanwhile that it waits. Its note is gone with this one's, so it is woken. */
export async function endWaiting({ id, revision }: SourceArticle, store: ObjectStore): Promise<void> {
  await store.delete(waitingKey(id));
  const state = await getJson<ArticleState>(store, articleKey(id));
  if (state?.value.revision !== revision) await wakeArticle(store, id);
}
