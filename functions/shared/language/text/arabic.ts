/** Letters that are written now this way, now that; tashkeel and tatweel. Shortens the word if it has marks. */
export function foldArabic(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}
