import { directionOf, type Language } from '../../article/language.ts';
import { LTR_LETTER, NOT_LEFT_TO_RIGHT } from './characters.ts';
import { findLeftToRight } from './find-left-to-right.ts';

/** Left-to-right isolate, pop directional isolate and right-to-left isolate (UAX 9, section 2.4). */
const [ISOLATE, END] = ['\u2066', '\u2069'];
const RIGHT_TO_LEFT = '\u2067';
const RIGHT_TO_LEFT_LETTER = new RegExp(`[${NOT_LEFT_TO_RIGHT}]`, 'u');
/** From its first letter to its last nothing of it is turned: Al Boraq, 2M, COVID-19. */
const KEEPS_ORDER = new RegExp(
  String.raw`^\p{N}{0,12}[${LTR_LETTER}](?:[^\u0590-\u08ff]*[${LTR_LETTER}\p{N}\p{M}])?$`,
  'u',
);

/**
 * A line for places that know no markup, such as a window's title or a feed's: what reads from the left is between
 * isolates. Only what would be turned around, for programs read these lines too; a line without a right-to-left letter is
 * shown from the left as it is.
 */
export function isolateInText(text: string, language: Language): string {
  if (directionOf(language) === 'ltr' || !RIGHT_TO_LEFT_LETTER.test(text)) return text;
  let isolated = '';
  let end = 0;
  for (const span of findLeftToRight(text)) {
    const found = text.slice(span.start, span.end);
    if (KEEPS_ORDER.test(found)) continue;
    isolated += text.slice(end, span.start) + ISOLATE + found + END;
    end = span.end;
  }
  return isolated + text.slice(end);
}

/** Such a line within words of another direction. */
export function isolateLine(text: string, language: Language): string {
  const isForeign = directionOf(language) === 'rtl' && RIGHT_TO_LEFT_LETTER.test(text);
  return isForeign ? RIGHT_TO_LEFT + isolateInText(text, language) + END : text;
}
