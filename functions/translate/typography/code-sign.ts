/** Stands for an inline code while text is worked on: a noncharacter, which no text may hold (Unicode, 23.7). */
export const CODE = '\uFDD0';

/** Addresses, times and ratios, and emoticons are not text to set. */
const PROTECTED =
  /(?:https?:\/\/|www\.)[^\s\uFDD0]+|[^\s@\uFDD0]{1,64}@[^\s@\uFDD0]{1,255}|\d+(?::\d+)+|(?<!\S)[:;]-?[()DPp](?!\S)/gu;

/** Applies a change to what is not protected; what it gives for a piece depends on that piece only. */
export function mapUnprotected(text: string, change: (piece: string) => string): string {
  let result = '';
  let end = 0;
  for (const { 0: kept, index } of text.matchAll(PROTECTED)) {
    result += change(text.slice(end, index)) + kept;
    end = index + kept.length;
  }
  return result + change(text.slice(end));
}
