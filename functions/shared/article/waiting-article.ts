import type { Language } from './language.ts';

/**
 * `waiting/<articleId>.json`: an article whose translation goes on when the day's characters, or the service, allow it,
 * or for which a machine may be asked again, as the checks refused its answer, or that is too long for one turn.
 */
export interface WaitingArticle {
  articleId: string;
  revision: string;
  /** By the languages that wait: the code points that were sent for them already. */
  languages: Record<Language, number>;
  /** Code points of the smallest request that found no room: with fewer left there is no use in trying again. */
  characters: number;
  /** What a service said whose own quota is used up; absent where it is the day's characters. */
  quota?: string;
  /** ISO 8601, UTC: from then on a machine may be asked again for what was refused; absent if nothing was. */
  askAgainAt?: string;
  /** It is translated in slices, and the next one is in a queue. */
  goesOn?: true;
  /** ISO 8601, UTC. */
  since: string;
}

/** Whether it waits for characters; else only for its turn, or for another answer of a machine. */
export function waitsForCharacters({ languages, askAgainAt, goesOn }: WaitingArticle): boolean {
  if (goesOn) return false;
  return askAgainAt === undefined || Object.keys(languages).length > 0;
}
