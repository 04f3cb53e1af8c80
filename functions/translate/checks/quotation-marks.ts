import type { Message } from '../../shared/article/finding.ts';
import type { Check, Problem } from './check.ts';
import { textsOf } from './support/segment-texts.ts';

const QUOTES_MISSING: Message = {
  en: 'the original quotes somebody, the translation has no quotation marks',
  fr: 'l’original comporte une citation, la traduction n’a pas de guillemets',
  ar: 'في النص الأصلي اقتباس، وليس في الترجمة علامتا تنصيص',
};

const QUOTES_OPEN: Message = {
  en: 'a quotation mark of the translation has no partner',
  fr: 'un guillemet de la traduction est seul',
  ar: 'في الترجمة علامة تنصيص بلا نظيرها',
};

const BRACKETS: Message = {
  en: 'the translation has other brackets than the original',
  fr: 'la traduction n’a pas les mêmes parenthèses que l’original',
  ar: 'أقواس الترجمة ليست كأقواس النص الأصلي',
};

/** Quotation marks and brackets: one lost changes who says what. */
export const quotes: Check = {
  name: 'quotes',
  severity: 'warning',
  findProblems(segment) {
    const { source, target } = textsOf(segment);
    if (!SIGNS.test(source.plain) && !SIGNS.test(target.plain)) return [];
    const [from, into] = [countSigns(source.plain), countSigns(target.plain)];
    const problems: Problem[] = [];
    if (into.quotes === 0 && QUOTATION.test(source.plain)) problems.push({ message: QUOTES_MISSING });
    if (from.quotes % 2 === 0 && into.quotes % 2 === 1) problems.push({ message: QUOTES_OPEN });
    if (from.opening !== into.opening || from.closing !== into.closing) problems.push({ message: BRACKETS });
    return problems;
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
