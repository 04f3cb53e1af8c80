import { writeMessage } from '../../shared/words/findings/write-message.ts';
import type { Check } from './check.ts';
import { textsOf } from './support/segment-texts.ts';

/** Quotation marks and brackets: one lost changes who says what. */
export const quotes: Check = {
  name: 'quotes',
  severity: 'warning',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    if (!SIGNS.test(source.plain) && !SIGNS.test(target.plain)) return [];
    const [from, into] = [countSigns(source.plain), countSigns(target.plain)];
    const faults: ('quotesMissing' | 'quoteUnpaired' | 'otherBrackets')[] = [];
    if (into.quotes === 0 && QUOTATION.test(source.plain)) faults.push('quotesMissing');
    if (from.quotes % 2 === 0 && into.quotes % 2 === 1) faults.push('quoteUnpaired');
    if (from.opening !== into.opening || from.closing !== into.closing) faults.push('otherBrackets');
    return faults.map((fault) => ({ message: writeMessage((words) => words[fault]) }));
  },
};

const SIGNS = /["“”„‟«»‹›＂()[\]{}]/u;

/** Four words and more: a name in quotation marks, as Arabic newspapers write them, is no quotation. */
const QUOTATION = /["“„«][^"“”„«»\s]+(?:\s[^"“”„«»\s]+){3,}[^"“”„«»]{0,400}["”“»]/u;

interface Signs {
  quotes: number;
  opening: number;
  closing: number;
}

const LIST_SIGN = /(?<![\p{L}\p{N}])[\p{L}\p{N}]\)/gu;

/** Single quotation marks are not counted: they cannot be told from apostrophes. */
function countSigns(text: string): Signs {
  // In lists a bracket closes what nothing opened: `a) one b) two`.
  const plain = text.includes(')') ? text.replace(LIST_SIGN, '') : text;
  return {
    quotes: text.match(/["“”„‟«»‹›＂]|(?<!\p{L})''|''(?!\p{L})/gu)?.length ?? 0,
    opening: plain.match(/[([{]/gu)?.length ?? 0,
    closing: plain.match(/[)\]}]/gu)?.length ?? 0,
  };
}
