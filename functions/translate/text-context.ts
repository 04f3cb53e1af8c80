/** The words before and after a segment in its article, in the source language: for engines that make use of them. */
export interface TextContext {
  before?: string | undefined;
  after?: string | undefined;
}
