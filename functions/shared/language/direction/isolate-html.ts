import { directionOf, type Language } from '../../article/language.ts';
import { NOT_PLAIN } from './characters.ts';
import { HtmlStretch } from './html-stretch.ts';
import { HTML_TAG } from './html-tag.ts';

const TAG = /^<(\/?)([a-z][a-z\d]*)/;
/** Read from the left already, or isolated by who wrote them. */
const APART = new Set(['bdi', 'bdo', 'code', 'kbd', 'pre', 'samp']);
/** Their text is one with the text around them; all others end a stretch of it. */
const INLINE = new Set(
  'a abbr b cite data del dfn em i ins mark s small span strong sub sup time u var'.split(' '),
);

/** Of a stored body, where a `<` of the text is a reference. */
const isTag = (part: string) => part.startsWith('<');

/**
 * A stored body in a right-to-left language, with whatever reads from the left in a `<bdi dir="ltr">` of its own, inline
 * markup included: H<sub>2</sub>O is one. In other languages it stays as it is.
 */
export function isolateInHtml(bodyHtml: string, language: Language): string {
  return directionOf(language) === 'ltr' ? bodyHtml : isolateInParts(bodyHtml.split(HTML_TAG), language);
}

/** The same of a body that is taken apart into its tags and texts. */
export function isolateInParts(parts: readonly string[], language: Language): string {
  if (directionOf(language) === 'ltr') return parts.join('');
  let html = '';
  let stretch: string[] = [];
  let apart = 0;
  for (const part of parts) {
    const [, slash = '', name = ''] = (isTag(part) && TAG.exec(part)) || [];
    if (apart === 0 && (!isTag(part) || INLINE.has(name))) stretch.push(part);
    else {
      html += isolateInStretch(stretch) + part;
      stretch = [];
      if (APART.has(name)) apart = Math.max(0, apart + (slash === '/' ? -1 : 1));
    }
  }
  return html + isolateInStretch(stretch);
}

function isolateInStretch(parts: readonly string[]): string {
  if (!parts.some(mayReadFromLeft)) return parts.join('');
  const stretch = new HtmlStretch();
  for (const part of parts) {
    const [, slash, name] = (isTag(part) && TAG.exec(part)) || [];
    if (name === undefined) stretch.addText(part);
    else stretch.addTag({ html: part, name, isEnd: slash === '/' });
  }
  return stretch.finish();
}

/** A link may be its own address, in whatever letters. */
const mayReadFromLeft = (part: string) => (isTag(part) ? part.startsWith('<a') : NOT_PLAIN.test(part));
