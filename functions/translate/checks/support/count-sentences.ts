/** Initials, titles and the like end with a stop that ends no sentence. */
const ABBREVIATION =
  /(?<!\p{L})(?:\p{L}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Mme|Mlle|No|vs|etc|Gen|Sen|Rep|Gov|Lt|Col)\./gu;
/** Bounded, so that a text of stops or of spaces is read once. */
const SENTENCE_END =
  /(?<![.!?؟…])[.!?؟…。！？]{1,6}["'”»’)\]\u00a0\u202f]{0,4}(?=\s{1,4}["'“«‘([\u00a0]{0,4}[\p{Lu}\p{Lo}\p{N}]|\s{0,4}$)/gu;

/** One for a text without an end. */
export function countSentences(text: string): number {
  const ends = text.replace(ABBREVIATION, 'x').match(SENTENCE_END);
  return Math.max(1, ends?.length ?? 0);
}
