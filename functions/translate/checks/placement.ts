import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';

/** The machine lost the places of the markup (functions/shared/article/version.ts, rung 4). */
export const placement: Check = {
  name: 'placement',
  severity: 'error',
  findProblems({ rung, origin }) {
    const isMisplaced = rung === 4 && origin === 'machine';
    return isMisplaced ? [{ message: writeMessage((words) => words.linksNotPlaced) }] : [];
  },
};
