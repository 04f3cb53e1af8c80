import type { WordSpan } from './words.ts';

/** Words that hardly stand in another language; `l’`, `de` and `in` do. */
const WORDS: Record<string, ReadonlySet<string>> = {
  en: words(`the and that with are were by from at which this it as on have has had been they their would not or its of
    to is for will who when there than into after about could because can but you we he she his her while only
    through during between under over`),
  fr: words(`les des est dans une pour sur pas avec au aux du et ce cette ces ont sont été plus mais ou où leur leurs
    comme ils elle fait être avait était étaient ainsi dont même très entre lors après avant selon le qui par son sa ses
    deux peut fut tout tous toute il aussi encore contre vers environ depuis pendant quand lorsque car donc puis ensuite`),
  ar: words(
    `في من على إلى أن إن التي الذي الذين هذا هذه ذلك عن مع كان كانت قد بعد بين حيث كما أو ما لا لم وفي ومن وقد وهو`,
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Letters that Persian, Urdu, Kurdish and others have and Arabic has not; names from there may bring them in. */
const NOT_ARABIC = /[\u0679-\u06d3]/;
const ARABIC_ARTICLE = /^[وفبكل]?(?:ال|لل).{2}/;

/** Of all words. In plain text they are three or four times as many, in another language next to none. */
const SHARE = 0.12;
/** Different ones. */
const FEWEST = 3;

/**
 * Whether the small words of a language make it certain that a text is in it: far quicker than to detect the
 * language. If it says no, nothing is known.
 * @param found The words of the text.
 */
export function hasFunctionWords(text: string, found: readonly WordSpan[], language: string): boolean {
  const own = WORDS[language];
  if (own === undefined || (language === 'ar' && NOT_ARABIC.test(text))) return false;
  const enough = found.length * SHARE;
  const different = new Set<string>();
  let count = 0;
  for (const { text: word } of found) {
    if (!own.has(word) && !(language === 'ar' && ARABIC_ARTICLE.test(word))) continue;
    count += 1;
    different.add(word);
    if (count >= enough && different.size >= FEWEST) return true;
  }
  return false;
}
