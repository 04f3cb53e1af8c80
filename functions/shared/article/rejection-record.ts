/** `rejected/<id>/<file name>.json`: input that could not be taken, kept until it is put right. */
export interface RejectionRecord {
  articleId: string;
  /** The file's name in its inbox folder: `en.md`. */
  file: string;
  /** For the person who wrote it, in plain words. */
  reason: string;
  /** ISO 8601: when the file came in. */
  receivedAt: string;
  /** Names of the article's other files that wait until this one, the original, is put right. */
  keepsWaiting?: string[];
  /** What was in it, where it is text. */
  text?: string;
  /** What was in it, where it is not. */
  base64?: string;
}
