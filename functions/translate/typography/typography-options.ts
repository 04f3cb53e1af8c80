/** What a newsroom chooses; `content/site.json` has the same names. */
export interface TypographyOptions {
  /** Digits of Arabic pages: 0-9, ٠-٩, or as the engine wrote them. `latn` if absent, as in Morocco. */
  arabicDigits?: 'latn' | 'arab' | 'keep';
  /** Month names of dates in Arabic: the Moroccan ones, or as the engine wrote them. `ma` if absent. */
  arabicMonths?: 'ma' | 'keep';
}
