/** Characters on either side of a word that tell whether it stands in a headline. */
const NEAR = 80;
const CAPITAL = /^\p{Lu}/u;
/** Between two words of a sentence; not at its beginning, nor after a mark that may open one. */
const INSIDE = /[\p{L}\p{N},;)](?:\s|[’'-])$/u;
/** At the beginning of a sentence or of what stands in quotes. */
const BEGINNING = /(?:^|[.!?:…«“"(»”]\s{0,2})$/u;
const CAPITAL_AFTER = /^[\s-]\p{Lu}\p{Ll}/u;
const LONG_WORDS = /(?<!\p{L})\p{L}{4,}/gu;

/** A word with a capital inside a sentence: Six Flags, Otto Dix. In a headline most words have one. */
export function isName(text: string, start: number): boolean {
  if (!CAPITAL.test(text.slice(start, start + 2))) return false;
  if (!INSIDE.test(text.slice(Math.max(0, start - 2), start))) return false;
  return !isHeadline(text, start);
}

/** A word that begins a sentence, with another capital behind it: Four Seasons, but Three Syrians too. */
export function mayBeginName(text: string, start: number, end: number): boolean {
  if (!CAPITAL.test(text.slice(start, start + 2)) || !CAPITAL_AFTER.test(text.slice(end, end + 3)))
    return false;
  if (!BEGINNING.test(text.slice(Math.max(0, start - 3), start))) return false;
  return !isHeadline(text, start);
}

function isHeadline(text: string, start: number): boolean {
  const words = text.slice(Math.max(0, start - NEAR), start + NEAR).match(LONG_WORDS) ?? [];
  const capitals = words.filter((word) => CAPITAL.test(word)).length;
  return capitals * 3 > words.length * 2;
}
