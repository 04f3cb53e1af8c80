/**
 * Words that stay as they are, as Bergamot takes them: it translates what `translate="no"` holds, and copies what is in
 * `<code>`. No text has such an element of its own: the words of an article's are protected (markup/markup.ts).
 */
export function writeProtected(markup: string): string {
  return markup.replaceAll(/<span translate="no"([^<>]*)>([^<>]*)<\/span>/g, '<code$1>$2</code>');
}

/** The inverse of {@link writeProtected}. */
export function readProtected(answer: string): string {
  return answer.replaceAll(/<code([^<>]*)>/g, '<span translate="no"$1>').replaceAll('</code>', '</span>');
}
