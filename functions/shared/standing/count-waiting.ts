import type { Review } from '../article/review.ts';

/** By language pair and sentence: the articles whose held version waits for it. */
export type WaitingCounts = ReadonlyMap<string, number>;

export function countWaiting(reviews: readonly Review[]): WaitingCounts {
  const counts = new Map<string, number>();
  for (const review of reviews) {
    for (const sentence of new Set(review.sentences)) {
      const key = keyOf(review, sentence);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many articles wait for the same sentence as this one, itself among them: of its sentences, the one with most. */
export function waitingWith(review: Review, counts: WaitingCounts): number {
  const numbers = (review.sentences ?? []).map((sentence) => counts.get(keyOf(review, sentence)) ?? 0);
  return Math.max(1, ...numbers);
}

const keyOf = ({ sourceLanguage, language }: Review, sentence: string) =>
  `${sourceLanguage} ${language} ${sentence}`;
