/** What is looked at as one word of a phrase. */
export interface Word {
  /** In UTF-16 units of the text. */
  start: number;
  end: number;
  /** As it is written. */
  text: string;
  kind: 'arabic' | 'digits' | 'letters' | 'unspaced';
}

/** Letters and digits with their marks; inside a word stands also what nobody sees, such as soft hyphens. */
const RUN = /[\p{L}\p{N}\p{M}]+(?:\p{Cf}+[\p{L}\p{N}\p{M}]+)*/gu;
/** Most runs are of one kind; these tests are cheaper than taking a run apart. */
const LATIN_RUN = /^[a-zà-öø-ÿœ]+$/iu;
const ARABIC_RUN = /^[\u0620-\u065f]+$/u;

const DIGITS = String.raw`\p{Nd}[\p{Nd}\p{M}\p{Cf}]*`;
/** Of scripts that are written without spaces. */
const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]`;
const ARABIC = String.raw`(?=\p{L})\p{scx=Arabic}`;
const PART = new RegExp(
  [
    `(?<digits>${DIGITS})`,
    String.raw`(?<unspaced>(?=\p{L})${UNSPACED}[\p{M}\p{Cf}]*)`,
    String.raw`(?<arabic>(?:${ARABIC}[\p{M}\p{Cf}]*)+)`,
    String.raw`(?:(?!\p{Nd}|${ARABIC}|(?=\p{L})${UNSPACED})[\p{L}\p{N}\p{M}\p{Cf}])+`,
  ].join('|'),
  'gu',
);

/**
 * A text's words, in their order. A change from letters to digits or from Arabic to other letters parts two
 * words: of COVID19 both COVID and 19 are words, and of الـDGSN the Arabic article is.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const kind = LATIN_RUN.test(run) ? 'letters' : ARABIC_RUN.test(run) ? 'arabic' : undefined;
    // A run may be as long as the text, and no call takes so many arguments.
    if (kind === undefined) for (const word of splitRun(run, index)) words.push(word);
    else words.push({ start: index, end: index + run.length, text: run, kind });
  }
  return words;
}

function splitRun(run: string, offset: number): Word[] {
  return [...run.matchAll(PART)].map(({ 0: text, index, groups }) => {
    const { digits, unspaced, arabic } = groups ?? {};
    const kind = digits ? 'digits' : unspaced ? 'unspaced' : arabic ? 'arabic' : 'letters';
    return { start: offset + index, end: offset + index + text.length, text, kind };
  });
}
