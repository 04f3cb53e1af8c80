/** Of a text's own `&`: what follows could make an entity of it, with or without a semicolon (HTML, "Named character references"). */
const BEFORE_A_NAME = /&amp;(?=#|[a-z]{2})/gi;

/**
 * LibreTranslate gives its answer with the entities decoded, once more than it was written: `&lt;b&gt;` of a text came
 * back as a tag, and the ladder drops tags that nobody sent. Written twice, it comes back as it should. A lone `&`
 * does no harm, and stays as it is for the sake of the models.
 */
export function writeEscapes(markup: string): string {
  return markup.replaceAll(BEFORE_A_NAME, '&amp;amp;').replaceAll(/&(?=[lg]t;)/g, '&amp;');
}
