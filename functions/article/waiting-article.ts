import type { Language } from './language.ts';

/** `waiting/<articleId>.json`: an article whose translation goes on when the day's characters allow it. */
export interface WaitingArticle {
  articleId: string;
  revision: string;
  /** By the languages that wait: the code points that were sent for them already. */
  languages: Record<Language, number>;
  /** Code points that must be left for any of them to go on. */
  needs: number;
  /** ISO 8601, UTC. */
  since: string;
}
