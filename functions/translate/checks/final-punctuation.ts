import type { Message } from '../../shared/article/finding.ts';
import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { textsOf } from './support/segment-texts.ts';

/** The same sign in other scripts. */
const SAME_SIGN: Record<string, string> = {
  '؟': '?',
  '。': '.',
  '۔': '.',
  '！': '!',
  '？': '?',
  '：': ':',
  '؛': ';',
  '…': '.',
};

/** Brackets and quotation marks may stand before or after the sign. */
const LAST_SIGN = /([.!?…:;؟؛。۔！？：])[\s\p{Pe}\p{Pf}\p{Pi}"'’\u200e\u200f]{0,10}$/u;

/** Does the translation end as the original does: with a full stop, a question mark, nothing? */
export const finalPunctuation: Check = {
  name: 'final-punctuation',
  severity: 'warning',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    const [wanted, found] = [lastSign(source.plain), lastSign(target.plain)];
    return wanted === found ? [] : [{ message: describe(wanted, found) }];
  },
};

/** Empty if there is none. */
function lastSign(text: string): string {
  const sign = LAST_SIGN.exec(text.slice(-12))?.[1] ?? '';
  return SAME_SIGN[sign] ?? sign;
}

function describe(wanted: string, found: string): Message {
  return writeMessage((words) => {
    if (found === '') return words.endsWithout(wanted);
    return wanted === '' ? words.endsWithAdded(found) : words.endsOtherwise(wanted, found);
  });
}
