/** Words of credits in the languages that newsrooms here write, but for those that agencies are called by (Getty Images). */
const CREDIT_WORDS = new Set(
  `photo photos photograph photographs photographer photographed photography courtesy credit
   credits copyright copyrighted illustration illustrations drawing graphic graphics map handout archive archives
   screenshot collage exclusive provided supplied reproduced permission reserved licence license via
   photographe photographie photographies crédit crédits dessin carte infographie capture écran montage avec tous droits
   réservés fournie fourni document collection privée
   صورة الصورة صور الصور تصوير بعدسة عدسة المصور المصورة مصدر المصدر حقوق الحقوق محفوظة إهداء أرشيف الأرشيف
   بإذن خاص خاصة رسم خريطة من عن لقطة شاشة`
    .split(/\s+/)
    .map((word) => word.normalize('NFC')),
);

/** Small words that stand inside of names and between them. */
const IN_NAMES = new Set(
  `de du des da di do dos van von der den del della la le les el al as ibn bin ben bint bou y e et and und und & x`.split(
    /\s+/,
  ),
);

/** Of a script without capitals, names are hardly ever longer: three of two words, and an agency. */
const MOST_NAMES = 12;

/**
 * Whether a picture's credit says more than names (`Photo: Salma Bennis, courtesy of the port`), so that there is something
 * to translate. `Salma Bennis / AFP` has nothing. Names have a capital, or are written in a script that has none; the words
 * that credits are made of are known.
 */
export function hasCreditWords(credit: string): boolean {
  const words = credit.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’@_-]*/gu) ?? [];
  if (words.some((word) => CREDIT_WORDS.has(word.toLowerCase()))) return true;
  if (words.some(isSmall)) return true;
  return words.filter((word) => /^\p{Lo}/u.test(word)).length > MOST_NAMES;
}

/** Begins with a small letter, and is no part of a name nor an address. */
function isSmall(word: string): boolean {
  if (!/^\p{Ll}/u.test(word) || IN_NAMES.has(word)) return false;
  // `d'Ivoire`, `example.org`, `salma_b`, `iStock`.
  return !/^[dl]['’]\p{Lu}|[.@_\d]\S|\p{Ll}\p{Lu}/u.test(word);
}
