import type { Message } from '../../shared/article/finding.ts';
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
    return wanted === found ? [] : [{ message: message(wanted, found) }];
  },
};

/** Empty where there is none. */
function lastSign(text: string): string {
  const sign = LAST_SIGN.exec(text.slice(-12))?.[1] ?? '';
  return SAME_SIGN[sign] ?? sign;
}

function message(wanted: string, found: string): Message {
  if (found === '') {
    return {
      en: `the original ends with “${wanted}”, the translation without`,
      fr: `l’original finit par «\u00a0${wanted}\u00a0», la traduction non`,
      ar: `ينتهي النص الأصلي بالعلامة «${wanted}»، والترجمة دونها`,
    };
  }
  if (wanted === '') {
    return {
      en: `the translation ends with “${found}”, the original does not`,
      fr: `la traduction finit par «\u00a0${found}\u00a0», l’original non`,
      ar: `تنتهي الترجمة بالعلامة «${found}»، والنص الأصلي دونها`,
    };
  }
  return {
    en: `the original ends with “${wanted}”, the translation with “${found}”`,
    fr: `l’original finit par «\u00a0${wanted}\u00a0», la traduction par «\u00a0${found}\u00a0»`,
    ar: `ينتهي النص الأصلي بالعلامة «${wanted}»، والترجمة بالعلامة «${found}»`,
  };
}
