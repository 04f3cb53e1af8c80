/** An article's text in one language, as a program sent it: what ingest will judge. */
export interface Submission {
  articleId: string;
  /** `inbox/<articleId>/<language>.<extension>`: where it goes. */
  inboxKey: string;
  body: Uint8Array;
  idempotencyKey?: string;
}

/** `requests/<sha256 of the Idempotency-Key>.json`: a request that was taken, so that it is taken once. */
export interface SubmissionRecord {
  /** Hash of what it asked: where the text goes, and the text. */
  request: string;
  articleId: string;
  inboxKey: string;
  /** The object it takes the place of; absent if there was none. */
  before?: { etag: string; lastModified: string };
  /** ISO 8601 */
  receivedAt: string;
  /** Nothing is left to do. Otherwise the text may not be in the inbox yet. */
  stored: boolean;
}
