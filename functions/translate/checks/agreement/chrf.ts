/** Character n-grams of one to six. */
const ORDERS = 6;
/** Recall counts twice as much as precision. */
const BETA = 2;

/** What Python's `str.split()` takes for white space, as sacrebleu does; JavaScript's `\s` is another set. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: four of them are white space there
const WHITE_SPACE = /[\p{White_Space}\u001c-\u001f]+/gu;

/**
 * How much of a reference's characters a text has, 0 to 100: chrF (Popović 2015) of one segment as sacrebleu counts it,
 * `nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no`. Not symmetric: the reference weighs more.
 */
export function chrf(text: string, reference: string): number {
  const [left, right] = [charactersOf(text), charactersOf(reference)];
  // Orders that one side is too short for do not count.
  const orders = Math.min(ORDERS, left.length, right.length);
  let [leftGrams, rightGrams] = [left, right];
  let [precision, recall] = [0, 0];
  for (let order = 1; order <= orders; order += 1) {
    if (order > 1) [leftGrams, rightGrams] = [lengthen(leftGrams, left), lengthen(rightGrams, right)];
    const shared = countShared(leftGrams, rightGrams);
    precision += shared / leftGrams.length / orders;
    recall += shared / rightGrams.length / orders;
  }
  const weighed = BETA ** 2 * precision + recall;
  return weighed === 0 ? 0 : (100 * (1 + BETA ** 2) * precision * recall) / weighed;
}

/** Code points, as Python counts. */
const charactersOf = (text: string) => [...text.replace(WHITE_SPACE, '')];

/** Each n-gram by the character after it; the last one has none. */
function lengthen(grams: readonly string[], characters: readonly string[]): string[] {
  const next = characters.length - grams.length + 1;
  return grams.slice(0, -1).map((gram, place) => gram + characters[place + next]);
}

/** n-grams that stand in both, each as often as in the side that has fewer of it. */
function countShared(left: readonly string[], right: readonly string[]): number {
  const unmatched = new Map<string, number>();
  for (const gram of right) unmatched.set(gram, (unmatched.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of left) {
    const times = unmatched.get(gram) ?? 0;
    if (times === 0) continue;
    unmatched.set(gram, times - 1);
    shared += 1;
  }
  return shared;
}
