import { type DialectFind, findAll, quoted } from './dialect-find.ts';

/** Elements of HTML, those it had once, and those of drawings and formulas (WHATWG HTML; SVG 2; MathML Core). */
const ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas
   caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font
   footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend
   li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p
   param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search section select slot small source spacer span
   strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
   xmp animate circle defs desc ellipse filter foreignobject g line lineargradient marker mask path pattern polygon polyline
   radialgradient rect stop symbol text textpath tspan use view
   math mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr
   munder munderover semantics annotation`.split(/\s+/),
);

/** The name of an element that somebody defined has a hyphen in it. Behind `](` stands where a link leads (CommonMark 6.3). */
const TAG = /(?<!\\|\]\()<\/?([a-z][a-z0-9]*)(?:\s[^<>]{0,1000})?\/?>/g;

/** `<name>.txt`: a tag of no element would go without a word, and it was meant as text. */
export function findUnknownTags(text: string): DialectFind[] {
  return findAll(text, TAG, ([whole, name = '']) =>
    ELEMENTS.has(name)
      ? undefined
      : {
          text: `&lt;${whole.slice(1)}`,
          note: `${quoted(whole)} is no element of HTML, so it is taken as text`,
        },
  );
}
