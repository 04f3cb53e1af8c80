import { directionOf, type Language } from '../../article/language.ts';
import { HtmlStretch } from './html-stretch.ts';
import { HTML_TAG } from './html-tag.ts';

const TAG = /^<(\/?)([a-z][a-z\d]*)/;
/** Read from the left already, or isolated by who wrote them. */
const APART = new Set(['bdi', 'bdo', 'code', 'kbd', 'pre', 'samp']);
/** Their text is one with the text around them; all others end a stretch of it. */
const INLINE = new Set(
  'a abbr b cite data del dfn em i ins mark s small span strong sub sup time u var'.split(' '),
);

/**
 * A stored body in a right-to-left language, with whatever reads from the left in a `<bdi dir="ltr">` of its own, inline
 * markup included: H<sub>2</sub>O is one. In other languages it stays as it is.
 */
export function isolateInHtml(bodyHtml: string, language: Language): string {
  if (directionOf(language) === 'ltr') return bodyHtml;
  let html = '';
  let stretch = new HtmlStretch();
  let apart = 0;
  for (const [index, part] of bodyHtml.split(HTML_TAG).entries()) {
    const [, slash = '', name = ''] = (index % 2 === 1 && TAG.exec(part)) || [];
    if (apart === 0 && index % 2 === 0) stretch.addText(part);
    else if (apart === 0 && INLINE.has(name)) stretch.addTag({ html: part, name, isEnd: slash === '/' });
    else {
      html += stretch.finish() + part;
      stretch = new HtmlStretch();
      if (APART.has(name)) apart = Math.max(0, apart + (slash === '/' ? -1 : 1));
    }
  }
  return html + stretch.finish();
}
