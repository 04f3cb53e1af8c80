import type { WordSpan } from './words.ts';

const WORDS: Record<string, ReadonlySet<string>> = {
  en: words(`the and that with are were by from at which this it as on have has been they their would not or its
    will who when there than into after about could because can but you we he she his her`),
  fr: words(`les des est dans une pour qui sur pas avec au aux du et ce cette ces ont sont été plus mais ou où leur
    leurs comme par elle ils fait être avait était d l il qu s c`),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Letters that Persian, Urdu, Kurdish and others have and Arabic has not; names from there may bring them in. */
const NOT_ARABIC = /[\u0679-\u06d3]/u;
const ARABIC_ARTICLE = /^[وفبكل]?(?:ال|لل)\p{L}{2}/u;

/** Of a hundred words of plain text about forty are such; in another language they are a few. */
const SHARE = 0.2;
const FEWEST = 3;

/**
 * Whether the small words of a language make it certain that a text is in it: far quicker than to detect the
 * language. Where it says no, nothing is known.
 */
export function hasFunctionWords(found: readonly WordSpan[], language: string): boolean {
  const isOwn = ownWords(language);
  if (isOwn === undefined) return false;
  let count = 0;
  for (const { text } of found) {
    if (language === 'ar' && NOT_ARABIC.test(text)) return false;
    if (isOwn(text)) count += 1;
  }
  return count >= FEWEST && count >= found.length * SHARE;
}

function ownWords(language: string): ((word: string) => boolean) | undefined {
  if (language === 'ar') return (word) => ARABIC_ARTICLE.test(word);
  const set = WORDS[language];
  return set && ((word) => set.has(word));
}
