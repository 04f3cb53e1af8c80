/** A word of the dictionary that a written word may stand for. */
export interface Reading {
  key: string;
  /** It was written with an ending that the dictionary's word has not. */
  hasEnding: boolean;
}
