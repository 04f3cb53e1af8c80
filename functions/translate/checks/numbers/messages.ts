import { writeMessage } from '../../../shared/words/findings/write-message.ts';
import type { Problem } from '../check.ts';
import { shorten } from '../support/shown-words.ts';
import type { NumberDifference } from './differences.ts';

/** More than these are counted, not named. */
const MOST_PROBLEMS = 10;

export function numberProblems(differences: readonly NumberDifference[]): Problem[] {
  const problems = differences.slice(0, MOST_PROBLEMS).map(describe);
  const unnamed = differences.length - problems.length;
  if (unnamed === 0) return problems;
  return [...problems, { message: writeMessage((words) => words.moreNumbers(unnamed)) }];
}

function describe({ side, start, end, text, around, kind }: NumberDifference): Problem {
  const number = { number: shorten(text), around: shorten(around) };
  const message = writeMessage((words) => {
    if (kind === 'half') return words.otherDayHalf(number);
    if (kind === 'percent')
      return side === 'source' ? words.percentMissing(number) : words.percentAdded(number);
    return side === 'source' ? words.numberMissing(number) : words.numberAdded(number);
  });
  return { message, marks: [{ side, start, end }] };
}
