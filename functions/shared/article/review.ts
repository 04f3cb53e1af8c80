import type { Language } from './language.ts';

/** `review/<language>/<id>.json`: a held version, for the desk; gone once the version is published. */
export interface Review {
  articleId: string;
  language: Language;
  revision: string;
  /** The source's title: the version's own may be what is wrong. */
  title: string;
  sourceLanguage: Language;
  /** How many findings of severity `error` hold it. */
  errors: number;
  /**
   * SHA-256 hashes by which memory names the segments that hold it: reviews with one in common wait for the same
   * sentence. Absent in reviews of before they were noted.
   */
  sentences?: string[];
  /** Nothing holds it but its author, who is not done. */
  draft?: true;
  /** ISO 8601: when the revision it translates came in. */
  receivedAt: string;
}
