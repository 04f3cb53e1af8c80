/**
 * A tag of a stored body. Those are all written by hast-util-to-html: values are in double quotes, and a `<` and an
 * `&` of the text are references.
 */
export const HTML_TAG = /(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)/;
