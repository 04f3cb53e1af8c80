/**
 * `holds/<articleId>/<language>.json`: a person's word that a language of an article is not to be shown, live or not. A
 * release does not delete it: a deletion wakes no stage, and who took the language back stays in the bucket's history.
 */
export interface Hold {
  held: boolean;
  reason?: string;
  /** Who said so: a person's name, or `desk` for the desk's shared token. */
  by: string;
  /** ISO 8601 */
  at: string;
}
