/**
 * Every sentence that a finding says, in one language: `en.ts`, `fr.ts` and `ar.ts` beside this file. A sentence begins
 * small and ends without a full stop. What it quotes is given to it plain, on one line and short enough to be read;
 * what is called `list` is made by `list`, and a `code` by the functions of codes.
 */
export interface FindingWords {
  /** Words of a text, each in quotation marks. @param more There are others that are not shown. */
  list(words: readonly string[], more: boolean): string;
  /** What an inline code is to a reader. */
  codes: Record<CodeName, string>;
  /** One that has no name among them. @param element HTML's name. */
  otherCode(element: string): string;
  /** The name of a code and the words inside it. */
  codeWith(name: string, words: string): string;

  // Of the whole version.
  sourceLanguage(said: string, looksLike: string): string;
  /** @param reason In English: what the machine's error says. */
  machineFailed(reason: string): string;

  // Of a segment.
  outdated: string;
  noTranslation: string;
  sameAsOriginal: string;
  empty: string;
  otherLanguage(found: string, wanted: string): string;
  /** @param letters Of which script they should be. */
  notInLetters(letters: string): string;
  strangeLetters(list: string): string;
  codeMissing(code: string): string;
  codeBroken(code: string): string;
  codeEmptied(code: string): string;
  codeStrange: string;
  codesCrossed: string;
  linksNotPlaced: string;
  addressMissing(address: string): string;
  addressAdded(address: string): string;
  numberMissing(number: FoundNumberWords): string;
  numberAdded(number: FoundNumberWords): string;
  percentMissing(number: FoundNumberWords): string;
  percentAdded(number: FoundNumberWords): string;
  otherDayHalf(hour: FoundNumberWords): string;
  /** How many numbers are not named. */
  moreNumbers(count: number): string;
  /** A text is too long for its numbers and names to be read. */
  notCompared(characters: number): string;
  /** A month, a day, a country …: the original names one, the translation another. */
  exchanged(names: { wanted: string; found: string }): string;
  tooShort: string;
  tooLong: string;
  partMissing: string;
  sentenceAdded: string;
  repeatsItself(words: string): string;
  runTogether(list: string): string;
  machineSigns(list: string): string;
  hiddenCharacters: string;
  forbiddenTerm(term: { variant: string; source: string; instead: string | undefined }): string;
  termToKeep(source: string): string;
  termMissing(source: string, accepted: readonly string[]): string;
  /** @param reading What a second machine made of the original. */
  otherReading(reading: string): string;
  partlyOtherReading(reading: string): string;
  noOtherReading: string;
  copiedWords(words: string): string;
  quotesMissing: string;
  quoteUnpaired: string;
  otherBrackets: string;
  endsWithout(wanted: string): string;
  endsWithAdded(found: string): string;
  endsOtherwise(wanted: string, found: string): string;
  tooManyVowelMarks: string;
}

/** A number as it is written, and the words around it. */
export interface FoundNumberWords {
  number: string;
  around: string;
}

export type CodeName =
  | 'link'
  | 'italics'
  | 'bold'
  | 'lineBreak'
  | 'picture'
  | 'superscript'
  | 'subscript'
  | 'programCode'
  | 'struckOut';
