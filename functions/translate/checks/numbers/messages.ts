import type { Message } from '../../../shared/article/finding.ts';
import type { Problem } from '../check.ts';
import { quoted, shorten } from '../support/quote-words.ts';
import type { NumberDifference } from './differences.ts';

/** More than these are counted, not named. */
const MOST_PROBLEMS = 10;

export function numberProblems(differences: readonly NumberDifference[]): Problem[] {
  const problems = differences.slice(0, MOST_PROBLEMS).map(({ side, start, end, ...number }): Problem => {
    const message = side === 'source' ? missingMessage(number) : addedMessage(number);
    return { message, marks: [{ side, start, end }] };
  });
  const unnamed = differences.length - problems.length;
  return unnamed > 0 ? [...problems, { message: moreMessage(unnamed) }] : problems;
}

type NumberWords = Pick<NumberDifference, 'text' | 'around'>;

function missingMessage({ text, around }: NumberWords): Message {
  const [number, { en, fr, ar }] = [shorten(text), quoted(around)];
  return {
    en: `the number ${number} is missing (${en})`,
    fr: `le nombre ${number} manque (${fr})`,
    ar: `العدد ${number} مفقود (${ar})`,
  };
}

function addedMessage({ text, around }: NumberWords): Message {
  const [number, { en, fr, ar }] = [shorten(text), quoted(around)];
  return {
    en: `the number ${number} is not in the original (${en})`,
    fr: `le nombre ${number} n’est pas dans l’original (${fr})`,
    ar: `العدد ${number} غير موجود في النص الأصلي (${ar})`,
  };
}

function moreMessage(count: number): Message {
  return {
    en: `other numbers that differ: ${count}`,
    fr: `autres nombres qui diffèrent\u00a0: ${count}`,
    ar: `أعداد أخرى مختلفة: ${count}`,
  };
}
