/** What a word says about a number. */
export type NumberWord =
  /**
   * `seven`, and a soft one `seventh`: it is part of a number as others are, but alone a translation may well say
   * it otherwise.
   */
  | { kind: 'value'; value: number; soft?: true }
  /** Says a number and is part of none: `midnight` 0, 12 or 24, `centenary` 100. */
  | { kind: 'name'; values: number[] }
  /** Multiplies what stands before it by ten to the exponent; an Arabic dual says `times` 2 itself. */
  | { kind: 'scale'; exponent: number; times?: number }
  /** Counts by so many: `dozen`, `century`. The 19th century is no 1900, but two centuries are 200 years. */
  | { kind: 'group'; value: number }
  | { kind: 'decade'; value: number }
  | { kind: 'half'; minutes: number }
  /** More than one if a second word decides: تشرين is October or November. */
  | { kind: 'month'; months: number[] };

export interface FoundWord {
  word: NumberWord;
  /** An Arabic "and" is glued to it. */
  joined: boolean;
  /** An article or a preposition is glued to it: `بالمئة` (per cent) multiplies nothing. */
  clitic: boolean;
}

/** How a language writes numbers in words. */
export interface NumberLanguage {
  /** Only words such as million are known: numbers may stand there that nothing here can read. */
  partial?: true;
  /** In a language of which not all is known: whether a text may say any number in words. */
  mayHide?(text: string): boolean;
  find(word: string): FoundWord | undefined;
  /** "And" inside a number: `two hundred and five`. */
  isAnd(word: string): boolean;
  /** Says that a number of tens is a decade: `années 90`. */
  isDecadeMark(word: string): boolean;
  /** Whether the word may be a dual, which says 2 without any number. */
  isDual(word: string): boolean;
  /** Whether a scale word may say two of it: ألفا is a thousand, and two thousand before what it counts. */
  mayBeTwo?(word: string): boolean;
  /** Whether a word that counts says a part before what follows: خمس السكان is a fifth of them. */
  isPart?(word: string, after: string): boolean;
  /** Whether a word that says a number is rather another one here: neuf is new too. */
  isOtherWord(word: string, before: string, after: string): boolean;
  /** Five and twenty: the unit stands before the tens. */
  unitFirst: boolean;
  /** Unscaled digits follow a scale word to complete it: `3 آلاف و500` is 3500. */
  addsDigits: boolean;
  /** What follows an hour before and after noon. */
  morning: RegExp;
  afternoon: RegExp;
  /** Words anywhere in a text that put an hour of it after noon. */
  saysAfternoon: RegExp;
}
