import { foldArabic } from './arabic.ts';
import type { Reading } from './reading.ts';

/** What is left of a word without what is glued to it; two letters only behind the article (بالدم of دم). */
const SHORTEST = 3;
const SHORTEST_WITH_ARTICLE = 2;

/** Whose it is. A lone ي is not among them: it makes another word, Moroccan of Morocco. */
const OWNERS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'نا'];
/** Plurals, duals, also those that lost their ن, and the alif of an indefinite object. */
const NUMBERS = ['ات', 'ون', 'ين', 'ان', 'تا', 'تي', 'وا', 'ا'];
/** The feminine ة and, without its dots, what is folded to the same letter. */
const FEMININE = 'ه';

interface Stem {
  text: string;
  hasArticle: boolean;
}

/** A phrase's word, as it is and without its article. */
export function arabicKeys(word: string): string[] {
  const letters = dropMarks(word);
  const folded = foldArabic(letters);
  const rest = folded.slice(2);
  return beginsWithArticle(letters) && isStem(rest, true) ? [folded, rest] : [folded];
}

/**
 * The word without what may be glued to it: `and` or `then`, a preposition, the article, and behind it an owner,
 * a plural or a dual. The ل of a preposition swallows the alif of the article: للمغرب is ل and المغرب.
 */
export function arabicReadings(word: string): Reading[] {
  const letters = dropMarks(word);
  const readings = new Map<string, boolean>([[foldArabic(letters), false]]);
  for (const stem of stemsOf(letters)) {
    readings.set(stem.text, false);
    for (const key of withoutEndings(stem)) if (!readings.has(key)) readings.set(key, true);
  }
  return [...readings].map(([key, hasEnding]) => ({ key, hasEnding }));
}

function dropMarks(word: string): string {
  return word.replace(/[\p{M}\u0640]/gu, '');
}

/** The article's alif has no hamza: ألمانيا has no article. */
function beginsWithArticle(letters: string): boolean {
  return /^[اٱ]ل/u.test(letters);
}

/** What follows in the name of God is no word of its own. */
function isStem(text: string, hasArticle: boolean): boolean {
  return text.length >= (hasArticle ? SHORTEST_WITH_ARTICLE : SHORTEST) && text !== 'له';
}

function stemsOf(letters: string): Stem[] {
  const stems: Stem[] = [{ text: foldArabic(letters), hasArticle: false }];
  const rests = /^[وف]/u.test(letters) ? [letters, letters.slice(1)] : [letters];
  for (const rest of rests) {
    addStem(stems, rest, false);
    addArticle(stems, rest);
    // The future, and only of verbs: one of these letters begins those.
    if (/^[بكل]|^س[يتنا]/u.test(rest)) addStem(stems, rest.slice(1), false);
    if (/^[بكل]/u.test(rest)) addArticle(stems, rest.slice(1));
  }
  // A question's أ is taken for one only before the article; elsewhere it is the word's own (أعمال).
  if (letters.startsWith('أ')) addArticle(stems, letters.slice(/^أ[بك]/u.test(letters) ? 2 : 1));
  return stems;
}

function addArticle(stems: Stem[], letters: string): void {
  if (beginsWithArticle(letters) || letters.startsWith('لل')) addStem(stems, letters.slice(2), true);
}

function addStem(stems: Stem[], letters: string, hasArticle: boolean): void {
  if (isStem(letters, hasArticle)) stems.push({ text: foldArabic(letters), hasArticle });
}

/** What has the article has no owner. */
function withoutEndings({ text, hasArticle }: Stem): string[] {
  const owned = cutEndings(text, hasArticle ? [FEMININE] : OWNERS).flatMap((stem) => [
    stem,
    ...(stem.endsWith('ت') ? [stem.slice(0, -1) + FEMININE] : []),
    // علماء is written علمائهم before an owner.
    ...(/[ئؤ]$/u.test(stem) ? [`${stem.slice(0, -1)}ء`] : []),
  ]);
  const counted = [text, ...owned].flatMap(singulars);
  return [...owned, ...counted];
}

/** شركات is of شركة, شركتان too; so is لغات of لغة, of which two letters are left. */
function singulars(stem: string): string[] {
  const feminine = /^(.{2,})(?:ات|ت[ايه]ن?|تين)$/u.exec(stem)?.[1];
  return [...cutEndings(stem, NUMBERS), ...(feminine === undefined ? [] : [feminine + FEMININE])];
}

function cutEndings(text: string, endings: readonly string[]): string[] {
  return endings
    .filter((ending) => text.endsWith(ending) && text.length - ending.length >= SHORTEST)
    .map((ending) => text.slice(0, -ending.length));
}
