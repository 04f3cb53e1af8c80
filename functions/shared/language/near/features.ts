/** Letters by which a word is known again, from its beginning and from its end: endings and particles differ. */
const LETTERS = 4;

/** Features of one text. */
const FEATURE_LIMIT = 1_600;

/** Scripts without spaces between words, by the code units of their letters: Thai to Lao, Burmese, Khmer, kana, Han. */
const UNSPACED: readonly [from: number, to: number][] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3041, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];

/**
 * What a text has in common with texts like it: beginnings and ends of its words, and pairs of letters where words have no
 * spaces between them, as numbers. Every source of a memory is taken apart so for each search; that two of them meet
 * in a number by chance costs a comparison.
 */
export function featuresOf(text: string): Set<number> {
  const lower = text.toLowerCase();
  const features = new Set<number>();
  let start = -1;
  for (let at = 0; at <= lower.length && features.size < FEATURE_LIMIT; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0x20;
    if (isUnspaced(code)) {
      if (at > 0) features.add(hash(lower, at - 1, at + 1, 3));
      continue;
    }
    if (isLetter(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      features.add(hash(lower, start, Math.min(at, start + LETTERS), 1));
      features.add(hash(lower, Math.max(start, at - LETTERS), at, 2));
    }
    start = -1;
  }
  return features;
}

/** FNV-1a over code units. @param kind What it stands for: a beginning is no end. */
function hash(text: string, from: number, to: number, kind: number): number {
  let value = (0x811c9dc5 ^ kind) >>> 0;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Letters, digits and marks; of signs beyond ASCII those that texts are full of are known, and others do no harm. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x206f) return false;
  return !(code >= 0x3000 && code <= 0x303f) && code !== 0x060c && code !== 0x061b && code !== 0x061f;
}

function isUnspaced(code: number): boolean {
  return code >= 0x0e00 && UNSPACED.some(([from, to]) => code >= from && code <= to);
}
