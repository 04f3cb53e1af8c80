import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { textsOf } from './support/segment-texts.ts';

/** Something that readers see. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

export const empty: Check = {
  name: 'empty',
  severity: 'error',
  structural: true,
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    if (!VISIBLE.test(source.plain) || VISIBLE.test(target.plain)) return [];
    return [{ message: writeMessage((words) => words.empty) }];
  },
};
