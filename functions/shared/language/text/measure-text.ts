/** How long a text is. In scripts that put no spaces between words a sign counts, and is in no word. */
export interface WordCount {
  words: number;
  signs: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
/** The blocks that signs stand in: by them most texts are known to have none, twenty times as fast. */
const NEAR_SIGN = /[\u0e00-\u0e7f\u2e80-\ua4cf\ud800-\udfff\uf900-\ufaff\uff00-\uffef]/;
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export function measureText(bodyHtml: string): WordCount {
  const text = bodyHtml.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, ' ');
  const signs = NEAR_SIGN.test(text) ? (text.match(SIGN)?.length ?? 0) : 0;
  const words = (signs === 0 ? text : text.replace(SIGN, ' ')).match(WORD)?.length ?? 0;
  return { words, signs };
}
